/** Workbooks for the tests, with everything that the checks must say of them. */
export { cleanWorkbook, type DescribedWorkbook } from './cleanWorkbook';
export { dirtyWorkbook } from './dirtyWorkbook';
export type { Located } from './located';
