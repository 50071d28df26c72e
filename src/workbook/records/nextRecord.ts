import type { RangeReading, TableReading } from '../../host/port';
import { headings } from '../layout';
import { after, type RecordCells, type RecordFingerprint } from './recordFingerprint';
import { lastOf, newestIn, recordsIn, type RunRecord } from './records';

type Table = Pick<TableReading, 'headings' | 'rows'>;
type Stamp = Pick<RangeReading, 'rows'>;

/** The fingerprint of a record that is to be written; that of the newest one where it says the same, which is not recorded twice. */
export const nextRecord = (table: Table, stamp: Stamp, cells: RecordCells): RecordFingerprint => {
  const { last, newest } = newestOf(table, stamp);
  return newest !== undefined && isSame(newest.cells, cells) ? last : after(last, cells);
};

/** The newest record where it says what another one would say, but for the time. */
export const standingRecord = (table: Table, stamp: Stamp, cells: RecordCells): Pick<RunRecord, 'time'> & { readonly fingerprint: string } | undefined => {
  const { last, newest } = newestOf(table, stamp);
  return newest !== undefined && isSame(timeless(newest.cells), timeless(cells)) ? { time: newest.time, fingerprint: last.text } : undefined;
};

const newestOf = (table: Table, stamp: Stamp): { readonly last: RecordFingerprint; readonly newest: RunRecord | undefined } => {
  const records = recordsIn(table);
  const last = lastOf(records, newestIn(stamp));
  return { last, newest: records.find(({ fingerprint }) => fingerprint?.text === last.text) };
};

const timeless = (cells: RecordCells): RecordCells => cells.filter(([heading]) => heading !== headings.runs.time);

const isSame = (record: RecordCells, cells: RecordCells): boolean =>
  record.every(([heading, text], index) => heading === cells[index]?.[0] && text === cells[index][1]);
