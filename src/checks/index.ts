/** Checks on entered figures: entries in, figures and issues out. Pure. */
export { catalogue, statementExamples, type CheckGroup, type DocumentedCheck, type StatementExample } from './catalogue';
export { acrossChecks, type AcrossCheck, type ExampleUnits } from './across';
export { checkingUnits, checkUnits, type Checked, type UnitEntries } from './checkUnits';
export { degreeWords, entryChecks, notApplicableWord, yesNoWords, type EntryCheck, type EntryExample } from './entered';
export type { Entered, Entry, Issue, Level, Repair } from './issue';
export { groupIssues, toldWhole, type GroupedIssues, type IssueGroup } from './groupIssues';
export { errorStatements, type ErrorStatement } from './errorStatements';
export { relations, type Relation } from './relations';
export { structure, structureChecks, type StructureCheck } from './structure';
