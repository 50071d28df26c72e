import { add, compare, decimal, minimum, multiply, one, subtract, upTo, whole, zero, type Fraction } from '../../../exact';
import { evaluate } from '../../../measures';
import type { Bound, Slope } from '../../../scheme';
import type { BaselineRule } from './rule';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { explainMiss, judgeSlope } from '../../parts/limit';
import type { Deduction } from '../../parts/slope';
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
export const judgeBaseline = (rule: BaselineRule, case_: MeasuredCase): Judgement<BaselineDetail> => {
  const lastYear = evaluate(rule.lastYear, case_.figures);
  if (lastYear.kind !== 'known') return lastYear;
  const norm = decimal(rule.norm.value);
  const reduction = compare(lastYear.value, norm) > 0 ? reductionFor(rule, lastYear.value) : undefined;
  const limit = reduction === undefined ? norm : add(norm, multiply(subtract(lastYear.value, norm), subtract(one, reduction)));
  const target = rule.worse === undefined ? limit : minimum(limit, lastYear.value);
  const worse = rule.worse && compare(case_.measure, lastYear.value) > 0;
  const judged = judgeSlope<BaselineDetail>(case_, 'atMost', target, rule.slope, (deduction) => ({
    kind: 'baseline',
    norm,
    lastYear: lastYear.value,
    target,
    slope: rule.slope,
    ...(reduction && { reduction }),
    ...(deduction && { deduction }),
    ...(worse !== undefined && { worse }),
  }));
  return judged.kind === 'judged' && worse ? { ...judged, earned: zero } : judged;
};

const reductionFor = (rule: BaselineRule, lastYear: Fraction): Fraction => {
  const band = rule.bands.find(({ upTo }) => upTo === undefined || within(lastYear, upTo));
  if (band === undefined) throw new RangeError('the last band must have no upper bound');
  return decimal(band.reduction.value);
};

const within = (value: Fraction, upTo: Bound): boolean => {
  const order = compare(value, decimal(upTo.value.value));
  return upTo.inclusive.value ? order <= 0 : order < 0;
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
