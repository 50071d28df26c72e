import { type StoredValue, XlsxError } from './document';
import type { TablePart } from './tables';

/** A heading cell's value as text: Excel turns whatever is entered there into text. */
export const headingText = (value: StoredValue): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
};

/**
 * The headings that a table gets from its heading cells; Excel repairs files whose columns have none or the same one twice.
 * @throws XlsxError unsupported
 */
export const tableHeadings = (table: TablePart, values: readonly StoredValue[]): readonly string[] => {
  const headings = values.map(headingText);
  const distinct = new Set(headings.map((heading) => heading.toLowerCase()));
  if (distinct.has('') || distinct.size < headings.length) {
    throw new XlsxError('unsupported', `${table.name}: blank or repeated heading`);
  }
  return headings;
};
