import { prepareBasesOfRule, type Judgement } from '../rules';
import { weakest, type Basis, type Indicator } from '../scheme';
import type { Bases } from './scores';

/**
 * Where the points, the requirement and the deduction of an indicator come from, with what it adds to its rule.
 * There are four ways at most, each one object.
 */
export const prepareBases = (indicator: Indicator): ((judgement: Judgement) => Bases) => {
  const basesOf = prepareBasesOfRule(indicator.rule);
  const points = indicator.points.basis;
  const added = weakest(addedBases(indicator));
  const by = (target: Basis): Readonly<Record<Basis, Bases>> => ({
    document: { points, target, deduction: added },
    assumed: { points, target, deduction: 'assumed' },
  });
  const ways: Readonly<Record<Basis, Readonly<Record<Basis, Bases>>>> = { document: by('document'), assumed: by('assumed') };
  return (judgement) => {
    const { target, deduction } = basesOf(judgement);
    return ways[target][deduction];
  };
};

const addedBases = ({ floor, cap, waiver, bonus }: Indicator): readonly Basis[] => [
  ...[floor, cap].flatMap((limit) => (limit === undefined ? [] : [limit.basis])),
  ...(waiver === undefined ? [] : [waiver.side.basis, waiver.target.basis]),
  ...(bonus === undefined
    ? []
    : [bonus.side, bonus.over, bonus.slope.step, bonus.slope.pointsPerStep, bonus.slope.steps, bonus.atMost].map(({ basis }) => basis)),
];
