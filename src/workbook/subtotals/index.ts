import type { Scheme } from '../../core';
import { pendingWord } from '../layout';
import { pendingCode, scoreRows, totalCode, type ScoreRow } from '../scoresheet';
import { rowOf, sumsIn, type ScoreColumn } from './column';
import { itemFormula } from './itemFormula';
import { exactly, numbers, summed, whereKnown } from './lookups';
import { isPlainSum, indicatorsOf, itemsOf } from './policy';
import { totalFormula } from './totalFormula';

export type { ScoreColumn } from './column';

/** Patterns that fit codes such as `P1-04-2a`, the narrower ones first. */
const partPatterns = (part: string): readonly string[] => [`${part}-??-*`, `${part}-?-*`, `${part}-*-*`];

/** The sum of the items; of their indicators by one pattern, where every item is always the sum of its own. */
const partFormula = (scheme: Scheme, part: string, place: ScoreColumn, row: number, allCodes: readonly string[]): string => {
  const items = itemsOf(scheme, part);
  const indicators = items.flatMap(({ id }) => indicatorsOf(scheme, id).map(({ code }) => code));
  const plain = items.every((item) => isPlainSum(item, scheme));
  const found = plain ? partPatterns(part).find((pattern) => exactly(pattern, indicators, allCodes)) : undefined;
  const pattern = found === undefined ? undefined : `"${found}"`;
  const sums = sumsIn(place, { from: place.firstRow, to: row - 1 });
  const codes = items.map(({ id }) => id);
  return whereKnown(numbers(sums, codes, pattern), summed(sums, codes, pattern), scheme.places.value);
};

const pendingFormula = (scheme: Scheme, place: ScoreColumn, from: number, to: number): string => {
  const { values, points } = sumsIn(place, { from, to });
  return `=ROUND(SUMIFS(${points},${values},"${pendingWord}"),${String(scheme.places.value)})`;
};

const partPendingFormula = (scheme: Scheme, part: string, place: ScoreColumn, row: number): string => {
  const known = itemsOf(scheme, part).map(({ id }) => rowOf(place, id)).filter((each) => each >= 0);
  return pendingFormula(scheme, place, known.length === 0 ? place.firstRow : Math.min(...known), row - 1);
};

/** Builds the formulas of one column of 得分表. */
const columnFormulas = (scheme: Scheme, place: ScoreColumn) => {
  const allCodes = scoreRows(scheme).map(({ code }) => code);
  const items = new Map(scheme.items.map((item) => [item.id, item]));
  return (row: ScoreRow, at: number): string | null => {
    switch (row.kind) {
      case 'item': {
        const item = items.get(row.code);
        return item === undefined ? null : itemFormula(scheme, item, place, at, allCodes);
      }
      case 'indicator':
        return null;
      case 'part':
        return partFormula(scheme, row.code, place, at, allCodes);
      case 'partPending':
        return partPendingFormula(scheme, row.code.slice(0, -pendingCode('').length), place, at);
      case 'total':
        return totalFormula(scheme, sumsIn(place, { from: place.firstRow, to: at - 1 }));
      case 'totalPending': {
        const total = rowOf(place, totalCode);
        return pendingFormula(scheme, place, place.firstRow, (total < 0 ? at : total) - 1);
      }
    }
  };
};

/**
 * The subtotals of one column of 得分表, as formulas with the leading `=`, one entry for every code: `null` for indicators,
 * for rows without a code of ours, and for a code's second row. A subtotal is '' while none of its scores is known.
 * SUMIFS passes over texts; the rows `P1?` and `TOTAL?` add up the points of what is 待核.
 * What a veto does to an item or to the total no formula knows: there the add-in writes what it came to.
 */
export const subtotalFormulas = (scheme: Scheme, place: ScoreColumn): readonly (string | null)[] => {
  const formulaOf = columnFormulas(scheme, place);
  const rows = new Map(scoreRows(scheme).map((row) => [row.code, row]));
  return place.codes.map((code, index) => {
    const row = place.codes.indexOf(code) === index ? rows.get(code) : undefined;
    return row === undefined ? null : formulaOf(row, place.firstRow + index);
  });
};
