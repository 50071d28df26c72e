import type { Argument } from './functions';
import { compare, errorValue, isError, scalar, scalarsOf, toNumber, Uncalculated, type Matrix, type Scalar, type Value } from './value';

type Lookup = (args: readonly Argument[]) => Value;

const matrixOf = (argument: Argument | undefined): Matrix => {
  const value = argument?.value() ?? scalar(null);
  return value.kind === 'cells' ? value.rows : [[value.value]];
};

const numberIn = (argument: Argument | undefined, otherwise: number): number | { readonly error: string } =>
  argument === undefined || argument.missing ? otherwise : toNumber(argument.single());

/** A cell, or with 0 a whole row or column ("INDEX function", array form); one number alone goes along a single row or column. */
const index: Lookup = ([cells, down, across]) => {
  const rows = matrixOf(cells);
  const alone = across === undefined && rows.length === 1;
  const row = alone ? 1 : numberIn(down, 0);
  const column = alone ? numberIn(down, 0) : numberIn(across, rows[0]?.length === 1 ? 1 : 0);
  if (typeof row !== 'number') return scalar(row);
  if (typeof column !== 'number') return scalar(column);
  if (row > rows.length || column > (rows[0]?.length ?? 0) || row < 0 || column < 0) return scalar(errorValue('#REF!'));
  const picked = row === 0 ? rows : rows.slice(Math.trunc(row) - 1, Math.trunc(row));
  const found = picked.map((line) => (column === 0 ? line : line.slice(Math.trunc(column) - 1, Math.trunc(column))));
  const [only] = found[0] ?? [];
  return found.length === 1 && found[0]?.length === 1 ? scalar(only ?? null) : { kind: 'cells', rows: found };
};

/** The place of an equal value, texts without regard to case ("MATCH function", match type 0). */
const match: Lookup = ([wanted, cells, type]) => {
  if (type === undefined || type.missing || toNumber(type.single()) !== 0) throw new Uncalculated('MATCH in sorted cells');
  const value = wanted?.single() ?? null;
  if (isError(value)) return scalar(value);
  const at = scalarsOf({ kind: 'cells', rows: matrixOf(cells) }).findIndex((one) => one !== null && !isError(one) && typeof one === typeof value && compare(one, value) === 0);
  return scalar(at < 0 ? errorValue('#N/A') : at + 1);
};

const choose: Lookup = ([which, ...choices]) => {
  const number: Scalar = numberIn(which, 0);
  if (typeof number !== 'number') return scalar(number);
  return scalar(choices[Math.trunc(number) - 1]?.single() ?? errorValue('#VALUE!'));
};

/** INDEX, MATCH, CHOOSE. */
export const lookups: Readonly<Record<string, Lookup>> = { INDEX: index, MATCH: match, CHOOSE: choose };
