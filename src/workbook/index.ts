/** The standard workbook: read, scored, and written back. */
export { attach, request, schemeOfTag, type Attached } from './attach';
export { flagWords, layoutVersion } from './layout';
export { levelWords } from './plan/issues';
export { scoreWorkbook, type Refused, type Scored, type ScoreOptions, type ScoreOutcome, type Step } from './scoreWorkbook';
