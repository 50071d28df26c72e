import { fileHost } from '../../../src/host/file';
import { officeHost } from '../../../src/host/office';
import type { Host } from '../../../src/host/port';
import { startExcel } from '../../../src/standin';
import { reviewWorkbook, type Difference, type RecordDifference, type Review, type SchemeChoice } from '../../../src/workbook';
import { openXlsx, type StoredValue, type XlsxDocument } from '../../../src/xlsx';

export type Opened = <Result>(bytes: Uint8Array, work: (host: Host) => Promise<Result>) => Promise<Result>;

/** The two ways into a workbook. */
export const adapters: readonly [string, Opened][] = [
  ['the file adapter', (bytes, work) => work(fileHost(bytes, 'test.xlsx'))],
  [
    'Microsoft’s client with the stand-in',
    async (bytes, work) => {
      const excel = startExcel(openXlsx(bytes), {});
      try {
        return await work(officeHost(excel.excel, excel.office));
      } finally {
        excel.close();
      }
    },
  ],
];

/** Another file, after an edit. */
export const edited = (bytes: Uint8Array, edit: (document: XlsxDocument) => void): Uint8Array => {
  const document = openXlsx(bytes);
  edit(document);
  return document.save();
};

/** The data rows of a table, as values. */
export const rowsOf = (document: XlsxDocument, name: string): readonly (readonly StoredValue[])[] => {
  const table = document.table(name);
  const sheet = table && document.sheet(table.sheet);
  if (!table || !sheet) throw new RangeError(`no table ${name}`);
  return Array.from({ length: table.area.rows - 1 }, (_, row) =>
    table.headings.map((_heading, column) => sheet.value(table.area.row + 1 + row, table.area.column + column)),
  );
};

/** Puts other rows into a table, as staff do who delete, copy or sort rows; the table takes their number. */
export const withRows = (bytes: Uint8Array, name: string, change: (rows: readonly (readonly StoredValue[])[]) => readonly (readonly StoredValue[])[]): Uint8Array =>
  edited(bytes, (document) => {
    const table = document.table(name);
    if (!table) throw new RangeError(`no table ${name}`);
    const before = rowsOf(document, name);
    const now = change(before);
    const blank = table.headings.map((): StoredValue => null);
    const height = Math.max(before.length, now.length);
    document.write(
      table.sheet,
      table.area.row + 1,
      table.area.column,
      Array.from({ length: height }, (_, row) => (now[row] ?? blank).map((value) => ({ value }))),
    );
    document.resizeTable(name, { ...table.area, rows: Math.max(1, now.length) + 1 });
  });

export const reviewed = async (open: Opened, bytes: Uint8Array, scheme: SchemeChoice): Promise<Review> => {
  const found = await open(bytes, (host) => reviewWorkbook(host, { scheme }));
  if (found.kind === 'refused') throw new Error(found.issues.map(({ message }) => message.zh).join('\n'));
  return found;
};

/** A difference as a line: output, unit, code, heading, cell: written → recomputed. */
export const lineOf = ({ kind, output, unit = '', code = '', heading, cell = '–', written, recomputed }: Difference): string =>
  [kind, output, unit, code, heading, cell, String(written), '→', String(recomputed)].filter((part) => part !== '').join(' ');

export const linesOf = ({ differences }: Review): readonly string[] => differences.map(lineOf);

export const recordLine = (finding: RecordDifference): string => {
  switch (finding.kind) {
    case 'missing':
      return `missing ${String(finding.first)}–${String(finding.last)}`;
    case 'stamp':
      return `stamp ${finding.heading} ${finding.cell ?? ''}`;
    case 'strange':
      return `strange ${finding.cell ?? ''}`;
    default:
      return `${finding.kind} ${String(finding.number)} ${finding.cell ?? ''} ${finding.time}`;
  }
};

export const recordLines = ({ records }: Review): readonly string[] => records.map(recordLine);
