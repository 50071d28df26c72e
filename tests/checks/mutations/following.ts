import type { Issue } from '../../../src/checks';
import type { Mutation } from './mutation';
import { statements } from './mutators';
import { figuresIn } from './oracle';
import { widenedScheme } from './widened';

const involved: ReadonlyMap<string, readonly string[]> = new Map([
  ...statements.map(({ code, left, right }) => [code, [left, right].flatMap(figuresIn)] as const),
  ...(widenedScheme.comparisons ?? []).map(({ code, now, before }) => [code, [now, before].flatMap(figuresIn)] as const),
]);

/**
 * Whether an issue can follow from the mutation: one of the changed figures is among those that it is about, in the same unit.
 * The sum of the city column is about that figure of every unit.
 */
export const follows = ({ code, unit, figure }: Issue, { changes }: Mutation): boolean =>
  changes.some((change) => {
    if (code === 'V204') return figure === change.figure;
    return unit === change.column && (involved.get(code) ?? [figure]).includes(change.figure);
  });
