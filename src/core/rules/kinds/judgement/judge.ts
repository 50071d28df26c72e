import { compare, decimal, minimum, subtract, zero, type Fraction } from '../../../exact';
import type { Case, Judged, Judgement } from '../../kind';
import { say, showPoints, type Showing } from '../../parts/showing';
import type { JudgementRule } from './rule';

export interface JudgementDetail {
  readonly kind: 'judgement';
  readonly mode: 'awarded' | 'deducted';
  readonly entered: Fraction;
  readonly least: Fraction;
  readonly most: Fraction;
  readonly reasons: readonly string[];
}

/** Points that a person entered, if they lie within the bounds and a reason is recorded; else it waits for the person. */
export const judgeJudgement = (rule: JudgementRule, { points, figures, remarks = [] }: Case): Judgement<JudgementDetail> => {
  const { figure } = rule;
  const value = figures.get(figure) ?? { kind: 'missing' };
  if (value.kind === 'notApplicable') return { kind: 'notApplicable', figure };
  if (value.kind !== 'number') return { kind: 'missing', figures: [figure] };
  const entered = value.value;
  const [least, most] = [decimal(rule.least.value), decimal(rule.most.value)];
  if (compare(entered, least) < 0 || compare(entered, most) > 0) return { kind: 'outOfBounds', figure, least, most };
  const reasons = remarks.map(({ reason }) => reason.trim()).filter((reason) => reason !== '');
  if (reasons.length === 0) return { kind: 'unreasoned', figure };
  const awarded = rule.mode.value === 'awarded';
  return {
    kind: 'judged',
    met: awarded ? compare(entered, minimum(points, most)) >= 0 : compare(entered, zero) <= 0,
    near: false,
    earned: awarded ? entered : subtract(points, entered),
    detail: { kind: 'judgement', mode: rule.mode.value, entered, least, most, reasons },
  };
};

export const explainJudgement = ({ detail }: Judged<JudgementDetail>, showing: Showing): string => {
  const [entered, least, most] = [showPoints(detail.entered), showPoints(detail.least), showPoints(detail.most)];
  const zh = detail.mode === 'awarded' ? `评定得 ${entered} 分` : `评定扣 ${entered} 分`;
  const en = detail.mode === 'awarded' ? `${entered} points awarded` : `${entered} points deducted`;
  const reason = detail.reasons.join(say(showing, '；', '; '));
  return say(showing, `${zh}（可评 ${least} 至 ${most} 分），理由：${reason}`, `${en} (from ${least} to ${most}), because: ${reason}`);
};
