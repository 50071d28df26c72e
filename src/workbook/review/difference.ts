import type { CellValue, CellWrite, Place } from '../../host/port';
import { addressOf, cellText } from '../read/text';

/** What a cell shows; `null` is blank. */
export type Shown = string | number | null;

/** A result that is not what scoring would write now. */
export interface Difference {
  /** A cell that differs, or a row or column that is not there, or one that should not be. */
  readonly kind: 'differs' | 'missing' | 'surplus';
  readonly output: 'scores' | 'results' | 'details' | 'figures';
  readonly unit?: string;
  /** Of an indicator, an item, a part, a total or a figure. */
  readonly code?: string;
  /** What the cell says of them, as its column is headed: 得分, 名次, 标记. */
  readonly heading: string;
  readonly place?: Place;
  /** `'得分表'!F12` */
  readonly cell?: string;
  readonly written: Shown;
  readonly recomputed: Shown;
}

/** The place with its address, as differences and findings carry it. */
export const at = (place: Place): { readonly place: Place; readonly cell: string } => ({ place, cell: addressOf(place) });

/** @param value what a cell holds */
export const shownOf = (value: CellValue | undefined): Shown => {
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && value !== null) return value.error;
  const text = cellText(value);
  return text === '' ? null : text;
};

/** What a cell shows once it is written; `undefined` where it is left alone. */
export const shownOnceWritten = (write: CellWrite | undefined): Shown | undefined => {
  if (write === null || write === undefined) return undefined;
  if (typeof write !== 'object') return shownOf(write);
  return write.shows === undefined ? undefined : shownOf(write.shows);
};

/** The same to whoever reads it: numbers to 15 digits, texts whatever the line breaks; a number typed as text is the number. */
export const same = (written: Shown, recomputed: Shown): boolean => textOf(written) === textOf(recomputed);

const textOf = (shown: Shown): string => (typeof shown === 'number' ? String(Number(shown.toPrecision(15))) : (shown ?? '').replaceAll('\r\n', '\n'));
