import { serialOfDay } from '../cells/date';
import { displayNumber } from '../cells/display';
import type { Cells } from './cells';
import { conditional } from './conditional';
import { lookups } from './lookups';
import { errorValue, isError, scalar, scalarsOf, toBoolean, toNumber, toText, Uncalculated, type Scalar, type Value } from './value';

/** An argument: calculated when asked for, so that IF leaves the other branch alone. */
export interface Argument {
  readonly missing: boolean;
  value(): Value;
  /** One value; the values of several cells are beyond what is calculated here. */
  single(): Scalar;
}

export interface Surroundings {
  readonly date1904: boolean;
}

type Function = (args: readonly Argument[], around: Surroundings) => Value;

/** Carries on with numbers, or gives the first error among the arguments. */
const onNumbers =
  (calculate: (...numbers: readonly number[]) => Scalar): Function =>
  (args) => {
    const numbers: number[] = [];
    for (const argument of args) {
      const number = toNumber(argument.single());
      if (typeof number !== 'number') return scalar(number);
      numbers.push(number);
    }
    return scalar(calculate(...numbers));
  };

/** Numbers of ranges, where texts, blanks and booleans are passed over; arguments given directly count ("SUM function"). */
const numbersOf = (args: readonly Argument[]): number[] | { readonly error: string } => {
  const numbers: number[] = [];
  for (const argument of args) {
    const value = argument.value();
    for (const one of scalarsOf(value)) {
      if (isError(one)) return one;
      if (typeof one === 'number') numbers.push(one);
      else if (value.kind === 'scalar' && one !== null) {
        const number = toNumber(one);
        if (typeof number !== 'number') return number;
        numbers.push(number);
      }
    }
  }
  return numbers;
};

const overNumbers =
  (calculate: (numbers: readonly number[]) => Scalar): Function =>
  (args) => {
    const numbers = numbersOf(args);
    return scalar(Array.isArray(numbers) ? calculate(numbers) : numbers);
  };

const logical =
  (start: boolean, join: (one: boolean, other: boolean) => boolean): Function =>
  (args) => {
    let result = start;
    for (const argument of args) {
      const value = argument.value();
      for (const one of scalarsOf(value)) {
        if (value.kind === 'cells' && (one === null || typeof one === 'string')) continue;
        const truth = toBoolean(one);
        if (typeof truth !== 'boolean') return scalar(truth);
        result = join(result, truth);
      }
    }
    return scalar(result);
  };

const kindTest =
  (test: (value: Scalar) => boolean): Function =>
  ([argument]) =>
    scalar(argument !== undefined && test(argument.single()));

const choose: Function = ([condition, then, otherwise]) => {
  if (condition === undefined || then === undefined) return scalar(errorValue('#VALUE!'));
  const truth = toBoolean(condition.single());
  if (typeof truth !== 'boolean') return scalar(truth);
  const branch = truth ? then : otherwise;
  if (branch === undefined) return scalar(false);
  return branch.missing ? scalar(0) : scalar(branch.single());
};

const ifError: Function = ([tried, instead]) => {
  const value = tried?.single() ?? null;
  return scalar(isError(value) ? (instead?.single() ?? null) : value);
};

const find: Function = ([wanted, within, start]) => {
  const needle = toText(wanted?.single() ?? null);
  const text = toText(within?.single() ?? null);
  const from = start === undefined ? 1 : toNumber(start.single());
  if (typeof needle !== 'string') return scalar(needle);
  if (typeof text !== 'string') return scalar(text);
  if (typeof from !== 'number') return scalar(from);
  const at = from < 1 ? -1 : text.indexOf(needle, from - 1);
  return scalar(at < 0 ? errorValue('#VALUE!') : at + 1);
};

const onText =
  (calculate: (text: string) => Scalar): Function =>
  ([argument]) => {
    const text = toText(argument?.single() ?? null);
    return scalar(typeof text === 'string' ? calculate(text) : text);
  };

/** Shows its second argument; without one, the address ("HYPERLINK function"). */
const hyperlink: Function = ([address, shown]) => scalar((shown ?? address)?.single() ?? 0);

const text: Function = ([value, format], around) => {
  const number = toNumber(value?.single() ?? null);
  const code = toText(format?.single() ?? null);
  if (typeof code !== 'string') return scalar(code);
  if (typeof number !== 'number') return scalar(value?.single() ?? null);
  return scalar(displayNumber(number, code, around.date1904));
};

/** Half away from zero, on the fifteen digits that a number means ("ROUND function"). */
const round = (value: number, places: number): number => {
  const digits = Math.trunc(places);
  const shifted = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return Math.sign(value) * Number((Math.round(shifted) / 10 ** digits).toPrecision(15));
};

const sumProduct: Function = (args) => {
  const columns = args.map((argument) => scalarsOf(argument.value()));
  const [first = []] = columns;
  if (columns.some((column) => column.length !== first.length)) return scalar(errorValue('#VALUE!'));
  let sum = 0;
  for (let index = 0; index < first.length; index += 1) {
    let product = 1;
    for (const column of columns) {
      const one = column[index] ?? null;
      if (isError(one)) return scalar(one);
      product *= typeof one === 'number' ? one : 0;
    }
    sum += product;
  }
  return scalar(sum);
};

const extent =
  (measure: (cells: Cells) => number): Function =>
  ([argument]) => {
    const value = argument?.value() ?? scalar(null);
    return scalar(value.kind === 'cells' ? measure(value) : 1);
  };

const functions: Readonly<Record<string, Function>> = {
  ...conditional,
  ...lookups,
  SUM: overNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  COUNT: (args) => scalar(args.flatMap((argument) => scalarsOf(argument.value())).filter((one) => typeof one === 'number').length),
  COUNTA: (args) => scalar(args.flatMap((argument) => scalarsOf(argument.value())).filter((one) => one !== null).length),
  COUNTBLANK: (args) =>
    scalar(args.flatMap((argument) => scalarsOf(argument.value())).filter((one) => one === null || one === '').length),
  SUMPRODUCT: sumProduct,
  ROWS: extent(({ rows }) => rows),
  COLUMNS: extent(({ columns }) => columns),
  IF: choose,
  IFERROR: ifError,
  AND: logical(true, (one, other) => one && other),
  OR: logical(false, (one, other) => one || other),
  NOT: ([argument]) => {
    const truth = toBoolean(argument?.single() ?? null);
    return scalar(typeof truth === 'boolean' ? !truth : truth);
  },
  ROUND: onNumbers((value = 0, places = 0) => round(value, places)),
  ABS: onNumbers((value = 0) => Math.abs(value)),
  INT: onNumbers((value = 0) => Math.floor(value)),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? errorValue('#DIV/0!') : numbers.reduce((sum, number) => sum + number, 0) / numbers.length)),
  ISNUMBER: kindTest((value) => typeof value === 'number'),
  ISTEXT: kindTest((value) => typeof value === 'string'),
  ISLOGICAL: kindTest((value) => typeof value === 'boolean'),
  ISBLANK: kindTest((value) => value === null),
  ISERROR: kindTest(isError),
  FIND: find,
  LEN: onText((value) => value.length),
  HYPERLINK: hyperlink,
  TEXT: text,
  DATE: ([year, month, day], { date1904 }) => {
    const parts = [year, month, day].map((part) => toNumber(part?.single() ?? null));
    const [y, m, d] = parts;
    if (typeof y !== 'number' || typeof m !== 'number' || typeof d !== 'number') return scalar(parts.find((part) => typeof part !== 'number') ?? null);
    return scalar(serialOfDay(y, m, d, date1904) ?? errorValue('#NUM!'));
  },
  DATEVALUE: ([text], { date1904 }) => {
    const given = toText(text?.single() ?? null);
    if (typeof given !== 'string') return scalar(given);
    const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u.exec(given);
    return scalar((match && serialOfDay(Number(match[1]), Number(match[2]), Number(match[3]), date1904)) ?? errorValue('#VALUE!'));
  },
  NA: () => scalar(errorValue('#N/A')),
};

/** @throws Uncalculated for a function outside the set that our workbooks use */
export const callFunction = (name: string, args: readonly Argument[], around: Surroundings): Value => {
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined) throw new Uncalculated(name);
  return known(args, around);
};
