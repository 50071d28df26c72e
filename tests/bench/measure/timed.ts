import { spreadOf, type Spread } from './spread';

/** Collects garbage where the program runs with `--expose-gc`, so that one run does not pay for another. */
export const collect = (): void => globalThis.gc?.();

/** Milliseconds that the work takes, and what it answers. */
export const timed = <Answer>(work: () => Answer): { readonly took: number; readonly answer: Answer } => {
  collect();
  const began = performance.now();
  const answer = work();
  return { took: performance.now() - began, answer };
};

/** As `timed`, for work that waits. */
export const timedAsync = async <Answer>(work: () => Promise<Answer>): Promise<{ readonly took: number; readonly answer: Answer }> => {
  collect();
  const began = performance.now();
  const answer = await work();
  return { took: performance.now() - began, answer };
};

/**
 * Several works by turns, so that whatever else the machine does falls on all of them alike. The first turns are not counted.
 * @returns what each of them took, by its name
 */
export const byTurns = (runs: number, works: Readonly<Record<string, () => unknown>>, before = 1): ((name: string) => Spread) => {
  const times = new Map(Object.keys(works).map((name) => [name, new Array<number>()]));
  for (let run = -before; run < runs; run += 1) {
    for (const [name, work] of Object.entries(works)) {
      const { took } = timed(work);
      if (run >= 0) times.get(name)?.push(took);
    }
  }
  return (name) => spreadOf(times.get(name) ?? []);
};
