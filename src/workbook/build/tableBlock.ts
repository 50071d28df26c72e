import type { CellStyle, ColumnDescription, TableDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import type { CellContent, Draft } from './draft';
import { looks } from './looks';
import type { ExtraColumn } from './request';
import { rowHeight } from '../textSize';

/** A column of a table of ours. */
export interface BlockColumn {
  readonly heading: string;
  readonly width: number;
  /** Look of the data cells. */
  readonly style: CellStyle;
  readonly headingStyle?: CellStyle;
  /** Text of every data cell that has no other content. */
  readonly note?: string;
  /** The formula of every data cell, without `=`; it shows nothing in a blank row. */
  readonly formula?: string;
}

/** A data row: contents by heading. */
export interface BlockRow {
  readonly cells: Readonly<Record<string, CellContent | undefined>>;
  readonly height?: number;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
}

export interface Block {
  readonly table: TableDescription;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Column of the sheet. @throws RangeError for a heading that the table has not */
  readonly columnOf: (heading: string) => number;
  /** The data cells of a column; `rows` reaches further than the table does. */
  readonly dataOf: (heading: string, rows?: number) => Area;
  readonly columns: readonly ColumnDescription[];
}

export interface BlockPlan {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly BlockRow[];
  readonly headingHeight: number;
  readonly filterButtons?: boolean;
}

/** The columns with those that staff have added among them. */
export const withExtraColumns = (
  columns: readonly BlockColumn[],
  extra: readonly ExtraColumn[] | undefined,
): readonly BlockColumn[] =>
  (extra ?? []).reduce<readonly BlockColumn[]>((before, { heading, before: anchor, note }) => {
    const found = before.findIndex((column) => column.heading === anchor);
    const at = found < 0 ? before.length : found;
    const added = { heading, width: 14, style: looks.text, ...(note !== undefined && { note }) };
    return [...before.slice(0, at), added, ...before.slice(at)];
  }, columns);

/** Puts a table with heading and data rows on a draft; a table without rows gets one blank row. */
export const drawBlock = (draft: Draft, plan: BlockPlan): Block => {
  const { row: headingRow, column: firstColumn, columns } = plan;
  const rows: readonly BlockRow[] = plan.rows.length === 0 ? [{ cells: {} }] : plan.rows;
  const columnOf = (heading: string): number => {
    const index = columns.findIndex((column) => column.heading === heading);
    if (index < 0) throw new RangeError(`${plan.name} has no column ${heading}`);
    return firstColumn + index;
  };
  columns.forEach(({ heading, headingStyle }, index) => {
    draft.put(headingRow, firstColumn + index, { value: heading, style: headingStyle ?? looks.heading });
  });
  const headingTexts = columns.map(({ heading, width }) => ({ text: heading, width }));
  draft.format(headingRow, { height: rowHeight(headingTexts, plan.headingHeight) });
  rows.forEach((row, index) => {
    drawRow(draft, headingRow + 1 + index, firstColumn, columns, row);
  });
  const firstRow = headingRow + 1;
  const area = { row: headingRow, column: firstColumn, rows: rows.length + 1, columns: columns.length };
  return {
    table: {
      name: plan.name,
      area,
      columns: columns.map(({ heading, formula }) => ({
        heading,
        ...(formula !== undefined && { formula }),
      })),
      filterButtons: plan.filterButtons ?? false,
    },
    headingRow,
    firstRow,
    lastRow: headingRow + rows.length,
    firstColumn,
    lastColumn: firstColumn + columns.length - 1,
    columnOf,
    dataOf: (heading, further) => ({ row: firstRow, column: columnOf(heading), rows: further ?? rows.length, columns: 1 }),
    columns: columns.map(({ width }, index) => ({ index: firstColumn + index, width })),
  };
};

const drawRow = (
  draft: Draft,
  row: number,
  firstColumn: number,
  columns: readonly BlockColumn[],
  { cells, height, ...format }: BlockRow,
): void => {
  columns.forEach(({ heading, style, note, formula }, index) => {
    const own = formula === undefined ? {} : { formula, value: '' };
    draft.put(row, firstColumn + index, { style, ...own, ...(note !== undefined && { value: note }), ...cells[heading] });
  });
  const texts = columns.flatMap(({ heading, width, style }) => {
    const value = cells[heading]?.value;
    const look = cells[heading]?.style ?? style;
    if (typeof value !== 'string' || look.alignment?.wrap !== true) return [];
    return [{ text: value, width, size: look.font?.size ?? 10 }];
  });
  draft.format(row, { ...format, height: height ?? rowHeight(texts, 18), autoHeight: height === undefined });
};
