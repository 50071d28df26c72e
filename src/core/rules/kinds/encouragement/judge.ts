import { zero } from '../../../exact';
import type { EncouragementRule } from './rule';
import type { Case, Judged, Judgement } from '../../kind';
import { say, type Showing } from '../../parts/showing';

export interface EncouragementDetail {
  readonly kind: 'encouragement';
  readonly earned: boolean;
}

/** Yes earns the bonus; no costs nothing. */
export const judgeEncouragement = (rule: EncouragementRule, { points, figures }: Case): Judgement<EncouragementDetail> => {
  const value = figures.get(rule.figure) ?? { kind: 'missing' };
  if (value.kind === 'notApplicable') return { kind: 'notApplicable', figure: rule.figure };
  if (value.kind !== 'yesNo') return { kind: 'missing', figures: [rule.figure] };
  return {
    kind: 'judged',
    met: true,
    near: false,
    earned: value.yes ? points : zero,
    detail: { kind: 'encouragement', earned: value.yes },
  };
};

export const explainEncouragement = ({ detail: { earned } }: Judged<EncouragementDetail>, showing: Showing): string =>
  earned
    ? say(showing, '符合鼓励条件', 'earns the encouragement')
    : say(showing, '不具备鼓励条件，不影响得分', 'does not earn the encouragement, no points lost');
