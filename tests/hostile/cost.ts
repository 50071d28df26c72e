/** What a piece of work came to, and what it took. */
export interface Cost<Result> {
  readonly result: Result;
  /**
   * Of the processor. Where that is more than was thought enough, as a machine takes them that needs `usual` for the yardstick: what a
   * slower or a busier one takes more, it takes more for the yardstick beside it as well. The least of some attempts.
   */
  readonly seconds: number;
  /** By how much the process has grown beyond what it ever was. */
  readonly megabytes: number;
}

/** A machine that is held up at one moment is less so at another. */
const attempts = 5;

/** Seconds of the yardstick on an idle machine. */
const usual = 0.08;

const largest = (): number => process.resourceUsage().maxRSS / 1024;

const timed = <Result>(work: () => Result): Pick<Cost<Result>, 'result' | 'seconds'> => {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { result, seconds: (user + system) / 1_000_000 };
};

/** Work of the kind that reading files is: texts cut, matched and kept. */
const yardstick = (): number => {
  const text = Array.from({ length: 60_000 }, (_, index) => `<c r="A${String(index)}" t="str"><v>考核${String(index / 7)}</v></c>`).join('');
  const kept = new Map<string, { readonly at: number; readonly value: string }>();
  for (const { index, 1: cell = '', 2: value = '' } of text.matchAll(/<c r="([A-Z]+\d+)"[^>]*><v>([^<]*)<\/v>/gu)) kept.set(cell, { at: index, value });
  return kept.size + JSON.stringify([...kept]).length;
};

/** Seconds of one attempt beside those of the yardstick right before and after it. */
const compared = <Result>(work: () => Result): Pick<Cost<Result>, 'result' | 'seconds'> => {
  const before = timed(yardstick).seconds;
  const { result, seconds } = timed(work);
  const beside = (before + timed(yardstick).seconds) / 2;
  return { result, seconds: (seconds * usual) / Math.max(beside, usual / 4) };
};

/** @param enough seconds that are not looked at more closely */
export const costOf = <Result>(work: () => Result, enough = Infinity): Cost<Result> => {
  const grown = largest();
  const { result, seconds: first } = timed(work);
  const megabytes = largest() - grown;
  let seconds = first;
  for (let attempt = 1; attempt < attempts && seconds >= enough; attempt += 1) seconds = Math.min(seconds, compared(work).seconds);
  return { result, seconds, megabytes };
};
