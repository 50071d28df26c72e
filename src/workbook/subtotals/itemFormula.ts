import { decimal, isZero, type Indicator, type Item, type ItemComposition, type Scheme } from '../../core';
import { columnLetters } from '../read/text';
import { rowOf, sumsIn, type ScoreColumn, type Sums } from './column';
import { constants, exactly, leftOutOf, listed, numbers, rates, settled, summed, whereKnown } from './lookups';
import { compositionOf, indicatorsOf, mayBeLeftOut } from './policy';

/**
 * What the indicators of an item make of it.
 * @param row of the item on the sheet
 * @param allCodes every code of 得分表
 */
export const itemFormula = (scheme: Scheme, item: Item, place: ScoreColumn, row: number, allCodes: readonly string[]): string => {
  const indicators = indicatorsOf(scheme, item.id);
  const codes = indicators.map(({ code }) => code);
  const total = rowOf(place, item.part);
  // The range begins below its own cell and ends above the part's total, or the formulas would go in a circle.
  const sums = sumsIn(place, { from: row + 1, to: (total < 0 ? place.firstRow + place.codes.length - 1 : total) - 1 });
  const places = scheme.places.value;
  const own = `$${columnLetters(place.codeColumn)}${String(row + 1)}`;
  const pattern = exactly(`${item.id}-*`, codes, allCodes) && !/[~?*]/.test(item.id) ? `${own}&"-*"` : undefined;
  const known = numbers(sums, codes, pattern);
  const composition = compositionOf(item);
  switch (composition.kind) {
    case 'sum':
      return whereKnown(known, summed(sums, codes, pattern), places);
    case 'pool':
      return whereKnown(known, pooled(composition, codes, sums), places);
    case 'mean':
    case 'minimum':
    case 'weighted': {
      const full = `$${columnLetters(place.pointsColumn)}${String(row + 1)}`;
      return whereKnown(known, settled(`${full}*${oneRate(composition, indicators, sums, scheme)}`), places);
    }
  }
};

/** Of each group the highest, those of no group each, together at most so many. */
const pooled = ({ atMost, highestOf = [] }: Extract<ItemComposition, { kind: 'pool' }>, codes: readonly string[], sums: Sums): string => {
  const grouped = highestOf.flat();
  const alone = codes.filter((code) => !grouped.includes(code));
  // SUMPRODUCT makes LibreOffice see the several sums where MAX alone would see the first.
  const highest = highestOf.map((group) => `SUMPRODUCT(MAX(SUMIFS(${sums.values},${sums.codes},${listed(group)})))`);
  return `MIN(${atMost.value},${[...(alone.length > 0 ? [summed(sums, alone)] : []), ...highest].join('+')})`;
};

type Rates = Extract<ItemComposition, { kind: 'mean' | 'minimum' | 'weighted' }>;

/** What is 待核 counts 0; what is left out leaves the others to make up the whole. */
const oneRate = (by: Rates, all: readonly Indicator[], sums: Sums, scheme: Scheme): string => {
  const rated = all.filter(({ points }) => !isZero(decimal(points.value)));
  const codes = rated.map(({ code }) => code);
  if (codes.length === 0) return '0';
  const each = rates(sums, codes);
  const open = rated.some((indicator) => mayBeLeftOut(indicator, scheme));
  const left = leftOutOf(sums, codes);
  switch (by.kind) {
    case 'mean': {
      const count = String(codes.length);
      return `SUMPRODUCT(${each})/${open ? `MAX(1,${count}-SUMPRODUCT(${left}))` : count}`;
    }
    case 'minimum':
      return open ? `SUMPRODUCT(MIN(${each}+9E9*${left}))` : `SUMPRODUCT(MIN(${each}))`;
    case 'weighted': {
      const weights = constants(codes.map((code) => by.weights[code]?.value ?? '0'));
      const sum = `SUMPRODUCT(${each}*${weights})`;
      if (!open) return `${sum}/SUM(${weights})`;
      const whole = settled(`SUM(${weights})-SUMPRODUCT(${left}*${weights})`);
      return `IF(${whole}=0,0,${sum}/${whole})`;
    }
  }
};
