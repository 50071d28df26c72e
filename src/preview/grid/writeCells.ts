import { cellChange } from './cellData';
import type { ShownCell } from './shown';
import type { CellMatrix } from './typed';
import { asOurs, type View } from './view';
import { sheetId } from './workbookData';

export const writeValues = 'sheet.mutation.set-range-values';

/** Cells by row and column; `undefined` for one that shows nothing. */
export type WrittenCells = ReadonlyMap<number, ReadonlyMap<number, ShownCell | undefined>>;

const matrix = (cells: WrittenCells, make: (cell: ShownCell | undefined) => object): object =>
  Object.fromEntries([...cells].map(([row, line]) => [row, Object.fromEntries([...line].map(([column, cell]) => [column, make(cell)]))]));

/** Writes cells past Univer's commands, so that nothing gets onto its undo stack. */
export const writeCells = (view: View, sheet: string, cells: WrittenCells): void => {
  const { opened } = view;
  if (opened === undefined || cells.size === 0) return;
  const target = { unitId: opened.id, subUnitId: sheetId(opened.sheets.indexOf(sheet)) };
  asOurs(view, () => {
    // A style is laid over the one before, so that one is taken away first.
    view.api.syncExecuteCommand(writeValues, { ...target, cellValue: matrix(cells, () => ({ s: null })) });
    view.api.syncExecuteCommand(writeValues, { ...target, cellValue: matrix(cells, (cell) => cellChange(cell, opened.shown.styles)) });
  });
};

/** Cells that Univer has changed by itself show the document again. */
export const restoreCells = (view: View, sheet: string, cells: CellMatrix): void => {
  const shown = view.opened?.shown.sheets.get(sheet);
  const wanted = Object.entries(cells).map(([row, line]): [number, Map<number, ShownCell | undefined>] => [
    Number(row),
    new Map(Object.keys(line).map((column) => [Number(column), shown?.get(Number(row))?.get(Number(column))])),
  ]);
  writeCells(view, sheet, new Map(wanted));
};
