import { decimal, ofCell, readDecimal, upTo, type Decimal, type Fraction } from '../../core';
import type { CellValue } from '../../host/port';
import { cellText, plain } from '../read/text';

/** What stands in the cell of a parameter. */
export type Entered =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Fraction; readonly text: Decimal }
  | { readonly kind: 'other'; readonly text: string };

/** Digits that people write; more would only be there to stop the machine. */
const decimalText = /^-?\d{1,30}(?:\.\d{1,30})?$/u;
const places = 30;

/** Reads a number, or a text that is a plain decimal, be it in full width. */
export const readEntered = (cell: CellValue | undefined): Entered => {
  if (typeof cell === 'object' && cell !== null) return { kind: 'other', text: cell.error };
  const text = cellText(cell);
  if (text === '') return { kind: 'blank' };
  if (typeof cell === 'number') return number(upTo(ofCell(cell), places));
  const written = plain(text).normalize('NFKC');
  return typeof cell === 'string' && decimalText.test(written) && readDecimal(written) !== undefined ? number(written) : { kind: 'other', text };
};

const number = (text: Decimal): Entered => ({ kind: 'number', value: decimal(text), text });
