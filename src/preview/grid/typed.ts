import type { ICellData } from '@univerjs/presets';
import { kinds } from './cellData';

/** What a person put into a cell, as text that Excel would have got from the keyboard. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** From the cell editor; otherwise pasted, filled, cleared or taken back. */
  readonly byHand: boolean;
}

/** The mark that the cell editor leaves on a cell: the text as it was typed. */
export const typedMark = 'typed';

type Contents = Pick<ICellData, 'v' | 'f' | 'p' | 't' | 'custom'> | null | undefined;

const kindOf = (cell: Contents): number | undefined => cell?.t ?? undefined;

/** The text that the cell editor was left with, before the grid reads numbers, dates and formulas into it. */
export const editorText = (cell: Contents): string => {
  if (typeof cell?.f === 'string' && cell.f !== '') return cell.f;
  const shown = cell?.p?.body?.dataStream.replace(/\r\n$/u, '').replaceAll('\r', '\n') ?? String(cell?.v ?? '');
  return kindOf(cell) === kinds.forcedText ? `'${shown}` : shown;
};

const markedText = (cell: Contents): string | undefined => {
  const typed: unknown = cell?.custom?.[typedMark];
  return typeof typed === 'string' ? typed : undefined;
};

const textOf = (cell: Contents): string => {
  return kindOf(cell) === kinds.boolean ? (Number(cell?.v) === 0 ? 'FALSE' : 'TRUE') : editorText(cell);
};

const holdsContents = (cell: ICellData | null): boolean => cell === null || 'v' in cell || 'f' in cell || 'p' in cell;

/** Cells by row and column, as the grid's own writes carry them. */
export type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** What a write of the grid (typing, pasting, filling, clearing) puts into cells; mere formatting is nothing. */
export const typedCells = (cells: CellMatrix): readonly TypedCell[] =>
  Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, cell]) =>
      holdsContents(cell)
        ? [{ row: Number(row), column: Number(column), text: markedText(cell) ?? textOf(cell), byHand: markedText(cell) !== undefined }]
        : [],
    ),
  );
