import { compare, decimal } from '../../../exact';
import { weakest } from '../../../scheme';
import { basisOfSlope } from '../../parts/slope';
import { boundWords, slopeWords } from '../../parts/words';
import type { Kind } from '../../kind';
import { rangeFormula } from './formula';
import { explainRange, prepareRange, type RangeDetail } from './judge';
import { fields, type RangeRule } from './rule';

export const range: Kind<RangeRule, RangeDetail> = {
  kind: 'range',
  title: { zh: '在区间内得满分', en: 'all points within a range' },
  judges: 'measure',
  fields,
  prepare: prepareRange,
  tell: explainRange,
  bases: ({ low, high, slope, otherwise }) => ({
    target: weakest([low, high].flatMap(({ value, inclusive }) => [value.basis, inclusive.basis])),
    deduction: slope ? basisOfSlope(slope) : (otherwise?.basis ?? 'assumed'),
  }),
  words: ({ low, high, slope }) => [`区间 ${boundWords(low)}至 ${boundWords(high)}`, slope === undefined ? '区间外不得分' : slopeWords(slope)],
  faults: ({ low, high }) =>
    compare(decimal(low.value.value), decimal(high.value.value)) > 0
      ? [{ path: ['low', 'value', 'value'], message: { zh: '下限高于上限', en: 'the lower bound lies above the upper one' } }]
      : [],
  formula: rangeFormula,
};
