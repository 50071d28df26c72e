import { add, compare, fraction, zero, type Fraction } from '../exact';

/** The measures of all units that have one, for rules that compare a unit with its peers. */
export interface Peers {
  /** This year's. */
  readonly now: Pool;
  /** Those of the period before, where the rule asks for it; of the same units. */
  readonly before?: Pool;
}

/** Some measures, counted together; the unit's own is among them. */
export interface Pool {
  /** Ascending. */
  readonly sorted: readonly Fraction[];
  /** Exact; in lowest terms only as long as its denominator is short. */
  readonly sum: Fraction;
  /** The unit's own as it went into the pool. */
  readonly own: Fraction;
}

/** A pool before it is seen by one of its units. */
export type Pooled = Omit<Pool, 'own'>;

/** Sorts and sums once for all units. */
export const poolOf = (values: readonly Fraction[]): Pooled => ({ sorted: values.toSorted(compare), sum: sumOf(values) });

/** The pool as the unit sees it whose measure this is. */
export const withOwn = ({ sorted, sum }: Pooled, own: Fraction): Pool => ({ sorted, sum, own });

/**
 * Ratios over thousands of different denominators have a sum of thousands of digits. Reducing it would take time that grows
 * with the square of the units, so values of one denominator are counted together first, and long sums stay as they are.
 */
const sumOf = (values: readonly Fraction[]): Fraction => {
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of values) numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  return inPairs([...numerators].map(([denominator, numerator]) => fraction(numerator, denominator)));
};

const inPairs = (values: readonly Fraction[]): Fraction => {
  const [first = zero, second] = values;
  if (second === undefined) return first;
  const middle = values.length >> 1;
  return addLong(inPairs(values.slice(0, middle)), inPairs(values.slice(middle)));
};

const addLong = (a: Fraction, b: Fraction): Fraction =>
  isLong(a) || isLong(b)
    ? { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator }
    : add(a, b);

const longest = 1n << 256n;

export const isLong = ({ denominator }: Fraction): boolean => denominator > longest;
