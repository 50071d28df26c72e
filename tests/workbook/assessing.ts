import { fileHost } from '../../src/host/file';
import { assess, request, scoreWorkbook, type Assessed, type Scored } from '../../src/workbook';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { openXlsx, type StoredValue, type XlsxDocument } from '../../src/xlsx';
import { smallScheme } from '../support/smallScheme';

/** Everything met. */
export const whole = {
  'births.total': 100,
  'births.compliant': 95,
  'funds.total': 120,
  'funds.growth': 5,
  'work.degree': '落实',
  'work.day': '2012-06-15',
  'work.done': '是',
  'work.reports': 4,
  'work.case': '否',
};

/** The standard workbook of the small scheme: 青山区 has met everything, 固阳县 has missed the two indicators of births. */
export const twoUnits = (): Uint8Array =>
  buildStandardWorkbook({
    scheme: smallScheme,
    units: ['青山区', '固阳县'].map((name) => ({ name, class: '', takesPart: true })),
    figures: { 青山区: whole, 固阳县: { ...whole, 'births.compliant': 89 } },
  });

export const assessed = async (bytes: Uint8Array): Promise<Assessed> => {
  const found = await assess(await fileHost(bytes, 'workbook.xlsx').read(request), smallScheme);
  if (found.kind === 'refused') throw new Error(found.issues.map(({ message }) => message.zh).join('\n'));
  return found;
};

/** Scored and written: what came of it, and the file afterwards. */
export const scored = async (bytes: Uint8Array, now = '2012-12-31 17:05'): Promise<{ readonly outcome: Scored; readonly bytes: Uint8Array }> => {
  const host = fileHost(bytes, 'workbook.xlsx');
  const outcome = await scoreWorkbook(host, { scheme: smallScheme, now });
  if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ message }) => message.zh).join('\n'));
  return { outcome, bytes: host.save() };
};

export interface CellOf {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const cellIn = (document: XlsxDocument, { sheet, row, column }: CellOf): StoredValue => document.sheet(sheet)?.value(row, column) ?? null;

/** The cell in the row with `text` in one of its cells, in the column with `heading` somewhere above. */
export const cellWhere = (bytes: Uint8Array, sheet: string, text: string, heading: string): CellOf => {
  const document = openXlsx(bytes);
  const area = document.sheet(sheet)?.usedArea() ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const holds = (row: number, column: number, wanted: string): boolean => cellIn(document, { sheet, row, column }) === wanted;
  const headingRow = rows.find((row) => columns.some((column) => holds(row, column, heading)));
  const row = rows.find((each) => headingRow !== undefined && each > headingRow && columns.some((column) => holds(each, column, text)));
  const column = columns.find((each) => headingRow !== undefined && holds(headingRow, each, heading));
  if (row === undefined || column === undefined) throw new RangeError(`no cell ${text} × ${heading} in ${sheet}`);
  return { sheet, row, column };
};

/** The file with another value in a cell. */
export const withCell = (bytes: Uint8Array, place: CellOf, value: StoredValue): Uint8Array => {
  const document = openXlsx(bytes);
  document.write(place.sheet, place.row, place.column, [[{ value }]]);
  return document.save();
};

export const valueAt = (bytes: Uint8Array, place: CellOf): StoredValue => cellIn(openXlsx(bytes), place);
