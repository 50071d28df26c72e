import { cellName, sheetPrefix } from '../../xlsx/build';
import type { Table, XlsxDocument } from '../../xlsx';
import { rowOf } from './entries';
import type { Finding, Trouble } from './trouble';

/** A finding that the checks must give, and where. */
export interface Located extends Pick<Finding, 'level' | 'code'> {
  readonly unit?: string;
  readonly figure?: string;
  /** `'数据填报'!F12`; absent for one that is told without a cell. */
  readonly cell?: string;
}

/** Row and column of a sheet. */
export interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell of a trouble. @throws RangeError for a table, row or column that is not there */
export const cellOf = (document: XlsxDocument, { table: name, row, under }: Pick<Trouble, 'table' | 'row' | 'under'>): Cell => {
  const table = tableOf(document, name);
  const { sheet, area } = table;
  const column = columnOf(table, row.heading);
  for (let at = area.row + 1; at < area.row + area.rows; at += 1) {
    if (document.sheet(sheet)?.value(at, column) === row.text) return { sheet, row: at, column: columnOf(table, under) };
  }
  throw new RangeError(`no row ${row.text} in ${name}`);
};

/** The cell of a heading of 数据填报. */
export const headingCell = (document: XlsxDocument, heading: string): Cell => {
  const table = tableOf(document, 'KH_Figures');
  return { sheet: table.sheet, row: table.area.row, column: columnOf(table, heading) };
};

export const reference = ({ sheet, row, column }: Cell): string => `${sheetPrefix(sheet)}${cellName(row, column)}`;

/** What a trouble gives. @param document the workbook before anything was put into it */
export const locate = (document: XlsxDocument, trouble: Trouble): readonly Located[] =>
  trouble.gives.map(({ level, code, figure = trouble.figure, under = trouble.under, nowhere }) => {
    const row = trouble.figure === undefined || figure === undefined ? trouble.row : rowOf(figure);
    return {
      level,
      code,
      ...(trouble.unit !== undefined && { unit: trouble.unit }),
      ...(figure !== undefined && { figure }),
      ...(nowhere !== true && { cell: reference(cellOf(document, { table: trouble.table, row, under })) }),
    };
  });

const tableOf = (document: XlsxDocument, name: string): Table => {
  const found = document.table(name);
  if (found === undefined) throw new RangeError(`no table ${name}`);
  return found;
};

const columnOf = ({ name, area, headings }: Table, heading: string): number => {
  const found = headings.indexOf(heading);
  if (found < 0) throw new RangeError(`no column ${heading} in ${name}`);
  return area.column + found;
};
