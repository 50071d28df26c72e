import { basisOfSlope } from '../rules';
import { weakest, type Basis, type Indicator, type Rule } from '../scheme';
import type { Bases } from './scores';

/** Where the points, the requirement and the deduction of an indicator come from. */
export const basesOf = (indicator: Indicator): Bases => ({
  points: indicator.points.basis,
  target: targetBasis(indicator.rule),
  deduction: deductionBasis(indicator.rule),
});

const targetBasis = (rule: Rule): Basis => {
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
      return weakest([rule.norm.basis, ...rule.bands.map(({ reduction }) => reduction.basis)]);
    case 'count':
    case 'degree':
    case 'checklist':
    case 'encouragement':
      return 'document';
  }
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
