/**
 * Where a value of a scheme comes from: the assessment document states it (原文),
 * or whoever wrote the scheme assumed it (默认).
 */
export type Basis = 'document' | 'assumed';

/** A value together with where it comes from. Every number of a scheme that decides a score is one. */
export interface Stated<Value = Decimal> {
  readonly value: Value;
  readonly basis: Basis;
}

/** An exact decimal number as text: `"22"`, `"0.9"`, `"-3.50"`. No exponent, no grouping. */
export type Decimal = string;

/** A value that the document states. */
export const document = <Value>(value: Value): Stated<Value> => ({ value, basis: 'document' });

/** A value that the document does not state: our default, shown as such wherever it counts. */
export const assumed = <Value>(value: Value): Stated<Value> => ({ value, basis: 'assumed' });

/** `assumed` as soon as one of the values is. */
export const weakest = (bases: Iterable<Basis>): Basis => {
  for (const basis of bases) if (basis === 'assumed') return 'assumed';
  return 'document';
};
