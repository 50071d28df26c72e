import type { Scheme } from '../core';
import { pendingWord } from './layout';
import { columnLetters } from './read/text';
import { pendingCode, scoreRows, totalCode, type ScoreRow } from './scoresheet';

/** One unit column of 得分表 as it lies on its sheet. Rows and columns count from 0. */
export interface ScoreColumn {
  /** The texts of the 编号 column from the heading row down; '' where there is none. */
  readonly codes: readonly string[];
  /** Row of the sheet that `codes[0]` (the heading) stands in. */
  readonly firstRow: number;
  readonly codeColumn: number;
  readonly pointsColumn: number;
  /** The column that the formulas are for: a unit's, or the points column itself. */
  readonly column: number;
}

/** Codes as criteria: the wildcards of SUMIFS in them mean themselves. */
const criterion = (code: string): string => `"${code.replace(/[~?*]/g, '~$&').replace(/"/g, '""')}"`;

/** What SUMIFS with the criterion `pattern` (`?`, `*`) would pick. */
const picks = (pattern: string): RegExp => {
  const expression = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.');
  return new RegExp(`^${expression}$`, 'iu');
};

interface Sums {
  /** The values of the column, as a range, and beside them the codes. */
  readonly values: string;
  readonly codes: string;
}

/** The values beside the wanted codes, added: by one wildcard pattern where it picks exactly them, else code by code. */
const summed = ({ values, codes }: Sums, wanted: readonly string[], pattern: string | undefined): string => {
  if (pattern !== undefined) return `SUMIFS(${values},${codes},${pattern})`;
  const list = wanted.map(criterion).join(',');
  return wanted.length === 1 ? `SUMIFS(${values},${codes},${list})` : `SUMPRODUCT(SUMIFS(${values},${codes},{${list}}))`;
};

/** Any number, for COUNTIFS, which has no criterion for "a number". */
const anyNumber = '">-999999999"';

/** How many of the values beside the wanted codes are numbers. */
const numbers = ({ values, codes }: Sums, wanted: readonly string[], pattern: string | undefined): string =>
  pattern !== undefined
    ? `COUNTIFS(${codes},${pattern},${values},${anyNumber})`
    : `SUMPRODUCT(COUNTIFS(${codes},{${wanted.map(criterion).join(',')}},${values},${anyNumber}))`;

/** '' where nothing is known yet, else the value, rounded. */
const whereKnown = (known: string, value: string, places: number): string =>
  `=IF(${known}=0,"",ROUND(${value},${String(places)}))`;

/** Patterns that fit codes such as `P1-04-2a`, the narrower ones first. */
const partPatterns = (part: string): readonly string[] => [`${part}-??-*`, `${part}-?-*`, `${part}-*-*`];

/** Builds the formulas of one column of 得分表. */
const columnFormulas = (scheme: Scheme, place: ScoreColumn) => {
  const rows = scoreRows(scheme);
  const allCodes = rows.map(({ code }) => code);
  const places = scheme.places.value;
  const rowOf = (code: string): number => {
    const index = place.codes.indexOf(code);
    return index < 0 ? -1 : place.firstRow + index;
  };
  const range = (column: number, from: number, to: number, pinned: string): string =>
    `${pinned}${columnLetters(column)}$${String(from + 1)}:${pinned}${columnLetters(column)}$${String(to + 1)}`;
  const values = (from: number, to: number): string => range(place.column, from, to, '');
  const codes = (from: number, to: number): string => range(place.codeColumn, from, to, '$');
  const points = (from: number, to: number): string => range(place.pointsColumn, from, to, '$');

  const exactly = (pattern: string, wanted: readonly string[]): boolean => {
    const picked = picks(pattern);
    return wanted.length > 0 && allCodes.every((code) => picked.test(code) === wanted.includes(code));
  };

  const itemFormula = (item: string, row: number): string => {
    const indicators = scheme.indicators.filter((indicator) => indicator.item === item).map(({ code }) => code);
    const part = scheme.items.find(({ id }) => id === item)?.part ?? '';
    // The range begins below its own cell and ends above the part's total, or the formulas would go in a circle.
    const end = endBefore(rowOf(part));
    const own = `$${columnLetters(place.codeColumn)}${String(row + 1)}`;
    const pattern = exactly(`${item}-*`, indicators) && !/[~?*]/.test(item) ? `${own}&"-*"` : undefined;
    const sums = { values: values(row + 1, end), codes: codes(row + 1, end) };
    return whereKnown(numbers(sums, indicators, pattern), summed(sums, indicators, pattern), places);
  };

  const endBefore = (row: number): number => (row < 0 ? place.firstRow + place.codes.length - 1 : row) - 1;

  const partFormula = (part: string, row: number): string => {
    const items = scheme.items.filter((item) => item.part === part).map(({ id }) => id);
    const indicators = scheme.indicators.filter((indicator) => items.includes(indicator.item)).map(({ code }) => code);
    const found = partPatterns(part).find((pattern) => exactly(pattern, indicators));
    const pattern = found === undefined ? undefined : `"${found}"`;
    const sums = { values: values(place.firstRow, row - 1), codes: codes(place.firstRow, row - 1) };
    return whereKnown(numbers(sums, items, pattern), summed(sums, items, pattern), places);
  };

  const partSums = (row: number): Sums => ({
    values: values(place.firstRow, row - 1),
    codes: codes(place.firstRow, row - 1),
  });

  const totalFormula = (row: number): string => {
    const sums = partSums(row);
    const { value } = scheme.composition;
    const parts = scheme.parts.map(({ id }) => id);
    const rule = value.kind === 'sum' ? summed(sums, parts, undefined) : composed(value, sums, points(place.firstRow, row - 1));
    return whereKnown(numbers(sums, parts, undefined), rule, places);
  };

  const composed = (
    by: Exclude<Scheme['composition']['value'], { kind: 'sum' }>,
    sums: Sums,
    fullColumn: string,
  ): string => {
    const rates = scheme.parts.map(({ id }) => {
      const code = criterion(id);
      const score = `SUMIFS(${sums.values},${sums.codes},${code})`;
      const full = `SUMIFS(${fullColumn},${sums.codes},${code})`;
      return by.kind === 'weighted' ? `${by.weights[id]?.value ?? '0'}*${score}/${full}` : `${score}/${full}`;
    });
    const rate = by.kind === 'weighted' ? `(${rates.join('+')})` : `${by.kind === 'mean' ? 'AVERAGE' : 'MIN'}(${rates.join(',')})`;
    return `${by.fullPoints.value}*${rate}`;
  };

  const pendingFormula = (from: number, row: number): string =>
    `=ROUND(SUMIFS(${points(from, row - 1)},${values(from, row - 1)},"${pendingWord}"),${places})`;

  const partPendingFormula = (part: string, row: number): string => {
    const items = scheme.items.filter((item) => item.part === part).map(({ id }) => rowOf(id));
    const known = items.filter((each) => each >= 0);
    return pendingFormula(known.length === 0 ? place.firstRow : Math.min(...known), row);
  };

  return (row: ScoreRow, at: number): string | null => {
    switch (row.kind) {
      case 'item':
        return itemFormula(row.code, at);
      case 'indicator':
        return null;
      case 'part':
        return partFormula(row.code, at);
      case 'partPending':
        return partPendingFormula(row.code.slice(0, -pendingCode('').length), at);
      case 'total':
        return totalFormula(at);
      case 'totalPending':
        return pendingFormula(place.firstRow, rowOf(totalCode) < 0 ? at : rowOf(totalCode));
    }
  };
};

/**
 * The subtotals of one column of 得分表, as formulas with the leading `=`, one entry for every code: `null` for indicators,
 * for rows without a code of ours, and for a code's second row. A subtotal is '' while none of its scores is known.
 * SUMIFS passes over texts; the rows `P1?` and `TOTAL?` add up the points of what is 待核.
 */
export const subtotalFormulas = (scheme: Scheme, place: ScoreColumn): readonly (string | null)[] => {
  const formulaOf = columnFormulas(scheme, place);
  const rows = new Map(scoreRows(scheme).map((row) => [row.code, row]));
  return place.codes.map((code, index) => {
    const row = place.codes.indexOf(code) === index ? rows.get(code) : undefined;
    return row === undefined ? null : formulaOf(row, place.firstRow + index);
  });
};
