import { wordsOfRule, type Indicator } from '../../core';
import { operandText, type TitleOf } from './operandText';

const measureText = (indicator: Indicator, title: TitleOf): readonly string[] => {
  const { measure } = indicator;
  if (measure === undefined) return [];
  const unit = measure.unit.zh === '' ? '' : `（${measure.unit.zh}）`;
  const undefinedWhen = measure.whenUndefined === 'notApplicable' ? '分母为零时不适用' : '分母为零时待核';
  const zero = measure.notApplicableWhenZero;
  return [
    `测算 ${measure.title.zh}${unit}＝${operandText(measure.value, title)}`,
    ...(hasDivision(measure.value) ? [undefinedWhen] : []),
    ...(zero === undefined ? [] : [`${operandText(zero, title)}为零时不适用`]),
    ...(measure.places === undefined ? [] : [`按 ${String(measure.places.value)} 位小数判定`]),
  ];
};

const hasDivision = (value: unknown): boolean => JSON.stringify(value).match(/"kind":"(?:ratio|growth)"/) !== null;

const escalationWords = { circular: '建议通报', interview: '建议约谈' } as const;

const escalationText = (indicator: Indicator, title: TitleOf): readonly string[] =>
  (indicator.escalation ?? []).map(({ flag, above }) => {
    const further = above === undefined ? '' : `且高于${operandText(above, title)}`;
    return `未达标${further}时${escalationWords[flag.value]}`;
  });

/** The parameters of an indicator in words: how it is measured, its target, what a miss costs. */
export const parametersText = (indicator: Indicator, title: TitleOf): string => {
  const margin = indicator.measure === undefined ? undefined : indicator.margin;
  return [
    ...measureText(indicator, title),
    ...wordsOfRule(indicator.rule, { operand: (operand, names) => operandText(operand, (id) => names?.get(id) ?? title(id)), figure: title }),
    ...(margin === undefined ? [] : [`预警距离 ${margin.value}`]),
    ...escalationText(indicator, title),
  ].join('；');
};
