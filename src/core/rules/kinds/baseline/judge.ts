import { add, compare, decimal, minimum, multiply, one, subtract, upTo, whole, zero, type Fraction } from '../../../exact';
import { isUnknown, prepareOperand } from '../../../measures';
import type { Slope } from '../../../scheme';
import type { BaselineRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
import { explainMiss } from '../../parts/limit';
import { distance, isNear, meets } from '../../parts/side';
import { deductBy, leftAfter, mostLost, readSlope, type Deduction } from '../../parts/slope';
import { say, show, type Showing } from '../../parts/showing';

export interface BaselineDetail {
  readonly kind: 'baseline';
  readonly norm: Fraction;
  readonly lastYear: Fraction;
  readonly target: Fraction;
  /** Share of last year's excess that had to go; absent where last year lay within the norm. */
  readonly reduction?: Fraction;
  readonly slope: Slope;
  readonly deduction?: Deduction;
  /** A measure above last year's leaves no points, and this one is or is not above. */
  readonly worse?: boolean;
}

/**
 * The limit of this year: `norm + (last year − norm) × (1 − reduction)`, the norm where last year lay within it;
 * never above last year where a worse measure leaves nothing.
 * @throws RangeError when no band holds last year's value (the scheme check refuses such bands)
 */
export const prepareBaseline = (rule: BaselineRule, stakes: Stakes): Judging<'measure', BaselineDetail> => {
  const [before, norm] = [prepareOperand(rule.lastYear), decimal(rule.norm.value)];
  const reductionFor = prepareReductions(rule);
  const verdict = prepareVerdict(rule, stakes, norm);
  return {
    judge: (measure, figures) => {
      const lastYear = before(figures);
      if (isUnknown(lastYear)) return lastYear;
      const reduction = compare(lastYear, norm) > 0 ? reductionFor(lastYear) : undefined;
      const limit = reduction === undefined ? norm : add(norm, multiply(subtract(lastYear, norm), subtract(one, reduction)));
      return verdict(measure, lastYear, reduction, rule.worse === undefined ? limit : minimum(limit, lastYear));
    },
  };
};

/** All points up to the target; beyond it a deduction for every step, or nothing left where the measure got worse. */
const prepareVerdict = ({ slope, worse: stays }: BaselineRule, stakes: Stakes, norm: Fraction) => {
  const { points, margin } = stakes;
  const [most, by] = [mostLost(stakes), readSlope(slope)];
  return (measure: Fraction, lastYear: Fraction, reduction: Fraction | undefined, target: Fraction): Judged<BaselineDetail> => {
    const worse = stays && compare(measure, lastYear) > 0;
    const met = meets(measure, 'atMost', target);
    const deduction = met ? undefined : deductBy(distance(measure, target), by, most);
    const earned = deduction === undefined ? points : leftAfter(points, deduction.lost);
    return {
      kind: 'judged',
      met,
      near: met && isNear(measure, target, margin),
      earned: worse ? zero : earned,
      target,
      detail: detailOf({ kind: 'baseline', norm, lastYear, target, slope }, reduction, deduction, worse),
    };
  };
};

/** By its fields where it is usual, which is much quicker than spreading. */
const detailOf = (
  { kind, norm, lastYear, target, slope }: BaselineDetail,
  reduction: Fraction | undefined,
  deduction: Deduction | undefined,
  worse: boolean | undefined,
): BaselineDetail => {
  if (worse === undefined && deduction === undefined) {
    return reduction === undefined ? { kind, norm, lastYear, target, slope } : { kind, norm, lastYear, target, slope, reduction };
  }
  if (worse === undefined && reduction !== undefined && deduction !== undefined) return { kind, norm, lastYear, target, slope, reduction, deduction };
  return { kind, norm, lastYear, target, slope, ...(reduction && { reduction }), ...(deduction && { deduction }), ...(worse !== undefined && { worse }) };
};

/** The reduction that last year's value asks for. */
const prepareReductions = ({ bands }: BaselineRule) => {
  const read = bands.map(({ upTo, reduction }) => {
    const limit = upTo && { value: decimal(upTo.value.value), side: upTo.inclusive.value ? 'atMost' : 'lessThan' } as const;
    return { reduction: decimal(reduction.value), holds: (value: Fraction): boolean => limit === undefined || meets(value, limit.side, limit.value) };
  });
  return (lastYear: Fraction): Fraction => {
    const band = read.find(({ holds }) => holds(lastYear));
    if (band === undefined) throw new RangeError('the last band must have no upper bound');
    return band.reduction;
  };
};

export const explainBaseline = ({ detail }: Judged<BaselineDetail>, showing: Showing): string => {
  const { norm, lastYear, target, reduction, slope, deduction, worse } = detail;
  const [limit, before, base] = [show(target, showing, showing.measure), show(lastYear, showing, norm), show(norm, showing, lastYear)];
  const cut = reduction && upTo(multiply(reduction, hundred), 4);
  const reason = cut
    ? say(showing, `上年 ${before}，超出 ${base} 的部分须下降 ${cut}%`, `last year ${before}; what exceeds ${base} must fall by ${cut}%`)
    : say(showing, `上年 ${before}，未超过 ${base}`, `last year ${before}, within ${base}`);
  const kept = worse === undefined ? '' : say(showing, '，且不得高于上年', ', and no rise on last year');
  const miss = worse ? say(showing, '高于上年，不得分', 'above last year, no points') : explainMiss('atMost', slope, deduction, showing);
  return say(showing, `上限 ${limit}（${reason}${kept}）；${miss}`, `limit ${limit} (${reason}${kept}); ${miss}`);
};

const hundred = whole(100);
