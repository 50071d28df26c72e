import { divide, maximum, minimum, round, sum, whole, zero, type Fraction } from '../exact';
import type { Indicator, NotApplicable, Scheme } from '../scheme';
import type { Exempt, IndicatorScore } from './scores';

/** What a case that does not exist counts: as the indicator says, else as the scheme does. */
export const policyOf = ({ notApplicable }: Indicator, scheme: Pick<Scheme, 'notApplicable'>): NotApplicable =>
  notApplicable?.value ?? scheme.notApplicable.value;

type Outcome = Pick<IndicatorScore, 'points' | 'score' | 'low' | 'high'> & { readonly exempt: Exempt };

/**
 * The score of a case that does not exist. What the other units got is not known here: until `withPeerMeans` has seen
 * them all, the unit counts as if nobody was judged.
 */
export const exemptScore = (indicator: Indicator, points: Fraction, policy: NotApplicable, places: number): Outcome => {
  if (policy === 'leftOut') return { points: null, score: null, low: zero, high: zero, exempt: { policy } };
  const score = round(unjudged(indicator, points), places);
  return { points, score, low: score, high: score, exempt: { policy } };
};

/** What does not apply costs nothing; a bonus that does not apply is not earned either. */
const unjudged = ({ rule }: Indicator, points: Fraction): Fraction => (rule.kind === 'encouragement' ? zero : points);

/** The scores of a unit, with its name. */
interface Unit {
  readonly unit: string;
  readonly indicators: readonly IndicatorScore[];
}

/**
 * Gives cases that do not exist the mean of the rounded scores of the units that were judged, rounded to the places;
 * pending while one of them is, full points where nobody was judged.
 */
export const withPeerMeans = (units: readonly Unit[], places: number): readonly (readonly IndicatorScore[])[] => {
  const indicators = units[0]?.indicators ?? [];
  const means = indicators.map((_, index) => meanOf(units, index, places));
  return units.map(({ indicators: scores }) => scores.map((score, index) => (awaits(score) ? (means[index]?.(score) ?? score) : score)));
};

const awaits = ({ exempt, points }: IndicatorScore): boolean => exempt?.policy === 'peerMean' && points !== null;

type Amend = (score: IndicatorScore) => IndicatorScore;

/** What becomes of a unit that awaits the mean at an indicator; `undefined` where nobody does. */
const meanOf = (units: readonly Unit[], index: number, places: number): Amend | undefined => {
  const column = units.flatMap(({ unit, indicators }) => indicators.slice(index, index + 1).map((score) => ({ unit, score })));
  if (!column.some(({ score }) => awaits(score))) return undefined;
  const others = column.filter(({ score }) => score.outcome.kind !== 'notApplicable');
  const judged = others.flatMap(({ score: { score } }) => (score === null ? [] : [score]));
  const open = others.filter(({ score }) => score.score === null);
  if (open.length > 0) return pendingFor(open, others.map(({ score }) => score), judged.length);
  if (judged.length === 0) return undefined;
  const mean = round(divide(sum(judged), whole(judged.length)), places);
  return (score) => ({ ...score, score: mean, low: mean, high: mean, exempt: { policy: 'peerMean', judged: judged.length } });
};

/** Those that are open may turn out not to exist as well: then the mean is that of any of the others, or full points. */
const pendingFor = (open: readonly { readonly unit: string; readonly score: IndicatorScore }[], others: readonly IndicatorScore[], judged: number): Amend => {
  const low = others.map((score) => score.low).reduce(minimum);
  const high = others.map((score) => score.high).reduce(maximum);
  const figures = new Set(open.flatMap(({ score: { outcome } }) => (outcome.kind === 'missing' || outcome.kind === 'waiting' ? outcome.figures : [])));
  const outcome = { kind: 'waiting', units: open.map(({ unit }) => unit), figures: [...figures] } as const;
  return (score) => ({
    ...score,
    score: null,
    low: judged === 0 ? minimum(low, score.low) : low,
    high: judged === 0 ? maximum(high, score.high) : high,
    flag: 'pending',
    outcome,
    exempt: { policy: 'peerMean', judged },
  });
};
