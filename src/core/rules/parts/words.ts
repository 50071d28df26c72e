import type { Degree } from '../../figures';
import type { Bound, Side, Slope, Stated } from '../../scheme';

export const sideSigns: Readonly<Record<Side, string>> = { atLeast: '≥', moreThan: '>', atMost: '≤', lessThan: '<' };
const stepWords = { whole: '满一步计', started: '不足一步按一步计', continuous: '按比例连续计' } as const;

export const degreeWords: Readonly<Record<'zh' | 'en', Readonly<Record<Degree, string>>>> = {
  zh: { full: '落实', part: '部分落实', none: '未落实' },
  en: { full: 'carried out', part: 'partly carried out', none: 'not carried out' },
};

export const slopeWords = ({ step, pointsPerStep, steps }: Slope): string =>
  `每差 ${step.value} 扣 ${pointsPerStep.value} 分（${stepWords[steps.value]}）`;

export const gainWords = ({ step, pointsPerStep, steps }: Slope): string =>
  `每好 ${step.value} 加 ${pointsPerStep.value} 分（${stepWords[steps.value]}）`;

export const boundWords = ({ value, inclusive }: Bound): string => `${value.value}（${inclusive.value ? '含' : '不含'}）`;

export const sharesWords = ({ value }: Stated<Readonly<Record<Degree, string>>>): string =>
  `得分比例：${(['full', 'part', 'none'] as const).map((degree) => `${degreeWords.zh[degree]} ${value[degree]}`).join('，')}`;
