/** What a piece of work came to, and what it took. */
export interface Cost<Result> {
  readonly result: Result;
  /** Of the processor: what other programs do meanwhile does not count. The least of some attempts. */
  readonly seconds: number;
  /** By how much the process has grown beyond what it ever was. */
  readonly megabytes: number;
}

/** Programs beside it slow a processor down by half and more: what took this long is tried again. */
const long = 0.5;
const attempts = 3;

const largest = (): number => process.resourceUsage().maxRSS / 1024;

const timed = <Result>(work: () => Result): Pick<Cost<Result>, 'result' | 'seconds'> => {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { result, seconds: (user + system) / 1_000_000 };
};

export const costOf = <Result>(work: () => Result): Cost<Result> => {
  const grown = largest();
  const { result, seconds: first } = timed(work);
  const megabytes = largest() - grown;
  let seconds = first;
  for (let attempt = 1; attempt < attempts && seconds > long; attempt += 1) seconds = Math.min(seconds, timed(work).seconds);
  return { result, seconds, megabytes };
};
