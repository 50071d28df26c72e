import type { StoredValue } from '../../xlsx/document';
import { Cells } from './cells';

/** One value of a calculation; `null` is a blank cell. */
export type Scalar = StoredValue;

export type Value = { readonly kind: 'scalar'; readonly value: Scalar } | Cells;

/** The formula goes beyond the functions that are calculated here. */
export class Uncalculated extends Error {
  constructor(what: string) {
    super(`not calculated: ${what}`);
    this.name = 'Uncalculated';
  }
}

export const scalar = (value: Scalar): Value => ({ kind: 'scalar', value });

export const errorValue = (error: string): { readonly error: string } => ({ error });

export const isError = (value: Scalar): value is { readonly error: string } => typeof value === 'object' && value !== null;

/** A number, or the error that stands for it: blank is 0, texts that read as numbers count. */
export const toNumber = (value: Scalar): number | { readonly error: string } => {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) return value;
  const number = value.trim() === '' ? Number.NaN : Number(value.replaceAll(',', ''));
  return Number.isFinite(number) ? number : errorValue('#VALUE!');
};

export const toText = (value: Scalar): string | { readonly error: string } => {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(15))).replace('e', 'E');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
};

export const toBoolean = (value: Scalar): boolean | { readonly error: string } => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : errorValue('#VALUE!');
  }
  const number = toNumber(value);
  return typeof number === 'number' ? number !== 0 : number;
};

export const scalarsOf = (value: Value): readonly Scalar[] => (value.kind === 'scalar' ? [value.value] : value.list);

export const cellsOf = (value: Value): Cells => (value.kind === 'scalar' ? new Cells([value.value], 1) : value);

/** Numbers before texts before booleans, texts without regard to case ("Calculation operators and precedence in Excel"). */
export const compare = (left: Scalar, right: Scalar): number => {
  const one = left === null ? blankLike(right) : left;
  const two = right === null ? blankLike(left) : right;
  const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(one) !== rank(two)) return rank(one) - rank(two);
  if (typeof one === 'string' && typeof two === 'string') return order(one.toLowerCase(), two.toLowerCase());
  return order(Number(one), Number(two));
};

const order = <Ordered extends string | number>(one: Ordered, two: Ordered): number => (one < two ? -1 : one > two ? 1 : 0);

const blankLike = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
