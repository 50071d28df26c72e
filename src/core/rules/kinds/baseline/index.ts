import { slopeWords } from '../../parts/words';
import { bandFaults, bandWords, basesOfBaseline, prepareBases } from './bands';
import type { Kind } from '../../kind';
import { baselineFormula } from './formula';
import { explainBaseline, prepareBaseline, type BaselineDetail } from './judge';
import { fields, type BaselineRule } from './rule';

export const baseline: Kind<BaselineRule, BaselineDetail> = {
  kind: 'baseline',
  title: { zh: '按上年基数递降，超出扣分', en: 'an excess over the norm must shrink on last year' },
  judges: 'measure',
  fields,
  prepare: prepareBaseline,
  tell: explainBaseline,
  bases: basesOfBaseline,
  narrowed: prepareBases,
  words: ({ norm, lastYear, bands, slope, worse }, { operand }) => [
    `上年值 ${operand(lastYear)}，基准 ${norm.value}`,
    bands.map((band) => bandWords(band, norm.value)).join('，'),
    slopeWords(slope),
    ...(worse === undefined ? [] : ['高于上年不得分']),
  ],
  faults: bandFaults,
  formula: baselineFormula,
};
