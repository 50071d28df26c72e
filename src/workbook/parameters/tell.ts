import type { Language } from '../../core';
import { basisWords } from './bases';
import { headingOf, type Changeable, type ParameterChange } from './parameter';

const english: Readonly<Record<Changeable, string>> = {
  points: 'points',
  target: 'target',
  low: 'lower bound',
  high: 'upper bound',
  step: 'step',
  pointsPerStep: 'points per step',
  pointsBasis: 'basis of the points',
  parametersBasis: 'basis of the parameters',
};

const nameOf = (parameter: Changeable, language: Language): string => (language === 'zh' ? headingOf(parameter) : english[parameter]);

const englishBases: ReadonlyMap<string, string> = new Map([
  [basisWords.document, 'document'],
  [basisWords.assumed, 'assumed'],
]);

/** A number, or where it comes from. */
const valueOf = (value: string, language: Language): string => (language === 'zh' ? value : (englishBases.get(value) ?? value));

/** What the explanation of a score of this indicator says of its parameters: "参数由本工作簿修改：目标 92 → 90"; '' where none was changed. */
export const tellChangesOf = (code: string, changes: readonly ParameterChange[], language: Language): string => {
  const own = changes.filter((change) => change.code === code).map(({ parameter, from, to }) => `${nameOf(parameter, language)} ${valueOf(from, language)} → ${valueOf(to, language)}`);
  if (own.length === 0) return '';
  return language === 'zh' ? `参数由本工作簿修改：${own.join('、')}` : `parameters changed in this workbook: ${own.join(', ')}`;
};

/** So many are told one by one; a cell and an eye hold no more. */
const told = 20;

/** All parameters that the workbook has changed, in one line; '' where it has none. */
export const tellChanges = (changes: readonly ParameterChange[], language: Language): string => {
  if (changes.length === 0) return '';
  const each = changes.slice(0, told).map(({ code, parameter, from, to }) => `${code} ${nameOf(parameter, language)} ${valueOf(from, language)}→${valueOf(to, language)}`);
  const count = String(changes.length);
  const more = changes.length > told;
  return language === 'zh'
    ? `与方案不同的参数：${count} 处（${each.join('；')}${more ? '；等' : ''}）`
    : `parameters that differ from the scheme: ${count} (${each.join('; ')}${more ? '; …' : ''})`;
};
