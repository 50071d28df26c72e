import { decimal } from '../../exact';
import type { Side, Slope } from '../../scheme';
import { say, showGap, showSlope, type Showing } from './showing';
import type { Deduction } from './slope';

/** "低 1.3 个百分点，每 1 个百分点扣 0.5 分（连续计），扣 0.65 分", or that the limit is met. */
export const explainMiss = (side: Side, slope: Slope, deduction: Deduction | undefined, showing: Showing): string => {
  if (deduction === undefined) return say(showing, '达到要求', 'met');
  const gap = showGap(deduction.missedBy, showing);
  const short = side === 'atLeast' || side === 'moreThan';
  const missed = short ? say(showing, `低 ${gap}`, `${gap} short`) : say(showing, `高出 ${gap}`, `${gap} over`);
  const step = showGap(decimal(slope.step.value), showing);
  return `${missed}${say(showing, '，', ', ')}${showSlope(slope, step, deduction, showing)}`;
};
