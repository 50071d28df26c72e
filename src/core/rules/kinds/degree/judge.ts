import { decimal, multiply, upTo, whole, type Fraction } from '../../../exact';
import type { Degree } from '../../../figures';
import type { DegreeRule } from './rule';
import type { Case, Judged, Judgement } from '../../kind';
import { say, type Showing } from '../../parts/showing';
import { degreeWords } from '../../parts/words';

export interface DegreeDetail {
  readonly kind: 'degree';
  readonly degree: Degree;
  readonly share: Fraction;
}

/** Each degree keeps its share of the points; anything below 落实 is not met. */
export const judgeDegree = (rule: DegreeRule, { points, figures }: Case): Judgement<DegreeDetail> => {
  const value = figures.get(rule.figure) ?? { kind: 'missing' };
  if (value.kind === 'notApplicable') return { kind: 'notApplicable', figure: rule.figure };
  if (value.kind !== 'degree') return { kind: 'missing', figures: [rule.figure] };
  const share = decimal(rule.shares.value[value.degree]);
  return {
    kind: 'judged',
    met: value.degree === 'full',
    near: false,
    earned: multiply(points, share),
    detail: { kind: 'degree', degree: value.degree, share },
  };
};

export const explainDegree = ({ detail: { degree, share } }: Judged<DegreeDetail>, showing: Showing): string => {
  const kept = upTo(multiply(share, whole(100)), 2);
  const word = degreeWords[showing.language][degree];
  return say(showing, `${word}，得该项分值的 ${kept}%`, `${word}: ${kept}% of the points`);
};
