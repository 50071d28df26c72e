import type { CellDescription, SheetDescription, WorkbookDescription } from '../../../src/xlsx/build';
import type { Area } from '../../../src/xlsx/document';

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `'得分表'!$A$4:$O$20` as sheet and area. */
export const rangeOf = (reference: string): { readonly sheet: string; readonly area: Area } => {
  const match = /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference);
  if (!match) throw new RangeError(`not a range: ${reference}`);
  const [, sheet = '', fromColumn = '', fromRow = '', toColumn = '', toRow = ''] = match;
  const area = {
    row: Number(fromRow) - 1,
    column: columnNumber(fromColumn),
    rows: Number(toRow) - Number(fromRow) + 1,
    columns: columnNumber(toColumn) - columnNumber(fromColumn) + 1,
  };
  return { sheet: sheet.replace(/''/g, "'"), area };
};

export const nameOf = (workbook: WorkbookDescription, name: string): string => {
  const found = (workbook.names ?? []).find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`no name ${name}`);
  return found.formula;
};

export const sheetOf = (workbook: WorkbookDescription, name: string): SheetDescription => {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new RangeError(`no sheet ${name}`);
  return found;
};

export const cellAt = (sheet: SheetDescription, row: number, column: number): CellDescription | undefined =>
  sheet.rows.find(({ index }) => index === row)?.cells.find((cell) => cell.column === column);

export const valueAt = (sheet: SheetDescription, row: number, column: number): CellDescription['value'] =>
  cellAt(sheet, row, column)?.value;

/** The values of a block, row by row. */
export const valuesOf = (sheet: SheetDescription, area: Area): readonly (readonly CellDescription['value'][])[] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => valueAt(sheet, area.row + row, area.column + column)),
  );

/** The sheet and place of a table. */
export const tableOf = (
  workbook: WorkbookDescription,
  name: string,
): { readonly sheet: SheetDescription; readonly area: Area; readonly headings: readonly string[] } => {
  for (const sheet of workbook.sheets) {
    const table = (sheet.tables ?? []).find((each) => each.name === name);
    if (table !== undefined) return { sheet, area: table.area, headings: table.columns.map(({ heading }) => heading) };
  }
  throw new RangeError(`no table ${name}`);
};

/** The same workbook with other values in some cells; a cell's formula stays. */
export const withValues = (
  workbook: WorkbookDescription,
  sheetName: string,
  values: ReadonlyMap<string, string | number>,
): WorkbookDescription => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name !== sheetName
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => {
              const value = values.get(`${String(row.index)}:${String(cell.column)}`);
              return value === undefined ? cell : { ...cell, value };
            }),
          })),
        },
  ),
});
