import type { ReadRequest } from '../port';
import { askCalendar } from './calendar';
import type { Catalogue } from './memory';

/** Asks what there is; the answer can be taken after the sync. */
export const askCatalogue = (context: Excel.RequestContext, { names: asked }: Pick<ReadRequest, 'names'>): (() => Catalogue) => {
  const { worksheets, tables, names: defined } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  tables.load('items/name,items/showTotals,items/worksheet/name');
  const names = asked.map((name) => {
    const item = defined.getItemOrNullObject(name);
    item.load('type,value,formula');
    return { name, item };
  });
  const from1904 = askCalendar(context);
  return () => ({
    sheets: worksheets.items.map((sheet) => ({ name: sheet.name, visible: sheet.visibility === 'Visible', protected: sheet.protection.protected })),
    tables: tables.items.map(({ name, showTotals, worksheet }) => ({ name, sheet: worksheet.name, totals: showTotals })),
    names: names.flatMap(({ name, item }) =>
      item.isNullObject ? [] : [{ asked: name, type: item.type, value: String(item.value), formula: String(item.formula) }],
    ),
    from1904: from1904(),
  });
};

/** Whether what there was is still all there is: sheets, tables and their totals rows, what names mean, and the calendar. */
export const isSameCatalogue = (one: Catalogue, other: Catalogue): boolean =>
  isSame(one.sheets.map(({ name }) => name), other.sheets.map(({ name }) => name)) &&
  isSame(one.tables.map(tableKey), other.tables.map(tableKey)) &&
  isSame(one.names.map(nameKey), other.names.map(nameKey)) &&
  one.from1904 === other.from1904;

const tableKey = ({ name, sheet, totals }: Catalogue['tables'][number]): string => `${name}\u0000${sheet}\u0000${String(totals)}`;
const nameKey = ({ asked, type, formula }: Catalogue['names'][number]): string => `${asked}\u0000${type}\u0000${formula}`;
const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((text, index) => text === other[index]);
