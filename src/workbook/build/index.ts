export { buildStandardWorkbook, describeStandardWorkbook } from './standardWorkbook';
export { flagSamples } from './flagLooks';
export { upgradedWorkbook } from './upgradedWorkbook';
export type * from './request';
