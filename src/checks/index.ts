/** Checks on entered figures: entries in, figures and issues out. Pure. */
export { checkUnit, type Checked } from './checkUnit';
export { degreeWords, notApplicableWord, yesNoWords } from './entered/check';
export { entryChecks } from './entered/checks';
export type { Entered, Entry, Issue, Level } from './issue';
