export { buildStandardWorkbook, describeStandardWorkbook } from './standardWorkbook';
export { flagSamples } from './flagLooks';
export type * from './request';
