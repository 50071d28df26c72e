import type { BaselineRule, Bound, Degree, Indicator, Rule, RuleKind, Side, Slope, Stated } from '../../core';
import { degreeWords } from '../layout';
import { operandText, type TitleOf } from './operandText';

/** What the kinds of rules are called in the workbook. */
export const ruleWords: Readonly<Record<RuleKind, string>> = {
  threshold: '达标得满分，不达标不得分',
  linear: '未达标按差距扣分',
  range: '在区间内得满分',
  proportional: '按完成比例得分',
  baseline: '按上年基数递降，超出扣分',
  minimumCount: '按达到数得分',
  count: '每发生一次扣分',
  degree: '按落实程度得分',
  checklist: '逐项得分',
  encouragement: '鼓励事项，不扣分',
};

const sideWords: Readonly<Record<Side, string>> = { atLeast: '≥', moreThan: '>', atMost: '≤', lessThan: '<' };
const stepWords = { whole: '满一步计', started: '不足一步按一步计', continuous: '按比例连续计' } as const;

const slopeText = ({ step, pointsPerStep, steps }: Slope): string =>
  `每差 ${step.value} 扣 ${pointsPerStep.value} 分（${stepWords[steps.value]}）`;

const boundText = ({ value, inclusive }: Bound): string => `${value.value}（${inclusive.value ? '含' : '不含'}）`;

const sharesText = ({ value }: Stated<Readonly<Record<Degree, string>>>): string =>
  `${degreeWords.full} ${value.full}，${degreeWords.part} ${value.part}，${degreeWords.none} ${value.none}`;

const bandsText = ({ norm, bands }: BaselineRule): string =>
  bands
    .map(({ upTo, reduction }) => {
      const band = upTo === undefined ? '以上' : `至 ${boundText(upTo)}`;
      return `上年${band}：超出 ${norm.value} 部分降 ${reduction.value}`;
    })
    .join('，');

const listed = (figures: readonly string[], title: TitleOf): string => figures.map(title).join('、');

const limitsText = (rule: Rule, title: TitleOf): readonly string[] => {
  switch (rule.kind) {
    case 'threshold':
      return [`目标 ${sideWords[rule.side.value]} ${operandText(rule.target.value, title)}`];
    case 'linear':
      return [
        `目标 ${sideWords[rule.side.value]} ${operandText(rule.target.value, title)}`,
        slopeText(rule.slope),
      ];
    case 'range':
      return [
        `区间 ${boundText(rule.low)}至 ${boundText(rule.high)}`,
        rule.slope === undefined ? '区间外不得分' : slopeText(rule.slope),
      ];
    case 'proportional':
      return [`目标 ${operandText(rule.target.value, title)}`];
    case 'baseline':
      return [
        `上年值 ${operandText(rule.lastYear, title)}，基准 ${rule.norm.value}`,
        bandsText(rule),
        slopeText(rule.slope),
      ];
    case 'minimumCount':
      return [
        `应有 ${operandText(rule.need.value, title)}`,
        rule.pointsPerMissing === undefined ? '按比例得分' : `每缺 1 扣 ${rule.pointsPerMissing.value} 分`,
      ];
    case 'count':
      return [`每次扣 ${rule.pointsPerOccurrence.value} 分`];
    case 'degree':
      return [`按“${title(rule.figure)}”`, `得分比例：${sharesText(rule.shares)}`];
    case 'checklist':
      return [`逐项：${listed(rule.figures, title)}`, `得分比例：${sharesText(rule.shares)}`];
    case 'encouragement':
      return [`按“${title(rule.figure)}”`];
  }
};

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
    ...limitsText(indicator.rule, title),
    ...(margin === undefined ? [] : [`预警距离 ${margin.value}`]),
    ...escalationText(indicator, title),
  ].join('；');
};
