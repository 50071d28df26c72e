import { add, compare, decimal, divide, fraction, multiply, one, zero, type Fraction } from '../../../exact';
import type { FigureValue } from '../../../figures';
import type { ChecklistRule } from './rule';
import type { Case, Judged, Judgement } from '../../kind';
import { say, type Showing } from '../../parts/showing';

export interface ChecklistDetail {
  readonly kind: 'checklist';
  /** How many there are; those that do not apply are not among them. */
  readonly asked: number;
  /** The figures that lost points. */
  readonly lacking: readonly string[];
}

/** Equal points for every entry; one that does not apply is left out, and when none applies nor does the indicator. */
export const judgeChecklist = (rule: ChecklistRule, { points, figures }: Case): Judgement<ChecklistDetail> => {
  const shares = rule.figures.map((figure) => [figure, shareOf(figures.get(figure), rule)] as const);
  const missing = shares.filter(([, share]) => share === 'missing').map(([figure]) => figure);
  if (missing.length > 0) return { kind: 'missing', figures: missing };
  const asked = shares.flatMap(([figure, share]) => (typeof share === 'string' ? [] : [{ figure, share }]));
  if (asked.length === 0) return { kind: 'notApplicable' };
  const earned = asked.reduce((total, { share }) => add(total, share), zero);
  const lacking = asked.filter(({ share }) => compare(share, one) < 0).map(({ figure }) => figure);
  return {
    kind: 'judged',
    met: lacking.length === 0,
    near: false,
    earned: divide(multiply(points, earned), fraction(BigInt(asked.length))),
    detail: { kind: 'checklist', asked: asked.length, lacking },
  };
};

const shareOf = (value: FigureValue | undefined, rule: ChecklistRule): Fraction | 'missing' | 'notApplicable' => {
  switch (value?.kind) {
    case 'yesNo':
      return value.yes ? one : zero;
    case 'degree':
      return decimal(rule.shares.value[value.degree]);
    case 'notApplicable':
      return 'notApplicable';
    default:
      return 'missing';
  }
};

export const explainChecklist = ({ detail: { asked, lacking } }: Judged<ChecklistDetail>, showing: Showing): string => {
  const done = String(asked - lacking.length);
  const counted = say(showing, `${String(asked)} 项中落实 ${done} 项`, `${done} of ${String(asked)} carried out`);
  if (lacking.length === 0) return counted;
  const names = lacking.map(showing.title).join(say(showing, '、', ', '));
  return say(showing, `${counted}；未全部落实：${names}`, `${counted}; lacking: ${names}`);
};
