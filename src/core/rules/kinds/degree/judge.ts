import { decimal, multiply, upTo, whole, type Fraction } from '../../../exact';
import type { Degree } from '../../../figures';
import type { DegreeRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
import { answerTo } from '../../parts/answerTo';
import { say, type Showing } from '../../parts/showing';
import { degreeWords } from '../../parts/words';

export interface DegreeDetail {
  readonly kind: 'degree';
  readonly degree: Degree;
  readonly share: Fraction;
}

/** Each degree keeps its share of the points; anything below 落实 is not met. */
export const prepareDegree = ({ figure, shares }: DegreeRule, { points }: Stakes): Judging<'answers', DegreeDetail> => {
  const judged = (degree: Degree): Judged<DegreeDetail> => {
    const share = decimal(shares.value[degree]);
    return { kind: 'judged', met: degree === 'full', near: false, earned: multiply(points, share), detail: { kind: 'degree', degree, share } };
  };
  const degrees = { full: judged('full'), part: judged('part'), none: judged('none') };
  return answerTo(figure, Object.values(degrees), (value) => (value.kind === 'degree' ? degrees[value.degree] : undefined));
};

export const explainDegree = ({ detail: { degree, share } }: Judged<DegreeDetail>, showing: Showing): string => {
  const kept = upTo(multiply(share, whole(100)), 2);
  const word = degreeWords[showing.language][degree];
  return say(showing, `${word}，得该项分值的 ${kept}%`, `${word}: ${kept}% of the points`);
};
