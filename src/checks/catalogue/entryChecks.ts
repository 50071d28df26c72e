import type { Figure, Language, Text } from '../../core';
import { entryChecks, readEntry, type EntryExample } from '../entered';
import { textOf, type Entered, type Entry } from '../issue';
import type { DocumentedCheck } from './documented';

/** The checks on single entries, their examples in words, and the finding that the failing one gives. */
export const documentedEntryChecks = (): readonly DocumentedCheck[] =>
  entryChecks.map(({ code, level, title, needs, examples: { fails, passes } }) => {
    const sample = readEntry({ ...plainFigure, ...fails.figure }, fails.entry, '').issues.find((issue) => issue.code === code);
    if (sample === undefined) throw new RangeError(`the example of ${code} does not fail`);
    return { group: 'entered', code, level, title, needs, sample, examples: { fails: exampleText(fails), passes: exampleText(passes) } };
  });

const plainFigure: Omit<Figure, 'kind'> = {
  id: 'example',
  code: 'A01',
  title: { zh: '该数据项', en: 'the figure' },
  unit: { zh: '人', en: 'persons' },
  period: 'year',
  definition: { zh: '', en: '' },
  clause: '',
  group: { zh: '', en: '' },
};

const exampleText = ({ figure, entry }: EntryExample): Text => ({
  zh: `${figureText(figure, 'zh')}：${entryText(entry, 'zh')}`,
  en: `${figureText(figure, 'en')}: ${entryText(entry, 'en')}`,
});

const kinds = {
  zh: { count: '计数', amount: '数值', degree: '落实程度', yesNo: '是或否', date: '日期' },
  en: { count: 'a count', amount: 'an amount', degree: 'a degree', yesNo: 'a yes or no', date: 'a date' },
} as const satisfies Record<Language, Record<Figure['kind'], string>>;

const figureText = ({ kind, title, unit, atMost, negative, optional }: EntryExample['figure'], language: Language): string => {
  const zh = language === 'zh';
  const facts = [
    unit?.[language] ?? '',
    atMost === undefined ? '' : zh ? `不大于 ${atMost}` : `at most ${atMost}`,
    negative === true ? (zh ? '可为负数' : 'may be negative') : '',
    optional === true ? (zh ? '选填' : 'optional') : '',
  ].filter((fact) => fact !== '');
  const name = title?.[language] ?? kinds[language][kind];
  if (facts.length === 0) return name;
  return zh ? `${name}（${facts.join('，')}）` : `${name} (${facts.join(', ')})`;
};

const entryText = ({ value, formula, showsDay, hidden, merged }: Entry, language: Language): string => {
  const zh = language === 'zh';
  const facts = [
    formula === undefined ? '' : zh ? `公式 ${formula}` : `the formula ${formula}`,
    showsDay === true ? (zh ? '单元格显示为日期' : 'the cell shows a day') : '',
    hidden === true ? (zh ? '所在行或列已隐藏' : 'its row or column is hidden') : '',
    merged === true ? (zh ? '在合并单元格中' : 'in a merged cell') : '',
  ].filter((fact) => fact !== '');
  const held = valueText(value, language);
  if (facts.length === 0) return held;
  return zh ? `${held}（${facts.join('，')}）` : `${held} (${facts.join(', ')})`;
};

/** Spaces and characters without width are named, since nobody sees them. */
const valueText = (value: Entered, language: Language): string => {
  if (value === null) return language === 'zh' ? '空白' : 'blank';
  if (typeof value !== 'string') return textOf(value);
  const text = value.replaceAll(/[\u00a0\u200b\u3000\ufeff\n]/gu, (each) => `‹U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
  return language === 'zh' ? `文字“${text}”` : `the text “${text}”`;
};
