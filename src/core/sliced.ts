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
export const unitsOfSlice = 16;

/** As `map`, with a slice for every few dozen. */
export const mapInSlices = function* <One extends object, Other>(all: readonly One[], of: (one: One, at: number) => Other): Sliced<Other[]> {
  const made: Other[] = [];
  for (let from = 0; from < all.length; from += unitsOfSlice) {
    const to = Math.min(all.length, from + unitsOfSlice);
    for (let at = from; at < to; at += 1) {
      const one = all[at];
      if (one !== undefined) made.push(of(one, at));
    }
    yield;
  }
  return made;
};
