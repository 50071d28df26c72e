import type { Area, Sheet, XlsxDocument } from '../../xlsx';
import { HostError, type BlockImage, type CellWrite, type Place, type Written } from '../port';
import { leftIn, type Found } from '../restoring';
import { formulasIn } from './cells';
import { workbookName } from './read';

/** The cells of a block, or of what stands for one. */
export const areaOf = ({ row, column }: Place, cells: readonly (readonly unknown[])[]): Area => ({
  row,
  column,
  rows: cells.length,
  columns: cells.reduce((most, line) => Math.max(most, line.length), 0),
});

export const sheetNamed = (document: XlsxDocument, name: string): Sheet => {
  const sheet = document.sheet(name);
  if (!sheet) throw new HostError('notFound', name);
  return sheet;
};

/** What an area holds, as exactly as it is stored. */
export const imageOf = (sheet: Sheet, area: Area): Omit<BlockImage, 'written'> => ({
  sheet: sheet.name,
  row: area.row,
  column: area.column,
  ...readBack(sheet, area),
  numberFormats: formatsIn(sheet, area),
});

export const formatsIn = (sheet: Sheet, area: Area): string[][] => sheet.numberFormats(area);

export const foundIn = (sheet: Sheet, row: number, column: number): Found => ({
  value: sheet.value(row, column),
  formula: sheet.formula(row, column) ?? null,
});

/** Cells as they are read back. */
export type ReadBack = Pick<BlockImage, 'values' | 'formulas'>;

export const readBack = (sheet: Sheet, area: Area): ReadBack => ({ values: sheet.values(area), formulas: formulasIn(sheet, area) });

/** What the cells of a block hold after it was written. */
export const leftByBlock = ({ values, formulas }: ReadBack, cells: readonly (readonly CellWrite[])[]): Written[][] =>
  cells.map((line, down) => line.map((cell, across) => leftIn(cell, { value: values[down]?.[across] ?? null, formula: formulas[down]?.[across] ?? null })));

/** The data rows of a table. @throws HostError notFound */
export const rowsOf = (document: XlsxDocument, name: string): number => {
  const table = document.table(name);
  if (!table) throw new HostError('notFound', name);
  return table.area.rows - 1 - (table.totalsRow ? 1 : 0);
};

/** The formula of a name of the workbook, with its `=`. @throws HostError notFound */
export const formulaOf = (document: XlsxDocument, name: string): string => {
  const found = workbookName(document, name);
  if (!found) throw new HostError('notFound', name);
  return `=${found.formula}`;
};
