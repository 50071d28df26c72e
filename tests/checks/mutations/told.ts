import type { Issue } from '../../../src/checks';
import type { CleanWorkbook } from './cleanWorkbook';
import { follows } from './following';
import type { Mutation, Mutator } from './mutation';
import { vetoMutator } from './mutators';
import type { Random } from './random';

export const cellOf = ({ entries }: CleanWorkbook, column: string, figure: string): string => {
  const cell = entries.get(column)?.get(figure)?.cell;
  if (cell === undefined) throw new RangeError(`no cell ${column} ${figure}`);
  return cell;
};

/** What is not as it must be after a mutation; nothing where all is well. */
export const failing = (clean: CleanWorkbook, code: string, mutation: Mutation, issues: readonly Issue[]): readonly unknown[] => {
  const [{ column } = { column: '' }] = mutation.changes;
  const cell = code === vetoMutator.code ? undefined : cellOf(clean, column, mutation.told);
  const found = issues.filter((issue) => issue.code === code && issue.cell === cell);
  const strange = issues.filter((issue) => issue.level === 'error' && !follows(issue, mutation));
  if (found.length === 1 && strange.length === 0) return [];
  const say = (issue: Issue): string => `${issue.code} ${issue.cell ?? ''} ${issue.message.zh}`;
  return [{ code, changes: mutation.changes.slice(0, 3), cell, told: issues.map(say), strange: strange.map(say) }];
};

/** How many mutations there were of every check, what was not as it must be, and what the clean figures give beside notes. */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  readonly failed: readonly unknown[];
  readonly clean: readonly string[];
}

export interface Mutating {
  readonly clean: CleanWorkbook;
  readonly times: number;
  readonly random: Random;
  readonly mutators: readonly Mutator[];
  /** The mutator of the nth time. */
  readonly next: (time: number) => Mutator;
  readonly check: (changes: Mutation['changes']) => readonly Issue[] | Promise<readonly Issue[]>;
}

/** Mutations one after another, each checked and judged. */
export const mutate = async ({ clean, times, random, mutators, next, check }: Mutating): Promise<Tally> => {
  const counts = new Map(mutators.map(({ code }) => [code, 0]));
  const failed: unknown[] = [];
  for (let time = 0; time < times; time += 1) {
    const { code, draw } = next(time);
    const mutation = draw(clean, random);
    failed.push(...failing(clean, code, mutation, await check(mutation.changes)));
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const serious = (await check([])).filter(({ level }) => level !== 'note');
  return { counts: Object.fromEntries(counts), failed, clean: serious.map(({ code }) => code) };
};
