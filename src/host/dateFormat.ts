/** Days between the calendars that begin in 1900 and in 1904. */
export const DAYS_1904 = 1462;

/** What a number format shows of a number: texts, colours, conditions and escaped characters taken out, times elapsed (`[h]`, `[mm]`) as hours. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General|E[+-]/gi, '')
    .replace(/AM\/PM|A\/P|上午\/下午/gi, 'h');

/** Whether a number format shows a day; times of day and durations alone count from no calendar. */
export const isDateFormat = (code: string): boolean => {
  const [positive = ''] = bare(code).toLowerCase().split(';');
  return /[ydeg]/.test(positive) || (positive.includes('m') && !/[hs]/.test(positive));
};

/** How much higher a number counts from 1900 than from 1904: a day does, by its number format, anything else does not. */
export const dayShift = (code: string): number => (isDateFormat(code) ? DAYS_1904 : 0);
