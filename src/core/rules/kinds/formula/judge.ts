import { compare, type Fraction } from '../../../exact';
import type { Figures, FigureValue } from '../../../figures';
import { evaluate, figuresOfOperand } from '../../../measures';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { say, showPoints, type Showing } from '../../parts/showing';
import type { FormulaRule } from './rule';

export interface FormulaDetail {
  readonly kind: 'formula';
  readonly points: Fraction;
}

/** What the calculation gives; met when that is no less than the full points. */
export const judgeFormula = (rule: FormulaRule, case_: MeasuredCase): Judgement<FormulaDetail> => {
  const { points } = case_;
  const earned = evaluate(rule.points, withNames(figuresOfOperand(rule.points), case_));
  if (earned.kind !== 'known') return earned;
  return {
    kind: 'judged',
    met: compare(earned.value, points) >= 0,
    near: false,
    earned: earned.value,
    detail: { kind: 'formula', points },
  };
};

const withNames = (used: readonly string[], { figures, measure, points }: MeasuredCase): Figures => {
  const own = new Map<string, FigureValue>([
    ['measure', { kind: 'number', value: measure }],
    ['points', { kind: 'number', value: points }],
  ]);
  return new Map(used.map((id) => [id, own.get(id) ?? figures.get(id) ?? { kind: 'missing' }]));
};

export const explainFormula = ({ detail: { points }, earned, met }: Judged<FormulaDetail>, showing: Showing): string => {
  const [given, full] = [showPoints(earned), showPoints(points)];
  return met
    ? say(showing, `按公式算得 ${given} 分，不低于满分 ${full} 分`, `the formula gives ${given} points, no less than the full ${full}`)
    : say(showing, `按公式算得 ${given} 分，低于满分 ${full} 分`, `the formula gives ${given} points, below the full ${full}`);
};
