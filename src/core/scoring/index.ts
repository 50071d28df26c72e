export { explain } from './explain';
export { flags, mostSevere, type Flag } from './flag';
export { scoreUnits } from './scoreUnits';
export { shownMeasure } from './shown';
export type * from './scores';
