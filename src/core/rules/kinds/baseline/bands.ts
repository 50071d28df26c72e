import { compare, decimal, equal } from '../../../exact';
import { weakest, type Basis } from '../../../scheme';
import type { Fault, RuleBases } from '../../kind';
import { basisOfSlope } from '../../parts/slope';
import { boundWords } from '../../parts/words';
import type { BaselineDetail } from './judge';
import type { BaselineBand, BaselineRule } from './rule';

export const basesOfBaseline = (rule: BaselineRule, detail: BaselineDetail | undefined): RuleBases => ({
  target: weakest([rule.norm.basis, ...rule.bands.flatMap((band) => basesOfBand(band, detail))]),
  deduction: weakest([basisOfSlope(rule.slope), ...(rule.worse ? [rule.worse.basis] : [])]),
});

/** Which band a bound itself belongs to matters only where last year lies exactly on it. */
const basesOfBand = ({ reduction, upTo }: BaselineBand, detail: BaselineDetail | undefined): readonly Basis[] => {
  if (upTo === undefined) return [reduction.basis];
  const onIt = detail !== undefined && equal(detail.lastYear, decimal(upTo.value.value));
  return [reduction.basis, upTo.value.basis, ...(onIt ? [upTo.inclusive.basis] : [])];
};

export const bandWords = ({ upTo, reduction }: BaselineBand, norm: string): string =>
  `上年${upTo === undefined ? '以上' : `至 ${boundWords(upTo)}`}：超出 ${norm} 部分降 ${reduction.value}`;

export const bandFaults = ({ norm, bands }: BaselineRule): readonly Fault[] => {
  const faults: Fault[] = [];
  let below = norm.value;
  bands.forEach(({ upTo }, index) => {
    const last = index === bands.length - 1;
    if (last !== (upTo === undefined)) faults.push({ path: ['bands', index, 'upTo'], message: last ? lastBounded : unbounded });
    if (upTo !== undefined && compare(decimal(upTo.value.value), decimal(below)) <= 0) {
      faults.push({ path: ['bands', index, 'upTo', 'value', 'value'], message: descending });
    }
    below = upTo?.value.value ?? below;
  });
  return faults;
};

const lastBounded = { zh: '最后一档不能有上限', en: 'the last band must have no upper bound' };
const unbounded = { zh: '除最后一档外都要有上限', en: 'every band but the last needs an upper bound' };
const descending = { zh: '各档上限应逐档升高', en: 'upper bounds must ascend' };
