import { columnLimit, columnName, rowLimit } from '../address';
import type { Corner, ReferenceToken, Token } from './token';

const moved = (corner: Corner, rows: number, columns: number): Corner => ({
  ...corner,
  row: corner.rowPinned ? corner.row : corner.row + rows,
  column: corner.columnPinned ? corner.column : corner.column + columns,
});

const onSheet = (corner: Corner): boolean =>
  corner.row >= 0 && corner.row < rowLimit && corner.column >= 0 && corner.column < columnLimit;

/** The reference seen from a cell so many rows and columns away; `undefined` when it would leave the sheet. */
export const shiftReference = (token: ReferenceToken, rows: number, columns: number): ReferenceToken | undefined => {
  const first = moved(token.first, rows, columns);
  const last = moved(token.last, rows, columns);
  return onSheet(first) && onSheet(last) ? { ...token, first, last } : undefined;
};

const columnText = (corner: Corner): string => `${corner.columnPinned ? '$' : ''}${columnName(corner.column)}`;
const rowText = (corner: Corner): string => `${corner.rowPinned ? '$' : ''}${String(corner.row + 1)}`;
const prefixOf = (text: string): string => text.slice(0, text.lastIndexOf('!') + 1);

const referenceText = (token: ReferenceToken): string => {
  const { first, last } = token;
  const prefix = prefixOf(token.text);
  switch (token.shape) {
    case 'cell':
      return `${prefix}${columnText(first)}${rowText(first)}`;
    case 'area':
      return `${prefix}${columnText(first)}${rowText(first)}:${columnText(last)}${rowText(last)}`;
    case 'columns':
      return `${prefix}${columnText(first)}:${columnText(last)}`;
    case 'rows':
      return `${prefix}${rowText(first)}:${rowText(last)}`;
  }
};

/** A shared formula's text for a cell so many rows and columns from its first one. */
export const shiftFormula = (tokens: readonly Token[], rows: number, columns: number): string =>
  tokens
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const shifted = shiftReference(token, rows, columns);
      return shifted ? referenceText(shifted) : `${prefixOf(token.text)}#REF!`;
    })
    .join('');
