/** Says on standard output, as JSON, what a program has measured. */
export const say = (measured: unknown): void => {
  process.stdout.write(JSON.stringify(measured));
};

/** An argument of the program that is a number. */
export const numberAt = (place: number): number => {
  const given = Number(process.argv[2 + place]);
  if (!Number.isFinite(given)) throw new RangeError(`argument ${String(place)} must be a number`);
  return given;
};

/** Most memory that this process has held, in megabytes. */
export const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;
