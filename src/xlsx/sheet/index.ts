export { type CellAmendment, amendedCell, cellElement } from './cellXml';
export type { StoredCell } from './cell';
export { type CellContent, type CellEdit, sameValue } from './edit';
export { protectionSplice } from './protection';
export { type CellPatches, rowSplices } from './rowPatch';
export { SharedStrings } from './sharedStrings';
export { HAS_FORMULA, type SheetIndex } from './sheetIndex';
export { type FormulaSource, StoredSheet } from './stored';
export { type SheetSource, type WorkbookContext, Worksheet } from './worksheet';
