/** 得分公式: every score as a formula that can be read in its cell. */
export { formulaHeadings, type LineLook } from './describeLine';
export { entryNamesIn, entryPlaces, type EntryPlaces, type PlacedTable } from './entryPlaces';
export { formulaSheet, type FormulaLine, type FormulaSheet, type FormulaSheetRequest } from './formulaSheet';
export { blockRows, firstUnitColumn, ownColumns, type SheetArea } from './references';
export { formulasName, formulasSheetName, summaryLines } from './summary';
