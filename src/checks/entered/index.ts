/** What staff entered for one figure: what it means, and what is to be said about it. */
export type { EntryCheck, EntryExample } from './check';
export { entryChecks } from './checks';
export { readEntry, type Read } from './readEntry';
export { degreeWords, notApplicableWord, yesNoWords } from './words';
