import { Cells } from './cells';
import type { Argument } from './functions';
import { cellsOf, compare, errorValue, isError, scalar, toNumber, Uncalculated, type Scalar, type Value } from './value';

type Lookup = (args: readonly Argument[]) => Value;

const givenCells = (argument: Argument | undefined): Cells => cellsOf(argument?.value() ?? scalar(null));

const numberIn = (argument: Argument | undefined, otherwise: number): number | { readonly error: string } =>
  argument === undefined || argument.missing ? otherwise : toNumber(argument.single());

/** A cell, or with 0 a whole row or column ("INDEX function", array form); one number alone goes along a single row or column. */
const index: Lookup = ([cells, down, across]) => {
  const given = givenCells(cells);
  const { list, rows, columns } = given;
  const alone = across === undefined && rows === 1;
  const row = alone ? 1 : numberIn(down, 0);
  const column = alone ? numberIn(down, 0) : numberIn(across, columns === 1 ? 1 : 0);
  if (typeof row !== 'number') return scalar(row);
  if (typeof column !== 'number') return scalar(column);
  if (row > rows || column > columns || row < 0 || column < 0) return scalar(errorValue('#REF!'));
  const [line, place] = [Math.trunc(row) - 1, Math.trunc(column) - 1];
  const picked = row === 0 ? given : new Cells(list.slice(line * columns, (line + 1) * columns), columns);
  const found = column === 0 ? picked : new Cells(Array.from({ length: picked.rows }, (_, at) => picked.at(at, place) ?? null), 1);
  return found.list.length === 1 ? scalar(found.list[0] ?? null) : found;
};

/** The place of an equal value, texts without regard to case ("MATCH function", match type 0). */
const match: Lookup = ([wanted, cells, type]) => {
  if (type === undefined || type.missing || toNumber(type.single()) !== 0) throw new Uncalculated('MATCH in sorted cells');
  const value = wanted?.single() ?? null;
  if (isError(value)) return scalar(value);
  const at = givenCells(cells).list.findIndex((one) => one !== null && !isError(one) && typeof one === typeof value && compare(one, value) === 0);
  return scalar(at < 0 ? errorValue('#N/A') : at + 1);
};

const choose: Lookup = ([which, ...choices]) => {
  const number: Scalar = numberIn(which, 0);
  if (typeof number !== 'number') return scalar(number);
  return scalar(choices[Math.trunc(number) - 1]?.single() ?? errorValue('#VALUE!'));
};

/** INDEX, MATCH, CHOOSE. */
export const lookups: Readonly<Record<string, Lookup>> = { INDEX: index, MATCH: match, CHOOSE: choose };
