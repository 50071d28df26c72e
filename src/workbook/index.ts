/** The standard workbook: read, scored, and written back. */
export { attach, request, schemeOfTag, type Attached, type Tag } from './attach';
export { checkWorkbook, repairWorkbook, type CheckedWorkbook, type CheckOptions, type Repaired, type RepairOptions } from './checkWorkbook';
export { clearFlags } from './clearFlags';
export { formulasRequest, planFormulas, type PlannedFormulas } from './formulas';
export { finalIn, finalizeWorkbook, reopenWorkbook, type Final, type Finalized, type FinalizeOptions, type Reopened, type ReopenOptions } from './finalize';
export { hostIssue } from './hostIssue';
export { journalIn, takeBack, writeSafely, type JournalEntry, type JournalKind, type TakenBack } from './journal';
export { flagWords, layoutVersion } from './layout';
export { levelWords } from './plan/issues';
export { assess, type Assessed, type Refused, type Standing, type Step } from './assess';
export { changesSince, type IndicatorChange, type UnitChange } from './changes';
export { planScoring, sizeOf, type Size } from './plan/planScoring';
export { tellChanges, tellChangesOf, type ParameterChange } from './parameters';
export { resolveScheme, schemeFor, type FindScheme, type Resolution, type SchemeChoice } from './scheme';
export { planRepairs, repairableIn, type Repairable } from './repairs';
export { changedSince, isUntouched, reviewWorkbook, tellRecord, tellStanding, type Difference, type RecordDifference, type Review } from './review';
export { scoreWorkbook, type Scored, type ScoreOptions, type ScoreOutcome } from './scoreWorkbook';
export { figurePlace, scorePlaces, subjectAt, type Subject } from './subject';
