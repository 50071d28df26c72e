export { App, type Setting } from './App';
export type { IssueLine, Outcome, Score, Step, Summary, UnitLine } from './outcome';
