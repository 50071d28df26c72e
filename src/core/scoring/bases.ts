import { basesOfRule, type Judgement } from '../rules';
import { weakest, type Basis, type Indicator } from '../scheme';
import type { Bases } from './scores';

/** Where the points, the requirement and the deduction of an indicator come from, with what it adds to its rule. */
export const basesOf = (indicator: Indicator, judgement: Judgement): Bases => {
  const { target, deduction } = basesOfRule(indicator.rule, judgement);
  return { points: indicator.points.basis, target, deduction: weakest([deduction, ...addedBases(indicator)]) };
};

const addedBases = ({ floor, cap, waiver, bonus }: Indicator): readonly Basis[] => [
  ...[floor, cap].flatMap((limit) => (limit === undefined ? [] : [limit.basis])),
  ...(waiver === undefined ? [] : [waiver.side.basis, waiver.target.basis]),
  ...(bonus === undefined
    ? []
    : [bonus.side, bonus.over, bonus.slope.step, bonus.slope.pointsPerStep, bonus.slope.steps, bonus.atMost].map(({ basis }) => basis)),
];
