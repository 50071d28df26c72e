import type { Area, DefinedName, Sheet, Table, XlsxDocument } from '../../xlsx';
import { HostError, type NameReading, type Reading, type ReadRequest, type TableReading } from '../port';
import { closeReading } from './close';
import { firstFilled, formulasIn, readCells } from './cells';
import { parseReference } from '../reference';

/** More cells than this Excel does not answer either ("Resource limits and performance optimization for Office Add-ins": five million). */
const mostCells = 5_000_000;

/** For files in which a table or a name means half a sheet of nothing. @throws HostError tooLarge */
const refuseTooMany = (subject: string, cells: number): void => {
  if (cells > mostCells) throw new HostError('tooLarge', subject);
};

const firstRowBelow = (sheet: Sheet, { row, column, rows, columns }: Area): number | undefined => {
  const used = sheet.usedArea();
  const end = used ? used.row + used.rows : 0;
  refuseTooMany(sheet.name, (end - row - rows) * columns);
  for (let below = row + rows; below < end; below++) {
    if (firstFilled(sheet, { row: below, column, rows: 1, columns }) >= 0) return below;
  }
  return undefined;
};

const firstColumnRight = (sheet: Sheet, { row, column, rows, columns }: Area): number | undefined => {
  const used = sheet.usedArea();
  const end = used ? used.column + used.columns : 0;
  refuseTooMany(sheet.name, (end - column - columns) * rows);
  if (end <= column + columns) return undefined;
  const beside = { column: column + columns, rows: 1, columns: end - column - columns };
  let first: number | undefined;
  for (let at = row; at < row + rows; at++) {
    const found = firstFilled(sheet, { ...beside, row: at });
    if (found >= 0 && found < (first ?? Infinity)) first = found;
  }
  return first === undefined ? undefined : beside.column + first;
};

const readTable = (document: XlsxDocument, table: Table, closely: boolean): TableReading | undefined => {
  const sheet = document.sheet(table.sheet);
  if (!sheet) return undefined;
  const { row, column, rows, columns } = table.area;
  refuseTooMany(table.name, rows * columns);
  const data = { ...table.area, row: row + 1, rows: rows - 1 - (table.totalsRow ? 1 : 0) };
  const nextBelow = firstRowBelow(sheet, table.area);
  return {
    sheet: table.sheet,
    row,
    column,
    headings: table.headings,
    rows: readCells(document, sheet, data),
    ...(table.totalsRow && { totals: true }),
    ...(nextBelow !== undefined && { nextBelow }),
    ...(closely && { close: closeReading(document, sheet, data) }),
  };
};

/** What a constant shows: a text without its quotes, anything else as it is written. */
const constantText = (formula: string): string =>
  /^"(?:[^"]|"")*"$/.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : formula;

const readName = (document: XlsxDocument, { formula }: DefinedName): NameReading => {
  if (formula.includes('#REF!')) return { kind: 'broken' };
  const reference = parseReference(formula);
  if (!reference) return { kind: 'constant', text: constantText(formula) };
  const sheet = document.sheet(reference.sheet);
  if (!sheet) return { kind: 'broken' };
  refuseTooMany(sheet.name, reference.rows * reference.columns);
  const nextRight = firstColumnRight(sheet, reference);
  return {
    kind: 'range',
    sheet: sheet.name,
    row: reference.row,
    column: reference.column,
    rows: readCells(document, sheet, reference),
    formulas: formulasIn(sheet, reference),
    ...(nextRight !== undefined && { nextRight }),
  };
};

/** The workbook's own name, not one local to a sheet. */
export const workbookName = (document: XlsxDocument, name: string): DefinedName | undefined =>
  document.names.find((known) => known.scope === undefined && known.name.toLowerCase() === name.toLowerCase());

/** Everything that was asked for, keyed as it was asked. */
export const readDocument = (document: XlsxDocument, request: ReadRequest): Reading => ({
  sheets: document.sheets.map((sheet) => ({
    name: sheet.name,
    visible: sheet.visibility === 'visible',
    protected: sheet.protected,
  })),
  tableNames: document.tables.map(({ name }) => name),
  tables: Object.fromEntries(
    request.tables.flatMap((name) => {
      const table = document.table(name);
      return table ? [[name, readTable(document, table, request.closely?.includes(name) ?? false)]] : [];
    }),
  ),
  names: Object.fromEntries(
    request.names.flatMap((name) => {
      const found = workbookName(document, name);
      return found ? [[name, readName(document, found)]] : [];
    }),
  ),
});
