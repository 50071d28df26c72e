export { openWorkbook, type PreviewWorkbook, type WorkbookPlaces } from './workbook';
