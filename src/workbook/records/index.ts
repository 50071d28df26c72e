/** The chain of 运行记录: every record hangs on the one before it, and KH_Stamp on the newest. */
export { nextRecord, standingRecord } from './nextRecord';
export { newestColumn, recordCells } from './records';
export { reviewRecords, type RecordFinding } from './reviewRecords';
