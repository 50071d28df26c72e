import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, type StoredValue, type Table, type XlsxDocument } from '../../src/xlsx';
import { sampleBytes } from './running';

/** The sample with some of its parts written anew; `null` leaves a part out. */
export const withParts = (change: (name: string, xml: string) => string | null): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(sampleBytes())).flatMap(([name, bytes]) => {
        const changed = change(name, strFromU8(bytes));
        return changed === null ? [] : [[name, strToU8(changed)]];
      }),
    ),
  );

const tableOf = (document: XlsxDocument, name: string): Table => {
  const found = document.table(name);
  if (found === undefined) throw new RangeError(`no table ${name}`);
  return found;
};

/** The sample after staff have been at it. */
export const edited = (edit: (document: XlsxDocument) => void): Uint8Array => {
  const document = openXlsx(sampleBytes());
  edit(document);
  return document.save();
};

const valueIn = (document: XlsxDocument, { sheet }: Table, row: number, column: number): StoredValue => document.sheet(sheet)?.value(row, column) ?? null;

/** Gives a column of 数据填报 another heading. */
export const renameColumn =
  (from: string, to: string) =>
  (document: XlsxDocument): void => {
    const { sheet, area, headings } = tableOf(document, 'KH_Figures');
    document.write(sheet, area.row, area.column + columnOf(headings, from), [[{ value: to }]]);
  };

const columnOf = (headings: readonly string[], wanted: string): number => {
  const found = headings.indexOf(wanted);
  if (found < 0) throw new RangeError(`no heading ${wanted}`);
  return found;
};

/** Where the figure of a unit stands, by its code and the unit's heading. */
const cellOf = (document: XlsxDocument, code: string, heading: string): { readonly sheet: string; readonly row: number; readonly column: number } => {
  const table = tableOf(document, 'KH_Figures');
  const { sheet, area, headings } = table;
  const codes = area.column + columnOf(headings, '编号');
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    if (valueIn(document, table, row, codes) === code) return { sheet, row, column: area.column + columnOf(headings, heading) };
  }
  throw new RangeError(`no row ${code}`);
};

/** Writes into the row of a figure: under a unit, or under a heading such as 编号. */
export const enter =
  (code: string, heading: string, value: StoredValue) =>
  (document: XlsxDocument): void => {
    const { sheet, row, column } = cellOf(document, code, heading);
    document.write(sheet, row, column, [[{ value }]]);
  };

/** Empties all data cells of 数据填报, codes and titles too. */
export const emptyFigures = (document: XlsxDocument): void => {
  const { sheet, area } = tableOf(document, 'KH_Figures');
  const blank = Array.from({ length: area.rows - 1 }, () => Array.from({ length: area.columns }, () => ({ value: null })));
  document.write(sheet, area.row + 1, area.column, blank);
};

/** A heading that Excel made of a blank one, over a column that holds a number. */
export const addColumn =
  (heading: string) =>
  (document: XlsxDocument): void => {
    const { name, sheet, area } = tableOf(document, 'KH_Figures');
    const column = area.column + area.columns;
    document.write(sheet, area.row, column, [[{ value: heading }], [{ value: 12 }]]);
    document.resizeTable(name, { ...area, columns: area.columns + 1 });
  };
