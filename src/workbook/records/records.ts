import type { CellValue, RangeReading, TableReading } from '../../host/port';
import { headings } from '../layout';
import { findColumns } from '../read/columns';
import { cellText } from '../read/text';
import { beforeFirst, readFingerprint, type RecordCells, type RecordFingerprint } from './recordFingerprint';

/** A row of 运行记录 that holds anything of ours. */
export interface RunRecord {
  /** 0 is the first data row. */
  readonly row: number;
  readonly time: string;
  readonly cells: RecordCells;
  /** What stands in 记录指纹; `undefined` where that is no fingerprint. */
  readonly fingerprint: RecordFingerprint | undefined;
}

/** The columns that the fingerprint covers, in their order. */
const covered: readonly string[] = Object.values(headings.runs).filter((heading) => heading !== headings.runs.fingerprint);

/** A number as its 15 significant digits and a text without the space around it, so that no round trip through a file changes them. */
const textOf = (value: CellValue | undefined): string => {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'object' && value !== null) return value.error;
  return cellText(value).replaceAll('\r\n', '\n');
};

/** The cells of a record as they are fingerprinted; a column that is not there counts as blank. */
export const recordCells = (cells: ReadonlyMap<string, CellValue>): RecordCells =>
  covered.map((heading) => [heading, textOf(cells.get(heading))]);

/** The records in the order in which they stand. */
export const recordsIn = (table: Pick<TableReading, 'headings' | 'rows'>): readonly RunRecord[] => {
  const columns = new Map(
    [...covered, headings.runs.fingerprint].flatMap((heading) => {
      const found = findColumns(table, [heading]);
      return found.missing ? [] : [[heading, found.at(heading)] as const];
    }),
  );
  return table.rows.flatMap((values, row): readonly RunRecord[] => {
    const own = new Map([...columns].map(([heading, column]) => [heading, values[column] ?? null]));
    if ([...own.values()].every((value) => textOf(value) === '')) return [];
    return [
      {
        row,
        time: textOf(own.get(headings.runs.time)),
        cells: recordCells(own),
        fingerprint: readFingerprint(textOf(own.get(headings.runs.fingerprint))),
      },
    ];
  });
};

/** Where the fingerprint of the newest record stands in KH_Stamp. */
export const newestColumn = 7;

/** What KH_Stamp says is the newest record; `undefined` where nothing readable stands there. */
export const newestIn = ({ rows }: Pick<RangeReading, 'rows'>): RecordFingerprint | undefined =>
  readFingerprint(textOf(rows[0]?.[newestColumn]));

/** The record that the next one comes after: KH_Stamp remembers it, also where somebody has deleted it. */
export const lastOf = (records: readonly RunRecord[], newest: RecordFingerprint | undefined): RecordFingerprint => {
  const numbered = records.flatMap(({ fingerprint }) => (fingerprint ? [fingerprint] : []));
  return [...(newest ? [newest] : []), ...numbered].reduce((last, each) => (each.number > last.number ? each : last), beforeFirst);
};
