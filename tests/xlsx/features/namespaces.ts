/** Namespaces and types of relationships that the features are written with. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const X15 = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
export const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
export const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

export const MICROSOFT = 'http://schemas.microsoft.com/office';
export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml';
export const EXCEL_TYPE = 'application/vnd.ms-excel';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
