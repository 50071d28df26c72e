import { cellName, type CellStyle, type ColumnDescription, type ConditionalFormatDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import { frame, unframed } from './looks';
import type { Block, BlockColumn } from './tableBlock';

/** Rows for which an output table brings its looks: more than 200 units with 85 indicators need. */
export const roomRows = 20_000;
/** Rows for which a list that staff keep brings its looks. */
export const listRows = 500;

/** The data area of a table and the rows that it may grow into. */
export const roomOf = (block: Block, rows: number): Area => ({
  row: block.firstRow,
  column: block.firstColumn,
  rows,
  columns: block.lastColumn - block.firstColumn + 1,
});

/** Lines around the rows that hold something: rows that a table gains look like those it came with. */
export const growingLines = (block: Block, rows: number, priority: number): ConditionalFormatDescription => {
  const area = roomOf(block, rows);
  const first = cellName(area.row, area.column, 'columnPinned');
  const last = cellName(area.row, block.lastColumn, 'columnPinned');
  return { areas: [area], formula: `COUNTA(${first}:${last})>0`, style: { border: frame }, priority };
};

/** Columns whose further cells are aligned and formatted like those of the table. */
export const growingColumns = (block: Block, columns: readonly BlockColumn[]): readonly ColumnDescription[] =>
  block.columns.map((column, index) => {
    const style: CellStyle | undefined = columns[index]?.style;
    return style === undefined ? column : { ...column, style: unframed(style) };
  });
