import type { Comparison, Figure, Identity, Operand } from '../../../src/core';
import { breaksComparison, breaksIdentity, figuresIn, valueOf, type Doubles } from './oracle';
import { isAllowed, isNumeric, until, type Clean, type Mutator } from './mutation';
import type { Random } from './random';

const epoch = 25_569;

/** The clean numbers of a unit as statements see them: days count from 1970, 是 is 1. */
const doublesOf = ({ scheme, value }: Clean, unit: string): Doubles =>
  Object.fromEntries(scheme.figures.map((figure) => [figure.id, doubleOf(figure, value(unit, figure.id))]));

const doubleOf = ({ kind }: Figure, value: unknown): number | undefined => {
  if (typeof value === 'number') return kind === 'date' ? value - epoch : value;
  return kind === 'yesNo' ? Number(value === '是') : undefined;
};

/** What a figure might wrongly be: a digit more or less, a little off, and whatever lies beside the other side. */
const candidates = (figure: Figure, now: number, sides: readonly number[], random: Random): readonly number[] => {
  if (figure.kind === 'date') return [now - 366 - random.below(300), now + 366 + random.below(300)];
  if (figure.kind === 'yesNo') return [1 - now];
  const little = 1 + random.below(9);
  const about = [0, now + little, now - little, now * 2, now * 3, now / 3, now * 10, now / 10, ...sides.flatMap((side) => [side + little, side - little])];
  const places = figure.kind === 'count' ? 0 : 2;
  return about.map((value) => Number(value.toFixed(places))).filter((value) => value !== now && isAllowed(figure, value));
};

/** One figure of the statement changed, so that it is broken beyond doubt. */
const breaking = (code: string, sides: readonly [Operand, Operand], breaks: (figures: Doubles) => boolean): Mutator =>
  until(code, (clean, random) => {
    const unit = random.pick(clean.units);
    const figures = doublesOf(clean, unit);
    const id = random.pick(sides.flatMap(figuresIn));
    const figure = clean.scheme.figures.find((each) => each.id === id);
    const now = figures[id];
    if (figure === undefined || now === undefined) return undefined;
    const possible = candidates(figure, now, sides.map((side) => valueOf(side, figures)), random);
    const value = possible.length === 0 ? undefined : random.pick(possible);
    if (value === undefined || !breaks({ ...figures, [id]: value })) return undefined;
    const [told] = figuresIn(sides[0]);
    return told === undefined ? undefined : { changes: [{ column: unit, figure: id, value: entered(figure, value) }], told };
  });

const entered = (figure: Figure, value: number): number | string => {
  if (isNumeric(figure)) return value;
  return figure.kind === 'date' ? value + epoch : value === 1 ? '是' : '否';
};

export const identityMutator = (identity: Identity): Mutator =>
  breaking(identity.code, [identity.left, identity.right], (figures) => breaksIdentity(identity, figures));

export const comparisonMutator = (comparison: Comparison): Mutator =>
  breaking(comparison.code, [comparison.now, comparison.before], (figures) => breaksComparison(comparison, figures));
