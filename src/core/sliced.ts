/** Work in slices: whoever does it may leave it for a moment after each of them; it gives its result in the end. */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** Asked between slices: a promise is waited for, and what it breaks with ends the work; without one the work goes on at once. */
export type Rest = () => Promise<void> | undefined;

/** Slice after slice without a rest. */
export const inOneGo = <Result>(work: Sliced<Result>): Result => {
  let slice = work.next();
  while (slice.done !== true) slice = work.next();
  return slice.value;
};

/** With a rest after every slice, where there is to be one. */
export const withRests = async <Result>(work: Sliced<Result>, rest: Rest): Promise<Result> => {
  let slice = work.next();
  while (slice.done !== true) {
    const pause = rest();
    if (pause !== undefined) await pause;
    slice = work.next();
  }
  return slice.value;
};

export const noRest: Rest = () => undefined;

/** Of units, or of rows, so many in a slice: some milliseconds of work. */
const usual = 16;

/** Whether a slice ends behind the unit or row that is counted `at`, from 0. */
export const endsSlice = (at: number, size = usual): boolean => at % size === size - 1;

/** As `map`, in slices. */
export const mapInSlices = function* <One, Other>(all: Iterable<One>, of: (one: One, at: number) => Other): Sliced<Other[]> {
  const made: Other[] = [];
  for (const one of all) {
    made.push(of(one, made.length));
    if (endsSlice(made.length - 1)) yield;
  }
  return made;
};
