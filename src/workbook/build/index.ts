export { buildStandardWorkbook, describeStandardWorkbook } from './standardWorkbook';
export type * from './request';
