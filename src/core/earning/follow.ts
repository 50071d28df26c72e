import { add, compare, decimal, isZero, negate, subtract, zero, type Fraction } from '../exact';
import type { Figures, FigureValue } from '../figures';
import type { Figure, Identity, Operand, Scheme } from '../scheme';
import { isOver } from './candidates';
import type { Following } from './earning';
import { figuresIn, holds, sidesOf } from './holds';
import { stepOf } from './line';
import { split } from './split';

/** Figures after one of them was changed, and what the identities of the scheme say to it. */
export interface Followed {
  /** With a sum that follows split among its figures in proportion to them. */
  readonly figures: Figures;
  readonly follows: readonly Following[];
  /** Figures of which only the sum is certain. */
  readonly loose: readonly string[];
  /** Codes of identities of level error that do not hold and that no other figure can mend by following. */
  readonly broken: readonly string[];
  /** Codes of identities of level warning that the change breaks. */
  readonly doubts: readonly string[];
}

/**
 * Changes a figure and lets others follow.
 * An identity of level error that equates two sums leaves no choice: the side without the change moves by as much,
 * a single figure exactly, several by their sum. An inequality bounds two facts that do not follow from each other:
 * there nothing follows, a change beyond it breaks it. Identities that cannot be computed are silent, as in the checks.
 */
export const follow = (scheme: Scheme, before: Figures, figure: string, to: FigureValue): Followed => {
  const after = new Map(before).set(figure, to);
  const moved = new Set([figure]);
  const follows: Following[] = [];
  const errors = scheme.identities.filter(({ level }) => level === 'error');
  const waiting = new Set(errors.filter(({ relation }) => relation === 'equal'));
  const held = new Set<Identity>();
  for (let next = firstTouched(waiting, moved); next !== undefined; next = firstTouched(waiting, moved)) {
    waiting.delete(next);
    const by = drift(next, before, after);
    if (by === undefined) continue;
    held.add(next);
    const right = { terms: termsOf(scheme, next.right), by };
    const left = { terms: termsOf(scheme, next.left), by: negate(by) };
    const side = [right, left].find((each) => canFollow(after, moved, each.terms, each.by));
    if (isZero(by) || side === undefined) continue;
    follows.push({ identity: next.code, figures: side.terms.map(({ id }) => id), by: side.by });
    for (const [id, value] of movedBy(after, side.terms, side.by)) {
      after.set(id, value);
      moved.add(id);
    }
  }
  // What kept its distance holds as before; what could not, or moved once more behind the back of another, does not.
  const broken = errors.filter((each) => (held.has(each) ? drifts(each, before, after) : breaks(each, before, after)));
  const doubts = scheme.identities.filter((each) => each.level === 'warning' && breaks(each, before, after));
  return {
    figures: after,
    follows,
    loose: follows.flatMap((each) => (each.figures.length > 1 ? each.figures : [])),
    broken: broken.map(({ code }) => code),
    doubts: doubts.map(({ code }) => code),
  };
};

const touches = (identity: Identity, figures: ReadonlySet<string>): boolean =>
  figures.size > 0 && figuresIn(identity).some((figure) => figures.has(figure));

const firstTouched = (identities: Iterable<Identity>, moved: ReadonlySet<string>): Identity | undefined => {
  for (const identity of identities) if (touches(identity, moved)) return identity;
  return undefined;
};

/** The figures of a side that can follow: a figure by itself, or a sum of figures. */
const termsOf = (scheme: Scheme, side: Operand): readonly Figure[] => {
  const terms = typeof side === 'string' ? [side] : side.kind === 'sum' ? side.of : [];
  const found = terms.flatMap((term) => scheme.figures.filter(({ id }) => id === term));
  return found.length === terms.length ? found : [];
};

const canFollow = (figures: Figures, moved: ReadonlySet<string>, terms: readonly Figure[], by: Fraction): boolean => {
  if (terms.length === 0 || terms.some((term) => moved.has(term.id) || isOver(term))) return false;
  if (terms.some(({ id }) => figures.get(id)?.kind !== 'number')) return false;
  const values = movedBy(figures, terms, by);
  return terms.every(({ negative, atMost }, index) => {
    const value = values[index]?.[1].value ?? zero;
    return (negative === true || compare(value, zero) >= 0) && (atMost === undefined || compare(value, decimal(atMost)) <= 0);
  });
};

type Moved = readonly [id: string, value: Extract<FigureValue, { kind: 'number' }>];

const movedBy = (figures: Figures, terms: readonly Figure[], by: Fraction): readonly Moved[] => {
  const [first] = terms;
  if (first === undefined) return [];
  const values = terms.map(({ id }) => numberOf(figures, id));
  const parts = split(by, values, stepOf(first));
  return terms.map(({ id }, index) => [id, { kind: 'number', value: add(numberOf(figures, id), parts[index] ?? zero) }]);
};

const numberOf = (figures: Figures, figure: string): Fraction => {
  const value = figures.get(figure);
  return value?.kind === 'number' ? value.value : zero;
};

/** How much further the left side moved than the right one. */
const drift = (identity: Identity, before: Figures, after: Figures): Fraction | undefined => {
  const [then, now] = [sidesOf(identity, before), sidesOf(identity, after)];
  if (then === undefined || now === undefined) return undefined;
  return subtract(subtract(now.left, now.right), subtract(then.left, then.right));
};

const breaks = (identity: Identity, before: Figures, after: Figures): boolean =>
  holds(identity, before) !== false && holds(identity, after) === false;

const drifts = (identity: Identity, before: Figures, after: Figures): boolean =>
  !isZero(drift(identity, before, after) ?? zero);
