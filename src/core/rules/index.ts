export { judgeAnswered, judgeMeasured } from './judge';
export type { Case, Detail, Judged, Judgement, MeasuredCase } from './judgement';
export { basisOfSlope, type Deduction } from './slope';
export { explainJudged } from './explain';
export { say, show, showPoints, type Showing } from './showing';
