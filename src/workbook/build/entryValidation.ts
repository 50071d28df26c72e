import type { Figure, Scheme } from '../../core';
import { cellName, type ValidationDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import { degreeWords, notApplicableWord, yesNoWords } from '../layout';
import { orNotApplicable } from './entryCell';

/** The entry cells of one figure. */
export interface EntryArea {
  readonly figure: Figure;
  readonly area: Area;
}

type Rule = Omit<ValidationDescription, 'areas'>;

const excelDay = (day: string): string => `DATE(${day.split('-').map(Number).join(',')})`;

const yearsFrom = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;

const listRule = (words: readonly string[], title: string): Rule => ({
  allowed: { kind: 'list', values: [...words, notApplicableWord] },
  prompt: { title, text: `请从下拉列表选择${orNotApplicable}。` },
  alert: { title: '填写内容不在列表中', text: `请填：${[...words, notApplicableWord].join('、')}。` },
});

const dayRule = (cell: string, { period }: Scheme): Rule => {
  const [from, to] = [yearsFrom(period.value.start, -1), yearsFrom(period.value.end, 1)];
  const within = `AND(ISNUMBER(${cell}),${cell}>=${excelDay(from)},${cell}<=${excelDay(to)})`;
  return {
    allowed: { kind: 'custom', formula: `OR(${within},${cell}="${notApplicableWord}")` },
    prompt: { title: '填写日期', text: `如 ${period.value.start}${orNotApplicable}。` },
    alert: { title: '日期不正确', text: `请填 ${from} 至 ${to} 之间的日期${orNotApplicable}。` },
  };
};

const numberRule = (cell: string, { kind, negative, atMost }: Figure): Rule => {
  const conditions = [
    `ISNUMBER(${cell})`,
    ...(negative === true ? [] : [`${cell}>=0`]),
    ...(kind === 'count' ? [`${cell}=INT(${cell})`] : []),
    ...(atMost === undefined ? [] : [`${cell}<=${atMost}`]),
  ];
  const number = conditions.length === 1 ? conditions.join('') : `AND(${conditions.join(',')})`;
  const words = `${negative === true ? '' : '大于或等于 0 的'}${kind === 'count' ? '整数' : '数字'}`;
  const limit = atMost === undefined ? '' : `，一般不超过 ${atMost}`;
  return {
    allowed: { kind: 'custom', formula: `OR(${number},${cell}="${notApplicableWord}")` },
    alert: {
      title: '请填数字',
      text: `本格只填${words}${limit}，不带单位和百分号${orNotApplicable}。`,
      // A value beyond what is believable may be true: it is questioned, not refused.
      ...(atMost !== undefined && { style: 'warning' as const }),
    },
  };
};

const ruleOf = (figure: Figure, cell: string, scheme: Scheme): Rule => {
  switch (figure.kind) {
    case 'degree':
      return listRule(Object.values(degreeWords), '落实程度');
    case 'yesNo':
      return listRule(Object.values(yesNoWords), '是或否');
    case 'date':
      return dayRule(cell, scheme);
    case 'count':
    case 'amount':
      return numberRule(cell, figure);
  }
};

const sameRule = ({ kind, negative, atMost }: Figure): string => [kind, negative === true, atMost ?? ''].join('|');

/** Areas with the same columns that follow each other become one. */
const merged = (areas: readonly Area[]): readonly Area[] =>
  areas.reduce<readonly Area[]>((before, area) => {
    const last = before.at(-1);
    if (last === undefined || last.row + last.rows !== area.row) return [...before, area];
    return [...before.slice(0, -1), { ...last, rows: last.rows + area.rows }];
  }, []);

/**
 * What may be entered, one validation for every kind of figure.
 * @param entries from the top down, all over the same columns: formulas are relative to the first one's first cell
 */
export const entryValidations = (entries: readonly EntryArea[], scheme: Scheme): readonly ValidationDescription[] => {
  const byRule = new Map<string, EntryArea[]>();
  for (const entry of entries) {
    const key = sameRule(entry.figure);
    byRule.set(key, [...(byRule.get(key) ?? []), entry]);
  }
  return [...byRule.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const cell = cellName(first.area.row, first.area.column);
    return [{ areas: merged(same.map(({ area }) => area)), ...ruleOf(first.figure, cell, scheme) }];
  });
};
