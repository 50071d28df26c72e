import type { Figure, Scheme } from '../../../src/core';
import type { CellValue } from '../../../src/host/port';
import type { Random } from './random';

/** A cell of 数据填报 that holds something else from now on. */
export interface Change {
  /** Heading of the column. */
  readonly column: string;
  /** Id of the figure. */
  readonly figure: string;
  readonly value: CellValue;
  readonly showsDay?: true;
  readonly merged?: true;
}

/** One error, and the figure at whose cell, in the column of the change, it must be told. */
export interface Mutation {
  readonly changes: readonly Change[];
  readonly told: string;
}

/** What mutations are made from: what stands in the cells of the clean workbook. */
export interface Clean {
  readonly scheme: Scheme;
  readonly units: readonly string[];
  readonly value: (column: string, figure: string) => CellValue;
}

/** Makes errors that a check must find. */
export interface Mutator {
  readonly code: string;
  readonly draw: (clean: Clean, random: Random) => Mutation;
}

/** Tries so often before it says that there is no such error. */
const tries = 500;

/** Draws until there is a mutation. @throws RangeError where there seems to be none */
export const until = (code: string, draw: (clean: Clean, random: Random) => Mutation | undefined): Mutator => ({
  code,
  draw: (clean, random) => {
    for (let time = 0; time < tries; time += 1) {
      const mutation = draw(clean, random);
      if (mutation !== undefined) return mutation;
    }
    throw new RangeError(`no mutation for ${code}`);
  },
});

export const isNumeric = ({ kind }: Figure): boolean => kind === 'count' || kind === 'amount';

/** Whether nothing is wrong with the number itself. */
export const isAllowed = ({ kind, negative, atMost }: Figure, value: number): boolean =>
  Number.isFinite(value) &&
  Math.abs(value) < 1e14 &&
  (value >= 0 || negative === true) &&
  (kind !== 'count' || Number.isInteger(value)) &&
  (atMost === undefined || value <= Number(atMost));

/** A number or a word as it is typed. */
export const typed = (value: CellValue): string => (typeof value === 'number' || typeof value === 'string' ? String(value) : '');
