/** 复核: written results held against what the figures give, and the chain of 运行记录. */
export type { Difference, Shown } from './difference';
export { changedSince, isUntouched, reviewing, type RecordDifference, type Review } from './review';
export { reviewWorkbook } from './reviewWorkbook';
export { tellRecord, tellStanding } from './tell';
