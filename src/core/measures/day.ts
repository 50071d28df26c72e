const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/**
 * Days since 1970-01-01 of an ISO day.
 * @returns `undefined` where there is no such day
 */
export const readDay = (iso: string): number | undefined => {
  const match = dayPattern.exec(iso);
  if (!match) return undefined;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / millisecondsPerDay;
  return isoOf(day) === iso ? day : undefined;
};

/** @throws RangeError where there is no such day */
export const dayOf = (iso: string): number => {
  const day = readDay(iso);
  if (day === undefined) throw new RangeError(`no such day: ${iso}`);
  return day;
};

/** The ISO day of a number of days since 1970-01-01. */
export const isoOf = (day: number): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
