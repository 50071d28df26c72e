/** The final record: made, recognised, and re-opened for correction. */
export { finalIn, type Final } from './final';
export { finalizeWorkbook, type Finalized, type FinalizeOptions } from './finalizeWorkbook';
export { reopenWorkbook, type Reopened, type ReopenOptions } from './reopenWorkbook';
export { isSealed } from './sealing';
