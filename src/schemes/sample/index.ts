export { cleanFigures, type SampleEntries, type SampleEntry } from './clean';
export { sampleRemarks, type SampleRemark } from './remarks';
export { sampleFigures } from './sample';
export { sampleUnits, type SampleUnit } from './units';
