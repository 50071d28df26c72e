import { compare, decimal, divide, multiply, one, sum, zero, type Fraction } from '../../../exact';
import { prepareFigure, type Figures, type FigureValue } from '../../../figures';
import type { ChecklistRule } from './rule';
import type { Judged, Judgement, Judging, Stakes } from '../../kind';
import { say, showPoints, type Showing } from '../../parts/showing';

export interface ChecklistDetail {
  readonly kind: 'checklist';
  /** How many there are; those that do not apply are not among them. */
  readonly asked: number;
  /** The figures that lost points. */
  readonly lacking: readonly string[];
  /** The weights of those asked, where they are weighted. */
  readonly weights?: ReadonlyMap<string, Fraction>;
}

interface Entry {
  readonly figure: string;
  readonly valueIn: (figures: Figures) => FigureValue | undefined;
  readonly weight: Fraction;
}

type Share = Fraction | 'missing' | 'notApplicable';

/** Points for every entry, equal ones or by weight; one that does not apply is left out, and when none applies nor does the indicator. */
export const prepareChecklist = (rule: ChecklistRule, { points }: Stakes): Judging<'answers', ChecklistDetail> => {
  const shareOf = prepareShares(rule);
  const entries = rule.figures.map((figure, index): Entry => ({ figure, valueIn: prepareFigure(figure), weight: weightOf(rule, index) }));
  const all = judgementOf(rule, points, entries.map((entry) => ({ entry, share: one })));
  return {
    judge: (figures) => {
      if (entries.every(({ valueIn }) => shareOf(valueIn(figures)) === one)) return all;
      return judgementOf(rule, points, entries.map((entry) => ({ entry, share: shareOf(entry.valueIn(figures)) })));
    },
    settled: [all],
  };
};

interface Answered {
  readonly entry: Entry;
  readonly share: Share;
}

const judgementOf = (rule: ChecklistRule, points: Fraction, shares: readonly Answered[]): Judgement<ChecklistDetail> => {
  const missing = shares.filter(({ share }) => share === 'missing').map(({ entry }) => entry.figure);
  if (missing.length > 0) return { kind: 'missing', figures: missing };
  const asked = shares.flatMap(({ entry: { figure, weight }, share }) => (typeof share === 'string' ? [] : [{ figure, share, weight }]));
  if (asked.length === 0) return { kind: 'notApplicable' };
  const earned = sum(asked.map(({ share, weight }) => multiply(share, weight)));
  const all = sum(asked.map(({ weight }) => weight));
  const lacking = asked.filter(({ share }) => compare(share, one) < 0).map(({ figure }) => figure);
  return {
    kind: 'judged',
    met: lacking.length === 0,
    near: false,
    earned: divide(multiply(points, earned), all),
    detail: {
      kind: 'checklist',
      asked: asked.length,
      lacking,
      ...(rule.weights && { weights: new Map(asked.map(({ figure, weight }) => [figure, weight])) }),
    },
  };
};

/** @throws RangeError when a weight is lacking (the scheme check refuses that) */
const weightOf = ({ weights }: ChecklistRule, index: number): Fraction => {
  if (weights === undefined) return one;
  const weight = weights[index];
  if (weight === undefined) throw new RangeError('every figure needs a weight');
  return decimal(weight.value);
};

const prepareShares = ({ shares: { value: shares } }: ChecklistRule): ((value: FigureValue | undefined) => Share) => {
  const degrees = { full: decimal(shares.full), part: decimal(shares.part), none: decimal(shares.none) };
  return (value) => {
    switch (value?.kind) {
      case 'yesNo':
        return value.yes ? one : zero;
      case 'degree':
        return degrees[value.degree];
      case 'notApplicable':
        return 'notApplicable';
      default:
        return 'missing';
    }
  };
};

export const explainChecklist = ({ detail: { asked, lacking, weights } }: Judged<ChecklistDetail>, showing: Showing): string => {
  const done = String(asked - lacking.length);
  const counted = say(showing, `${String(asked)} 项中落实 ${done} 项`, `${done} of ${String(asked)} carried out`);
  if (lacking.length === 0) return counted;
  const names = lacking.map((figure) => showing.title(figure) + weighing(weights?.get(figure), showing)).join(say(showing, '、', ', '));
  return say(showing, `${counted}；未全部落实：${names}`, `${counted}; lacking: ${names}`);
};

const weighing = (weight: Fraction | undefined, showing: Showing): string => {
  if (weight === undefined) return '';
  const shown = showPoints(weight);
  return say(showing, `（权重 ${shown}）`, ` (weight ${shown})`);
};
