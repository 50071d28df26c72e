import { criterion } from './criteria';
import type { Argument } from './functions';
import { errorValue, isError, scalar, scalarsOf, type Scalar, type Value } from './value';

type Conditional = (args: readonly Argument[]) => Value;

/** A range and the criteria for it: one, or several in an array, each of which gives a result of its own. */
interface Pair {
  readonly values: readonly Scalar[];
  readonly wanted: Value;
}

const pairsOf = (args: readonly Argument[]): readonly Pair[] => {
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [range, wanted] = [args[index], args[index + 1]];
    if (range !== undefined && wanted !== undefined) pairs.push({ values: scalarsOf(range.value()), wanted: wanted.value() });
  }
  return pairs;
};

/** Which places of a list meet a criterion: formulas ask the same of the same cells again and again. */
const answers = new WeakMap<readonly Scalar[], Map<string, Uint8Array>>();

const meeting = (values: readonly Scalar[], wanted: Scalar): Uint8Array => {
  const known = answers.get(values) ?? new Map<string, Uint8Array>();
  answers.set(values, known);
  const key = isError(wanted) ? `error ${wanted.error}` : `${typeof wanted} ${String(wanted)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const test = criterion(wanted);
  const met = Uint8Array.from(values, (value) => (test(value) ? 1 : 0));
  known.set(key, met);
  return met;
};

/** Which positions meet every pair, taking criterion number `at` of each array; `undefined` where the ranges differ in size. */
const chosen = (pairs: readonly Pair[], at: number): Uint8Array | undefined => {
  const size = pairs[0]?.values.length ?? 0;
  if (pairs.some(({ values }) => values.length !== size)) return undefined;
  const met = new Uint8Array(size).fill(1);
  for (const { values, wanted } of pairs) {
    const criteria = scalarsOf(wanted);
    const one = meeting(values, criteria[criteria.length === 1 ? 0 : at] ?? null);
    for (let place = 0; place < size; place += 1) if (one[place] === 0) met[place] = 0;
  }
  return met;
};

/** One result, or one for each criterion of an array. */
const forEach = (pairs: readonly Pair[], result: (met: Uint8Array | undefined) => Scalar): Value => {
  const several = pairs.map(({ wanted }) => wanted).find((wanted) => scalarsOf(wanted).length > 1);
  if (several?.kind !== 'cells') return scalar(result(chosen(pairs, 0)));
  let at = 0;
  return { kind: 'cells', rows: several.rows.map((row) => row.map(() => result(chosen(pairs, at++)))) };
};

const sumWhere = (sums: readonly Scalar[], met: Uint8Array | undefined): Scalar => {
  if (met === undefined || sums.length !== met.length) return errorValue('#VALUE!');
  let sum = 0;
  for (const [at, value] of sums.entries()) {
    if (met[at] !== 1) continue;
    if (isError(value)) return value;
    if (typeof value === 'number') sum += value;
  }
  return sum;
};

const countWhere = (met: Uint8Array | undefined): Scalar =>
  met === undefined ? errorValue('#VALUE!') : met.reduce((count, one) => count + one, 0);

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
