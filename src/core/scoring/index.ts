export { explain, explainer, explainSteps } from './explain';
export { flags, mostSevere, type Flag } from './flag';
export { scoreUnits, scoringUnits } from './scoreUnits';
export { isDay, prepareShownMeasures, shownMeasure, type ShownMeasure } from './shown';
export type * from './scores';
