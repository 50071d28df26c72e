export { explain, explainSteps } from './explain';
export { flags, mostSevere, type Flag } from './flag';
export { scoreUnits } from './scoreUnits';
export { isDay, shownMeasure } from './shown';
export type * from './scores';
