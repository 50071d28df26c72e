/** What a piece of work came to, and what it took. */
export interface Cost<Result> {
  readonly result: Result;
  /** Of the processor: what other programs do meanwhile does not count. */
  readonly seconds: number;
  /** By how much the process has grown beyond what it ever was. */
  readonly megabytes: number;
}

const largest = (): number => process.resourceUsage().maxRSS / 1024;

export const costOf = <Result>(work: () => Result): Cost<Result> => {
  const [grown, began] = [largest(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { result, seconds: (user + system) / 1_000_000, megabytes: largest() - grown };
};
