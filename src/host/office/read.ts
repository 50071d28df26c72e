import type { NameReading, Reading, ReadRequest, SheetReading, TableReading } from '../port';
import { parseReference, type CellsReference } from '../reference';
import { cellValues, formulasOf } from './cells';
import { askClosely } from './close';
import { inExcel, type Session } from './session';

/** Columns of a sheet ("Excel specifications and limits"). */
const sheetColumns = 16_384;

/**
 * Two round trips: what there is, and the cells of what was asked for. The first keeps the second free of objects that
 * might not exist: what follows from a null object within one batch is nowhere documented.
 */
export const readWorkbook = (session: Session, request: ReadRequest): Promise<Reading> =>
  inExcel(session, async (context) => {
    const catalogue = askCatalogue(context, request.names);
    await context.sync();
    const sheets = catalogue.sheets.items.map(sheetReading);
    const tableNames = catalogue.tables.items.map(({ name }) => name);
    const tables = request.tables.flatMap((asked) => {
      const name = tableNames.find((one) => one.toLowerCase() === asked.toLowerCase());
      return name === undefined ? [] : [{ asked, read: askTable(context, name, request.closely?.includes(asked) ?? false) }];
    });
    const names = catalogue.names.flatMap(({ asked, item }) =>
      item.isNullObject ? [] : [{ asked, read: askName(context, item, sheets) }],
    );
    if (tables.length + names.length > 0) await context.sync();
    return {
      sheets,
      tableNames,
      tables: Object.fromEntries(tables.map(({ asked, read }) => [asked, read()])),
      names: Object.fromEntries(names.map(({ asked, read }) => [asked, read()])),
    };
  });

interface Catalogue {
  readonly sheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly names: readonly { readonly asked: string; readonly item: Excel.NamedItem }[];
}

const askCatalogue = (context: Excel.RequestContext, names: readonly string[]): Catalogue => {
  const { worksheets, tables, names: defined } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  tables.load('items/name');
  return {
    sheets: worksheets,
    tables,
    names: names.map((asked) => {
      const item = defined.getItemOrNullObject(asked);
      item.load('type,value,formula');
      return { asked, item };
    }),
  };
};

const sheetReading = (sheet: Excel.Worksheet): SheetReading => ({
  name: sheet.name,
  visible: sheet.visibility === 'Visible',
  protected: sheet.protection.protected,
});

/** Asks for the cells of a table and of what lies below it; the answer can be taken after the sync. */
const askTable = (context: Excel.RequestContext, name: string, closely: boolean): (() => TableReading) => {
  const table = context.workbook.tables.getItem(name);
  table.worksheet.load('name');
  // Untracked ranges are not kept by Excel, which saves the request that would release them.
  const header = table.getHeaderRowRange().untrack();
  header.load('values,rowIndex,columnIndex');
  const body = table.getDataBodyRange().untrack();
  body.load(closely ? 'values,formulas,numberFormat' : 'values');
  const close = closely ? askClosely(body) : undefined;
  const whole = table.getRange().untrack();
  const bottom = whole.getEntireColumn().untrack().getLastRow().untrack();
  const below = whole.getRowsBelow(1).untrack().getBoundingRect(bottom).untrack().getUsedRangeOrNullObject(true).untrack();
  below.load('rowIndex');
  return () => ({
    sheet: table.worksheet.name,
    row: header.rowIndex,
    column: header.columnIndex,
    headings: Array.from(header.values[0] ?? [], String),
    rows: cellValues(body.values),
    ...(below.isNullObject ? {} : { nextBelow: below.rowIndex }),
    ...(close === undefined ? {} : { close: close() }),
  });
};

const askName = (context: Excel.RequestContext, item: Excel.NamedItem, sheets: readonly SheetReading[]): (() => NameReading) => {
  const { type } = item;
  const formula = String(item.formula);
  if (formula.includes('#REF!') || type === 'Error') return () => ({ kind: 'broken' });
  const reference = type === 'Range' ? parseReference(formula) : undefined;
  if (reference === undefined) {
    const text = String(item.value);
    return () => ({ kind: 'constant', text });
  }
  const sheet = sheets.find(({ name }) => name.toLowerCase() === reference.sheet.toLowerCase());
  return sheet === undefined ? () => ({ kind: 'broken' }) : askRange(context, { ...reference, sheet: sheet.name });
};

const askRange = (context: Excel.RequestContext, at: CellsReference): (() => NameReading) => {
  const sheet = context.workbook.worksheets.getItem(at.sheet);
  const range = sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns).untrack();
  range.load('values,formulas');
  const firstRight = at.column + at.columns;
  const right =
    firstRight >= sheetColumns
      ? undefined
      : sheet.getRangeByIndexes(at.row, firstRight, at.rows, sheetColumns - firstRight).untrack().getUsedRangeOrNullObject(true).untrack();
  right?.load('columnIndex');
  return () => ({
    kind: 'range',
    sheet: at.sheet,
    row: at.row,
    column: at.column,
    rows: cellValues(range.values),
    formulas: formulasOf(range.formulas, range.values),
    ...(right === undefined || right.isNullObject ? {} : { nextRight: right.columnIndex }),
  });
};
