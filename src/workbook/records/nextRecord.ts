import type { RangeReading, TableReading } from '../../host/port';
import { after, type RecordCells, type RecordFingerprint } from './recordFingerprint';
import { lastOf, newestIn, recordsIn } from './records';

/** The fingerprint of a record that is to be written; that of the newest one where it says the same, which is not recorded twice. */
export const nextRecord = (table: Pick<TableReading, 'headings' | 'rows'>, stamp: Pick<RangeReading, 'rows'>, cells: RecordCells): RecordFingerprint => {
  const records = recordsIn(table);
  const last = lastOf(records, newestIn(stamp));
  const newest = records.find(({ fingerprint }) => fingerprint?.text === last.text);
  const again = newest !== undefined && newest.cells.every(([heading, text], index) => heading === cells[index]?.[0] && text === cells[index][1]);
  return again ? last : after(last, cells);
};
