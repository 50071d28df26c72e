import { compare, decimal, divide, isZero, type Fraction } from '../../../exact';
import type { Slope } from '../../../scheme';
import type { Fault } from '../../kind';
import { beyondOf } from './judge';
import type { PiecewiseRule } from './rule';

/** More slopes than this do not fit into a formula that anybody reads. */
const most = 30;

/** Pieces that do not begin at the target or do not ascend; slopes by which a worse result loses less. */
export const piecewiseFaults = ({ pieces, covers }: PiecewiseRule): readonly Fault[] => {
  if (pieces.length > most) return [{ path: ['pieces'], message: tooMany(pieces.length) }];
  return pieces.flatMap((piece, place): readonly Fault[] => {
    const path = ['pieces', place, 'beyond', 'value'];
    const before = pieces[place - 1];
    if (before === undefined) return isZero(beyondOf(piece)) ? [] : [{ path, message: startsLater }];
    if (compare(beyondOf(piece), beyondOf(before)) <= 0) return [{ path, message: descending }];
    const gentler = covers.value === 'whole' && compare(rateOf(piece.slope), rateOf(before.slope)) < 0;
    return gentler ? [{ path: ['pieces', place, 'slope'], message: gentlerSlope, level: 'warning' }] : [];
  });
};

const rateOf = ({ step, pointsPerStep }: Slope): Fraction => divide(decimal(pointsPerStep.value), decimal(step.value));

const tooMany = (count: number): Fault['message'] => ({
  zh: `共 ${String(count)} 段，最多 ${String(most)} 段`,
  en: `${String(count)} pieces are too many, ${String(most)} at most`,
});
const startsLater = { zh: '第一段应从 0 起，即从目标起', en: 'the first piece must begin at 0, which is the target' };
const descending = { zh: '各段起点应逐段增大', en: 'each piece must begin further away than the one before' };
const gentlerSlope = {
  zh: '全部差距按所在段的标准计，而此段比前一段平缓：差得更多反而可能扣得更少',
  en: 'one slope covers the whole distance and this one is gentler than the one before: a worse result may lose less',
};
