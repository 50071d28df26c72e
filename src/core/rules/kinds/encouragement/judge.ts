import { zero } from '../../../exact';
import type { EncouragementRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
import { answerTo } from '../../parts/answerTo';
import { say, type Showing } from '../../parts/showing';

export interface EncouragementDetail {
  readonly kind: 'encouragement';
  readonly earned: boolean;
}

/** Yes earns the bonus; no costs nothing. */
export const prepareEncouragement = ({ figure }: EncouragementRule, { points }: Stakes): Judging<'answers', EncouragementDetail> => {
  const judged = (earned: boolean): Judged<EncouragementDetail> =>
    ({ kind: 'judged', met: true, near: false, earned: earned ? points : zero, detail: { kind: 'encouragement', earned } });
  const [yes, no] = [judged(true), judged(false)];
  return answerTo(figure, [yes, no], (value) => (value.kind === 'yesNo' ? (value.yes ? yes : no) : undefined));
};

export const explainEncouragement = ({ detail: { earned } }: Judged<EncouragementDetail>, showing: Showing): string =>
  earned
    ? say(showing, '符合鼓励条件', 'earns the encouragement')
    : say(showing, '不具备鼓励条件，不影响得分', 'does not earn the encouragement, no points lost');
