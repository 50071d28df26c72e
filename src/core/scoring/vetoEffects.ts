import { compare, decimal, isZero, maximum, minimum, multiply, subtract, zero, type Fraction } from '../exact';
import type { Scheme, Veto } from '../scheme';
import { rateOf } from './rate';
import type { Total, VetoScore } from './scores';

/** A total where `change` has happened to the score if a veto was decided, and to the lower end of the range if it may still be. */
const changed = (total: Total, state: VetoScore['state'], change: (value: Fraction) => Fraction, atLeast: Fraction | null): Total => {
  const low = change(total.low);
  if (state === 'open') return { ...total, low };
  const score = total.score === null ? atLeast : change(total.score);
  return { ...total, score, rate: rateOf(score, total.points), low, high: change(total.high) };
};

const noneOf = (value: Fraction): Fraction => minimum(zero, value);

/**
 * An item that a veto may leave without points; one that is left out stays so.
 * @param openPoints full points of the item that may still fall away, because pending cases may turn out not to exist
 */
export const zeroedBy = (vetoes: readonly VetoScore[], item: string, total: Total, openPoints: () => Fraction): Total =>
  vetoes.reduce((so, { veto, state }) => {
    const { value } = veto.effect;
    const bears = value.kind === 'itemZero' && value.item === item && !isLeftOut(so);
    if (!bears) return so;
    const zeroed = changed(so, state, noneOf, zero);
    if (state === 'open') return zeroed;
    const open = openPoints();
    return isZero(open) ? zeroed : { ...zeroed, spare: open };
  }, total);

const isLeftOut = ({ score, points, low, high }: Total): boolean => score === null && [points, low, high].every(isZero);

/** A total less what every veto deducts, but not below 0 for that. */
export const deductedBy = (vetoes: readonly VetoScore[], total: Total): Total =>
  vetoes.reduce((so, { veto, state }) => {
    const { value } = veto.effect;
    return value.kind === 'deduction' ? changed(so, state, less(decimal(value.points)), null) : so;
  }, total);

const less = (points: Fraction) => (value: Fraction): Fraction => minimum(value, maximum(zero, subtract(value, points)));

/** The total rate lies below the line of a veto. */
export const isBelow = ({ below }: Veto, score: Fraction, points: Fraction): boolean =>
  below !== undefined && !isZero(points) && compare(score, multiply(points, decimal(below.value))) < 0;

/** With the vetoes that the total brings about by itself, whatever of it is still open, in the order of the scheme. */
export const prepareAutomatic = ({ vetoes }: Scheme): ((decidedOn: readonly VetoScore[], total: Total) => readonly VetoScore[]) =>
  vetoes.some(({ below }) => below !== undefined) ? (decidedOn, total) => withAutomatic(vetoes, decidedOn, total) : (decidedOn) => decidedOn;

const withAutomatic = (vetoes: readonly Veto[], decidedOn: readonly VetoScore[], total: Total): readonly VetoScore[] =>
  vetoes.flatMap((veto): readonly VetoScore[] => {
    const found = decidedOn.filter((each) => each.veto === veto);
    if (found.some(({ state }) => state === 'decided') || total.score === null) return found;
    const surely = [total.score, total.low, total.high].every((value) => isBelow(veto, value, total.points));
    return surely ? [{ veto, state: 'decided', automatic: true }] : found;
  });
