/**
 * Watches for how long at a time nobody else has had a turn on this thread.
 * @param others milliseconds so far of work that only the benchmark does on this thread
 * @returns ends the watching, and tells the longest stretch in milliseconds
 */
export const watchStretches = (others: () => number): (() => number) => {
  const seen = { at: performance.now(), others: others(), longest: 0, over: false };
  const look = (): void => {
    const [at, elsewhere] = [performance.now(), others()];
    seen.longest = Math.max(seen.longest, at - seen.at - (elsewhere - seen.others));
    Object.assign(seen, { at, others: elsewhere });
  };
  const again = (): void => {
    if (seen.over) return;
    look();
    setImmediate(again);
  };
  setImmediate(again);
  return () => {
    seen.over = true;
    look();
    return seen.longest;
  };
};
