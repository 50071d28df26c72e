import { add, decimal, equal, subtract, sum, type Fraction } from '../../../exact';
import type { Judged } from '../../kind';
import { say, show, showGap, showLimit, showPoints, showSlope, type Showing } from '../../parts/showing';
import { beyondOf, type Missed, type PiecewiseDetail, type Stretch } from './judge';
import type { Piece, PiecewiseRule } from './rule';

/** The limit, what each slope took off, the slopes that the measure did not come to, and the sum. */
export const explainPiecewise = ({ detail: { rule, target, missed } }: Judged<PiecewiseDetail>, showing: Showing): string => {
  const limit = showLimit(rule.side.value, show(target, showing, showing.measure), showing);
  const required = say(showing, `要求${limit}`, `required: ${limit}`);
  const came = missed === undefined ? [say(showing, '达到要求', 'met')] : explainMissed(rule, target, missed, showing);
  return [required, ...came].join(say(showing, '；', '; '));
};

const explainMissed = (rule: PiecewiseRule, target: Fraction, { by, stretches, lost }: Missed, showing: Showing): readonly string[] => {
  const short = isShort(rule);
  const gap = showGap(by, showing);
  const edge = (piece: Piece): string => {
    const at = short ? subtract(target, beyondOf(piece)) : add(target, beyondOf(piece));
    const shown = show(at, showing, showing.measure);
    return short ? say(showing, `低于 ${shown}`, `below ${shown}`) : say(showing, `高于 ${shown}`, `above ${shown}`);
  };
  const last = stretches.at(-1)?.piece;
  const refused = last === undefined ? [] : rule.pieces.slice(rule.pieces.indexOf(last) + 1);
  return [
    short ? say(showing, `低 ${gap}`, `${gap} short`) : say(showing, `高出 ${gap}`, `${gap} over`),
    ...stretches.map((each) => explainStretch(each, edge(each.piece), rule.covers.value === 'whole', showing)),
    ...refused.map((piece) => say(showing, `未${edge(piece)}，该段标准不适用`, `not ${edge(piece)}: that slope does not apply`)),
    ...together(rule, stretches, lost, showing),
  ];
};

const isShort = ({ side }: PiecewiseRule): boolean => side.value === 'atLeast' || side.value === 'moreThan';

const explainStretch = (stretch: Stretch, edge: string, whole: boolean, showing: Showing): string => {
  const { slope } = stretch.piece;
  const taken = showSlope(slope, showGap(decimal(slope.step.value), showing), stretch, showing);
  const length = showGap(stretch.missedBy, showing);
  return whole
    ? say(showing, `${edge}，全部 ${length}，${taken}`, `${edge}, all ${length}: ${taken}`)
    : say(showing, `${edge} 的 ${length}，${taken}`, `${length} ${edge}: ${taken}`);
};

/** The sum, where it says more than the only stretch did. */
const together = ({ atMost }: PiecewiseRule, stretches: readonly Stretch[], lost: Fraction, showing: Showing): readonly string[] => {
  const all = sum(stretches.map((each) => each.lost));
  if (stretches.length === 1 && equal(all, lost)) return [];
  const capped = atMost !== undefined && equal(lost, decimal(atMost.value)) && !equal(all, lost);
  const total = showPoints(lost);
  return capped
    ? [say(showing, `最多扣 ${total} 分，共扣 ${total} 分`, `${total} points lost in all, the most there are`)]
    : [say(showing, `共扣 ${total} 分`, `${total} points lost in all`)];
};
