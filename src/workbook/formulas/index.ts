/** 得分公式: every score as a formula that can be read in its cell. */
export { formulaHeadings, type LineLook } from './describeLine';
export { drawFormulas, formatOf, formulasReference, ownSheet, type DrawnCell, type DrawnRow, type Drawing } from './drawing';
export { entryNamesIn, entryPlaces, scoredArea, type EntryPlaces, type PlacedTable } from './entryPlaces';
export { formulaSheet, type FormulaLine, type FormulaSheet, type FormulaSheetRequest } from './formulaSheet';
export { lineIndents, rowHeights } from './heights';
export { looksIn, type Looks, type Model } from './looks';
export { formulasRequest, planFormulas, type PlannedFormulas } from './planFormulas';
export { areaReference, blockRows, firstUnitColumn, ownColumns, type SheetArea } from './references';
export { columnWidths, formulasName, formulasSheetName, headingRow, positionsTitle, summaryLines } from './summary';
