import { notApplicableWord } from '../layout';
import type { Sums } from './column';

/** Codes as criteria: the wildcards of SUMIFS in them mean themselves. */
export const criterion = (code: string): string => `"${code.replace(/[~?*]/g, '~$&').replace(/"/g, '""')}"`;

/** The codes as an array constant of criteria. */
export const listed = (codes: readonly string[]): string => `{${codes.map(criterion).join(',')}}`;

/** What SUMIFS with the criterion `pattern` (`?`, `*`) would pick. */
const picks = (pattern: string): RegExp => {
  const expression = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.');
  return new RegExp(`^${expression}$`, 'iu');
};

/** Whether a pattern picks the wanted codes of all and no other. */
export const exactly = (pattern: string, wanted: readonly string[], all: readonly string[]): boolean => {
  const picked = picks(pattern);
  return wanted.length > 0 && all.every((code) => picked.test(code) === wanted.includes(code));
};

/** The values beside the wanted codes, added: by one wildcard pattern where it picks exactly them, else code by code. */
export const summed = ({ values, codes }: Sums, wanted: readonly string[], pattern?: string): string => {
  if (pattern !== undefined) return `SUMIFS(${values},${codes},${pattern})`;
  const [only] = wanted;
  if (only === undefined) return '0';
  return wanted.length === 1
    ? `SUMIFS(${values},${codes},${criterion(only)})`
    : `SUMPRODUCT(SUMIFS(${values},${codes},${listed(wanted)}))`;
};

/** Any number, for COUNTIFS, which has no criterion for "a number". */
const anyNumber = '">-999999999"';

/** How many of the values beside the wanted codes are numbers. */
export const numbers = ({ values, codes }: Sums, wanted: readonly string[], pattern?: string): string =>
  pattern !== undefined
    ? `COUNTIFS(${codes},${pattern},${values},${anyNumber})`
    : `SUMPRODUCT(COUNTIFS(${codes},${listed(wanted)},${values},${anyNumber}))`;

/** The values beside the wanted codes over their full points, an array. */
export const rates = ({ values, codes, points }: Sums, wanted: readonly string[]): string =>
  `SUMIFS(${values},${codes},${listed(wanted)})/SUMIFS(${points},${codes},${listed(wanted)})`;

/** 1 for every wanted code whose case does not exist, an array. */
export const leftOutOf = ({ values, codes }: Sums, wanted: readonly string[]): string =>
  `COUNTIFS(${codes},${listed(wanted)},${values},"${notApplicableWord}")`;

/** The full points of the wanted codes whose case does not exist, added. */
export const pointsLeftOut = ({ values, codes, points }: Sums, wanted: readonly string[]): string =>
  `SUMPRODUCT(SUMIFS(${points},${codes},${listed(wanted)},${values},"${notApplicableWord}"))`;

/** `{0.4,0.6}` */
export const constants = (values: readonly string[]): string => `{${values.join(',')}}`;

/** '' where nothing is known yet, else the value, rounded. */
export const whereKnown = (known: string, value: string, places: number): string =>
  `=IF(${known}=0,"",ROUND(${value},${String(places)}))`;

/** Freed of what binary fractions add, so that halves are rounded as halves. */
export const settled = (value: string): string => `ROUND(${value},9)`;
