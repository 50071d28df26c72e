const two = (part: number): string => String(part).padStart(2, '0');

/** Local time as records hold it: `2012-12-31 17:05`. */
export const localMinute = (time: Date): string =>
  `${String(time.getFullYear())}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
