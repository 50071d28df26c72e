import type { Language } from '../../core';
import { headingOf, type Parameter, type ParameterChange } from './parameter';

const english: Readonly<Record<Parameter, string>> = {
  points: 'points',
  target: 'target',
  low: 'lower bound',
  high: 'upper bound',
  step: 'step',
  pointsPerStep: 'points per step',
};

const nameOf = (parameter: Parameter, language: Language): string => (language === 'zh' ? headingOf(parameter) : english[parameter]);

/** What the explanation of a score of this indicator says of its parameters: "参数由本工作簿修改：目标 92 → 90"; '' where none was changed. */
export const tellChangesOf = (code: string, changes: readonly ParameterChange[], language: Language): string => {
  const own = changes.filter((change) => change.code === code).map(({ parameter, from, to }) => `${nameOf(parameter, language)} ${from} → ${to}`);
  if (own.length === 0) return '';
  return language === 'zh' ? `参数由本工作簿修改：${own.join('、')}` : `parameters changed in this workbook: ${own.join(', ')}`;
};

/** So many are told one by one; a cell and an eye hold no more. */
const told = 20;

/** All parameters that the workbook has changed, in one line; '' where it has none. */
export const tellChanges = (changes: readonly ParameterChange[], language: Language): string => {
  if (changes.length === 0) return '';
  const each = changes.slice(0, told).map(({ code, parameter, from, to }) => `${code} ${nameOf(parameter, language)} ${from}→${to}`);
  const count = String(changes.length);
  const more = changes.length > told;
  return language === 'zh'
    ? `与方案不同的参数：${count} 处（${each.join('；')}${more ? '；等' : ''}）`
    : `parameters that differ from the scheme: ${count} (${each.join('; ')}${more ? '; …' : ''})`;
};
