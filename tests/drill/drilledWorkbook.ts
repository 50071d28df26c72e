import { document as fromDocument, type Scheme } from '../../src/core';
import { fileHost } from '../../src/host/file';
import { headings, tables } from '../../src/workbook/layout';
import { scoreWorkbook } from '../../src/workbook';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { openXlsx, type StoredValue, type XlsxDocument } from '../../src/xlsx';
import { smallScheme } from '../support/smallScheme';
import { whole } from '../workbook/assessing';

const left: ReadonlySet<string> = new Set(['P2-01-3', 'P2-01-4']);
const unused: ReadonlySet<string> = new Set(['work.done', 'work.reports', 'deaths']);

/** Six indicators in three items of two parts. */
export const drilledScheme: Scheme = {
  ...smallScheme,
  id: 'drill',
  figures: smallScheme.figures.filter(({ id }) => !unused.has(id)),
  items: smallScheme.items.map((item) => (item.id === 'P2-01' ? { ...item, points: fromDocument('4') } : item)),
  indicators: smallScheme.indicators.filter(({ code }) => !left.has(code)),
};

export const drilledUnits = ['青山区', '固阳县'] as const;

const kept = (figures: Readonly<Record<string, string | number>>) => Object.fromEntries(Object.entries(figures).filter(([id]) => !unused.has(id)));

const blank = (): Uint8Array =>
  buildStandardWorkbook({
    scheme: drilledScheme,
    units: drilledUnits.map((name) => ({ name, class: '', takesPart: true })),
    figures: { 青山区: kept(whole), 固阳县: kept({ ...whole, 'births.compliant': 89 }) },
  });

/** The first cell of a table's column below its heading, so many rows down. */
const cellOf = (document: XlsxDocument, name: string, heading: string, down: number) => {
  const table = document.table(name);
  const at = table?.headings.indexOf(heading) ?? -1;
  if (table === undefined || at < 0) throw new RangeError(`no ${heading} in ${name}`);
  return { sheet: table.sheet, row: table.area.row + 1 + down, column: table.area.column + at };
};

const entryOf = (document: XlsxDocument, code: string, unit: string) => {
  const codes = cellOf(document, tables.figures, headings.figures.code, 0);
  const sheet = document.sheet(codes.sheet);
  const down = drilledScheme.figures.findIndex((_, index) => sheet?.value(codes.row + index, codes.column) === code);
  return cellOf(document, tables.figures, unit, down);
};

const write = (document: XlsxDocument, { sheet, row, column }: ReturnType<typeof cellOf>, value: StoredValue, numberFormat?: string): void =>
  document.write(sheet, row, column, [[{ value, ...(numberFormat !== undefined && { numberFormat }) }]]);

/** What staff have typed since the last score: figures that change results, and two that can be repaired for certain, one in a cell for text. */
const edited = (bytes: Uint8Array): Uint8Array => {
  const document = openXlsx(bytes);
  write(document, entryOf(document, 'A02', '青山区'), 88);
  write(document, entryOf(document, 'B01', '固阳县'), 40);
  write(document, entryOf(document, 'A01', '青山区'), '１００', '@');
  write(document, entryOf(document, 'A01', '固阳县'), ' 100 ');
  write(document, cellOf(document, tables.remarks, headings.remarks.unit, 0), '固阳县');
  write(document, cellOf(document, tables.remarks, headings.remarks.code, 0), 'P1-02-1');
  write(document, cellOf(document, tables.remarks, headings.remarks.decision, 0), -1);
  write(document, cellOf(document, tables.remarks, headings.remarks.reason, 0), '台账不全');
  return document.save();
};

/** Scored at the end of 2012, and edited since. */
export const drilledWorkbook = async (): Promise<Uint8Array> => {
  const host = fileHost(blank(), 'workbook.xlsx');
  const outcome = await scoreWorkbook(host, { scheme: drilledScheme, now: '2012-12-31 17:05' });
  if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ message }) => message.zh).join('\n'));
  return edited(host.save());
};
