import { compare, decimal, equal } from '../../../exact';
import { weakest, type Basis } from '../../../scheme';
import type { Fault, RuleBases } from '../../kind';
import { basisOfSlope } from '../../parts/slope';
import { boundWords } from '../../parts/words';
import type { BaselineDetail } from './judge';
import type { BaselineBand, BaselineRule } from './rule';

export const basesOfBaseline = (rule: BaselineRule): RuleBases => ({
  target: weakest([rule.norm.basis, ...rule.bands.flatMap(basesOfBand)]),
  deduction: weakest([basisOfSlope(rule.slope), ...(rule.worse ? [rule.worse.basis] : [])]),
});

const basesOfBand = ({ reduction, upTo }: BaselineBand): readonly Basis[] => [reduction.basis, ...(upTo === undefined ? [] : [upTo.value.basis])];

/** Which band a bound itself belongs to matters only where last year lies exactly on it. */
export const prepareBases = (rule: BaselineRule): ((detail: BaselineDetail) => RuleBases) => {
  const usual = basesOfBaseline(rule);
  const onBound: RuleBases = { ...usual, target: 'assumed' };
  const doubtful = rule.bands.flatMap(({ upTo }) => (upTo?.inclusive.basis === 'assumed' ? [decimal(upTo.value.value)] : []));
  return ({ lastYear }) => (doubtful.some((bound) => equal(lastYear, bound)) ? onBound : usual);
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
