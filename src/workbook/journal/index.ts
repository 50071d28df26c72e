/** The journal in the workbook: what a write replaced, kept until the next one. */
export { headerArea, imageArea, journalIn, journalRemark, makingJournal, type Journal, type JournalEntry, type JournalKind, type JournalState } from './cells';
export { takeBack, type Nothing, type TakenBack } from './takeBack';
export { loadPacking, writeSafely, type Writing, type Written } from './writeSafely';
