import { compare, type Fraction } from '../../../exact';
import type { Figures, FigureValue } from '../../../figures';
import { evaluate, figuresOfOperand } from '../../../measures';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { say, showNumber, showPoints, type Showing } from '../../parts/showing';
import { sideSigns } from '../../parts/words';
import { conditionsIn, type Condition } from './conditions';
import type { FormulaRule } from './rule';

export interface FormulaDetail {
  readonly kind: 'formula';
  readonly points: Fraction;
  /** What decided between branches of the calculation. */
  readonly conditions: readonly Condition[];
}

/** What the calculation gives; met when that is no less than the full points. */
export const judgeFormula = (rule: FormulaRule, case_: MeasuredCase): Judgement<FormulaDetail> => {
  const { points } = case_;
  const figures = withNames(figuresOfOperand(rule.points), case_);
  const earned = evaluate(rule.points, figures);
  if (earned.kind !== 'known') return earned;
  return {
    kind: 'judged',
    met: compare(earned.value, points) >= 0,
    near: false,
    earned: earned.value,
    detail: { kind: 'formula', points, conditions: conditionsIn(rule.points, figures) },
  };
};

const withNames = (used: readonly string[], { figures, measure, points }: MeasuredCase): Figures => {
  const own = new Map<string, FigureValue>([
    ['measure', { kind: 'number', value: measure }],
    ['points', { kind: 'number', value: points }],
  ]);
  return new Map(used.map((id) => [id, own.get(id) ?? figures.get(id) ?? { kind: 'missing' }]));
};

export const explainFormula = ({ detail: { points, conditions }, earned, met }: Judged<FormulaDetail>, showing: Showing): string => {
  const ways = conditions.map((condition) => `${tellCondition(condition, showing)}${say(showing, '；', '; ')}`).join('');
  const [given, full] = [showPoints(earned), showPoints(points)];
  const outcome = met
    ? say(showing, `按公式算得 ${given} 分，不低于满分 ${full} 分`, `the formula gives ${given} points, no less than the full ${full}`)
    : say(showing, `按公式算得 ${given} 分，低于满分 ${full} 分`, `the formula gives ${given} points, below the full ${full}`);
  return `${ways}${outcome}`;
};

/** "测算值 12 ≤ 10 不成立" */
const tellCondition = ({ name, left, relation, right, holds }: Condition, showing: Showing): string => {
  const title = name === undefined ? '' : `${nameIn(name, showing)} `;
  const compared = `${title}${showNumber(left, right)} ${relation === 'equal' ? '=' : sideSigns[relation]} ${showNumber(right, left)}`;
  return holds ? say(showing, `${compared} 成立`, `${compared} holds`) : say(showing, `${compared} 不成立`, `${compared} does not hold`);
};

const nameIn = (name: string, showing: Showing): string => {
  if (name === 'measure') return say(showing, '测算值', 'measure');
  return name === 'points' ? say(showing, '分值', 'points') : showing.title(name);
};
