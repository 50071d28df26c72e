import type { CellValue, KeyedArea, Place, TableBefore } from './port';
import { isStill, placeKey } from './restoring';

/** A keyed area with what its keys and headings are now, in their order. */
export interface KeyedNow {
  readonly area: KeyedArea;
  readonly keys: readonly (readonly CellValue[])[];
  readonly headings: readonly CellValue[];
}

/** Whether a cell stands in a row or column that is no longer the one that a patch wrote into. */
export type IsAstray = (place: Place) => boolean;

/**
 * Finds the rows whose keys, and the columns whose headings, no longer stand where they stood.
 * @param changed the cells of the patch that somebody has changed; keys that it wrote itself are judged by these
 */
export const astrayIn = (areas: readonly KeyedNow[], changed: readonly Place[]): IsAstray => {
  const theirs = new Set(changed.map(placeKey));
  const found = areas.map(({ area, keys, headings }) => {
    const { sheet, row, column } = area;
    const isLost = (written: KeyedArea['headings'][number] | undefined, now: CellValue | undefined, at: Place): boolean =>
      theirs.has(placeKey(at)) || (written !== undefined && !isStill(written, { value: now ?? null, formula: null }));
    const isRowLost = (down: number): boolean =>
      area.keys.some((key, index) => isLost(key.values[down], keys[index]?.[down], { sheet, row: row + down, column: key.column }));
    const isColumnLost = (across: number): boolean => isLost(area.headings[across], headings[across], { sheet, row: area.headingRow, column: column + across });
    return { area, rows: numbers(area.rows).map(isRowLost), columns: numbers(area.columns).map(isColumnLost) };
  });
  return (place) =>
    found.some(({ area, rows, columns }) => isWithin(place, area) && (rows[place.row - area.row] === true || columns[place.column - area.column] === true));
};

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Whether a table can get its size back: no row that it would lose holds anything of somebody. */
export const mayShrink = ({ table, rows }: TableBefore, areas: readonly KeyedArea[], left: readonly Place[]): boolean => {
  const area = areas.find((one) => one.table === table);
  return area === undefined || !left.some((place) => isWithin(place, area) && place.row > area.headingRow + rows);
};

/** Whether a cell is one of the area. */
export const isWithin = ({ sheet, row, column }: Place, area: KeyedArea): boolean =>
  sheet === area.sheet && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
