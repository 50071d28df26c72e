import type { Place } from '../port';
import { formatsRead } from './image';
import type { Sliceable } from './slices';

/** Gives the cells of a place; a sheet is looked up once a request. */
export type CellsAt = (place: Place, rows: number, columns: number) => Excel.Range;

export const cellsOf = (context: Excel.RequestContext): CellsAt => {
  const sheets = new Map<string, Excel.Worksheet>();
  return ({ sheet, row, column }, rows, columns) => {
    const found = sheets.get(sheet) ?? context.workbook.worksheets.getItem(sheet);
    sheets.set(sheet, found);
    // Untracked ranges are not kept by Excel, which saves the request that would release them.
    return found.getRangeByIndexes(row, column, rows, columns).untrack();
  };
};

export const rangeOf = (cells: CellsAt, block: Sliceable): Excel.Range => cells(block, block.cells.length, block.cells[0]?.length ?? 0);

/** Puts off drawing and calculating until the request is done; calculating afterwards has to be asked for. */
export const holdStill = ({ workbook: { application } }: Excel.RequestContext): void => {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
};

/**
 * Writes nothing into every block before anything is written: `null` leaves a cell alone, but a block with locked cells on a
 * protected sheet refuses it, and the batch ends with the workbook as it was.
 */
export const probe = (cells: CellsAt, blocks: readonly Sliceable[]): void => {
  for (const block of blocks) {
    rangeOf(cells, block).values = block.cells.map((line) => line.map(() => null));
  }
};

/** The rows of data that a table has; the answer can be taken after the sync, `undefined` where the request ended before. */
export const askRows = (context: Excel.RequestContext, table: string): (() => number | undefined) => {
  const body = context.workbook.tables.getItem(table).getDataBodyRange().untrack();
  body.load('rowCount');
  return () => body.toJSON().rowCount;
};

/** What a name means; the answer can be taken after the sync, `undefined` where the request ended before. */
export const askFormula = (context: Excel.RequestContext, name: string): (() => string | undefined) => {
  const item = context.workbook.names.getItem(name);
  item.load('formula');
  return () => {
    const formula: unknown = item.toJSON().formula;
    return typeof formula === 'string' ? formula : undefined;
  };
};

/** The number formats of a range; the answer can be taken after the sync, `undefined` where the request ended before. */
export const askFormats = (range: Excel.Range): (() => string[][] | undefined) => {
  range.load('numberFormat');
  return () => {
    const { numberFormat } = range.toJSON();
    return numberFormat === undefined ? undefined : formatsRead(numberFormat);
  };
};

export const resize = (context: Excel.RequestContext, table: string, rows: number): void => {
  const item = context.workbook.tables.getItem(table);
  item.resize(item.getHeaderRowRange().untrack().getResizedRange(rows, 0).untrack());
};
