import { decimal, equal } from '../exact';
import { basisOfSlope, type Judgement } from '../rules';
import { weakest, type BaselineBand, type Basis, type Indicator, type Rule } from '../scheme';
import type { Bases } from './scores';

/** Where the points, the requirement and the deduction of an indicator come from. */
export const basesOf = (indicator: Indicator, judgement: Judgement): Bases => ({
  points: indicator.points.basis,
  target: targetBasis(indicator.rule, judgement),
  deduction: deductionBasis(indicator.rule),
});

const targetBasis = (rule: Rule, judgement: Judgement): Basis => {
  switch (rule.kind) {
    case 'threshold':
    case 'linear':
      return weakest([rule.side.basis, rule.target.basis]);
    case 'proportional':
      return rule.target.basis;
    case 'minimumCount':
      return rule.need.basis;
    case 'range':
      return weakest([rule.low, rule.high].flatMap(({ value, inclusive }) => [value.basis, inclusive.basis]));
    case 'baseline':
      return weakest([rule.norm.basis, ...rule.bands.flatMap((band) => basesOfBand(band, judgement))]);
    case 'count':
    case 'degree':
    case 'checklist':
    case 'encouragement':
      return 'document';
  }
};

/** Which band a bound itself belongs to matters only where last year lies exactly on it. */
const basesOfBand = ({ reduction, upTo }: BaselineBand, judgement: Judgement): readonly Basis[] => {
  if (upTo === undefined) return [reduction.basis];
  const detail = judgement.kind === 'judged' && judgement.detail.kind === 'baseline' ? judgement.detail : undefined;
  const onIt = detail !== undefined && equal(detail.lastYear, decimal(upTo.value.value));
  return [reduction.basis, upTo.value.basis, ...(onIt ? [upTo.inclusive.basis] : [])];
};

const deductionBasis = (rule: Rule): Basis => {
  switch (rule.kind) {
    case 'linear':
    case 'baseline':
      return basisOfSlope(rule.slope);
    case 'range':
      return rule.slope ? basisOfSlope(rule.slope) : 'assumed';
    case 'minimumCount':
      return rule.pointsPerMissing?.basis ?? 'assumed';
    case 'count':
      return rule.pointsPerOccurrence.basis;
    case 'degree':
    case 'checklist':
      return rule.shares.basis;
    case 'threshold':
    case 'proportional':
    case 'encouragement':
      return 'assumed';
  }
};
