export { emptyWorksheet } from './emptyWorksheet';
export { isDefinedName, isSheetName } from './sheetName';
export { type SheetEntry, WorkbookPart } from './workbookPart';
