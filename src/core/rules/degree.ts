import { decimal, fraction, multiply, upTo, type Fraction } from '../exact';
import type { Degree } from '../figures';
import type { DegreeRule } from '../scheme';
import type { Case, Judgement } from './judgement';
import { say, type Showing } from './showing';

export interface DegreeDetail {
  readonly kind: 'degree';
  readonly degree: Degree;
  readonly share: Fraction;
}

/** Each degree keeps its share of the points; anything below 落实 is not met. */
export const judgeDegree = (rule: DegreeRule, { points, figures }: Case): Judgement => {
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

export const explainDegree = ({ degree, share }: DegreeDetail, showing: Showing): string => {
  const kept = upTo(multiply(share, fraction(100n)), 2);
  const word = say(showing, degreeZh[degree], degreeEn[degree]);
  return say(showing, `${word}，得该项分值的 ${kept}%`, `${word}: ${kept}% of the points`);
};

const degreeZh = { full: '落实', part: '部分落实', none: '未落实' } as const;
const degreeEn = { full: 'carried out', part: 'partly carried out', none: 'not carried out' } as const;
