import type { Entry } from '../../../src/checks';
import { fileHost } from '../../../src/host/file';
import type { TableReading } from '../../../src/host/port';
import { sampleUnits } from '../../../src/schemes';
import { request } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { readFigures } from '../../../src/workbook/read/figures';
import { openXlsx } from '../../../src/xlsx';
import { cityHeading } from './acrossMutators';
import { typed, type Change, type Clean } from './mutation';
import { widenedFigures, widenedScheme } from './widened';

type Entries = ReadonlyMap<string, Entry>;

/** The clean workbook of the widened scheme, with a column that adds the units up, as reading it gives it. */
export interface CleanWorkbook extends Clean {
  readonly bytes: Uint8Array;
  /** By heading of the column, the city's among them. */
  readonly entries: ReadonlyMap<string, Entries>;
}

const units = sampleUnits.map(({ name }) => name);

const sumOf = (figure: string): number =>
  Object.values(widenedFigures).reduce((sum, { [figure]: value }) => sum + (typeof value === 'number' ? value : 0), 0);

const withSums = (bytes: Uint8Array): Uint8Array => {
  const document = openXlsx(bytes);
  const table = document.table('KH_Figures');
  if (table === undefined) throw new RangeError('no table of figures');
  const { sheet, area, headings } = table;
  const byCode = new Map(widenedScheme.figures.map(({ code, id }) => [code, id]));
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const figure = byCode.get(typed(document.sheet(sheet)?.value(row, area.column) ?? ''));
    if (figure === undefined) continue;
    document.write(sheet, row, area.column + headings.indexOf(cityHeading), [[{ value: Number(sumOf(figure).toFixed(2)) }]]);
  }
  return document.save();
};

const built = (): Uint8Array =>
  withSums(
    buildStandardWorkbook({
      scheme: widenedScheme,
      units: sampleUnits,
      figures: widenedFigures,
      arrangement: { extraColumns: { figures: [{ heading: cityHeading, before: '填报口径' }] } },
    }),
  );

/** The city's column is read as if it were a unit's: what it stands for makes no difference to an entry. */
const entriesIn = (table: TableReading): ReadonlyMap<string, Entries> => {
  const columns = [...units, cityHeading];
  const read = readFigures(table, widenedScheme, columns, columns);
  if ('refused' in read) throw new Error(read.refused.message.zh);
  return read.entries;
};

export const cleanWorkbook = async (): Promise<CleanWorkbook> => {
  const bytes = built();
  const { tables } = await fileHost(bytes, 'clean.xlsx').read(request);
  const table = tables['KH_Figures'];
  if (table === undefined) throw new RangeError('no table of figures');
  const entries = entriesIn(table);
  return {
    scheme: widenedScheme,
    units,
    value: (column, figure) => entries.get(column)?.get(figure)?.value ?? null,
    bytes,
    entries,
  };
};

/** The entries after the cells were changed. */
export const changedEntries = ({ entries }: CleanWorkbook, changes: readonly Change[]): ReadonlyMap<string, Entries> => {
  const [column] = changes.map((change) => change.column);
  const after = new Map(entries);
  if (column === undefined) return after;
  const own = new Map(entries.get(column));
  for (const { column: _, figure, ...change } of changes) {
    const { cell } = own.get(figure) ?? {};
    own.set(figure, { ...change, ...(cell !== undefined && { cell }) });
  }
  return after.set(column, own);
};
