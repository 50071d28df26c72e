import type { Cells } from './cells';
import { criterion } from './criteria';
import type { Argument } from './functions';
import { cellsOf, errorValue, isError, scalar, scalarsOf, type Scalar, type Value } from './value';

type Conditional = (args: readonly Argument[]) => Value;

/** A range and the criteria for it: one, or several in an array, each of which gives a result of its own. */
interface Pair {
  readonly cells: Cells;
  readonly wanted: Value;
}

const pairsOf = (args: readonly Argument[]): readonly Pair[] => {
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [range, wanted] = [args[index], args[index + 1]];
    if (range !== undefined && wanted !== undefined) pairs.push({ cells: cellsOf(range.value()), wanted: wanted.value() });
  }
  return pairs;
};

/** Which places meet a criterion. */
const meeting = (cells: Cells, wanted: Scalar): Uint8Array =>
  cells.answering(isError(wanted) ? `error ${wanted.error}` : `${typeof wanted} ${String(wanted)}`, () => criterion(wanted));

/** Which positions meet every pair, taking criterion number `at` of each array; `undefined` where the ranges differ in size. */
const chosen = (pairs: readonly Pair[], at: number): Uint8Array | undefined => {
  const size = pairs[0]?.cells.list.length ?? 0;
  if (pairs.some(({ cells }) => cells.list.length !== size)) return undefined;
  let met: Uint8Array | undefined;
  for (const { cells, wanted } of pairs) {
    const criteria = scalarsOf(wanted);
    const one = meeting(cells, criteria[criteria.length === 1 ? 0 : at] ?? null);
    met = met === undefined ? one : meetingBoth(met, one);
  }
  return met ?? new Uint8Array();
};

const meetingBoth = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = one.slice();
  for (let place = 0; place < both.length; place += 1) if (other[place] === 0) both[place] = 0;
  return both;
};

/** One result, or one for each criterion of an array. */
const forEach = (pairs: readonly Pair[], result: (met: Uint8Array | undefined) => Scalar): Value => {
  const several = pairs.map(({ wanted }) => wanted).find((wanted) => scalarsOf(wanted).length > 1);
  if (several?.kind !== 'cells') return scalar(result(chosen(pairs, 0)));
  let at = 0;
  return several.map(() => result(chosen(pairs, at++)));
};

const sumWhere = (sums: readonly Scalar[], met: Uint8Array | undefined): Scalar => {
  if (met === undefined || sums.length !== met.length) return errorValue('#VALUE!');
  let sum = 0;
  for (let at = 0; at < met.length; at += 1) {
    if (met[at] !== 1) continue;
    const value = sums[at] ?? null;
    if (isError(value)) return value;
    if (typeof value === 'number') sum += value;
  }
  return sum;
};

const countWhere = (met: Uint8Array | undefined): Scalar => {
  if (met === undefined) return errorValue('#VALUE!');
  let count = 0;
  for (let at = 0; at < met.length; at += 1) count += met[at] ?? 0;
  return count;
};

/** SUMIF, SUMIFS, COUNTIF, COUNTIFS. */
export const conditional: Readonly<Record<string, Conditional>> = {
  SUMIF: ([range, wanted, sums]) => {
    if (range === undefined || wanted === undefined) return scalar(errorValue('#VALUE!'));
    const summed = scalarsOf((sums ?? range).value());
    return forEach(pairsOf([range, wanted]), (met) => sumWhere(summed, met));
  },
  SUMIFS: ([sums, ...pairs]) => {
    const summed = sums === undefined ? [] : scalarsOf(sums.value());
    return forEach(pairsOf(pairs), (met) => sumWhere(summed, met));
  },
  COUNTIF: (args) => forEach(pairsOf(args), countWhere),
  COUNTIFS: (args) => forEach(pairsOf(args), countWhere),
};
