import { basesOfRule, type Judgement } from '../rules';
import type { Indicator } from '../scheme';
import type { Bases } from './scores';

/** Where the points, the requirement and the deduction of an indicator come from. */
export const basesOf = (indicator: Indicator, judgement: Judgement): Bases => ({
  points: indicator.points.basis,
  ...basesOfRule(indicator.rule, judgement),
});
