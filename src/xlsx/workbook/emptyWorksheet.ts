import { cellName } from '../address';
import type { SheetPrint, SheetView } from '../document';

/** The part of a sheet without cells. */
export const emptyWorksheet = (strict: boolean, { freeze, columns = [], rows = [], print }: SheetView = {}): string => {
  const namespace = strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const views = freeze === undefined ? '' : `<sheetViews><sheetView workbookViewId="0">${pane(freeze)}</sheetView></sheetViews>`;
  const widths = columns.map(
    ({ index, count = 1, width }) => `<col min="${String(index + 1)}" max="${String(index + count)}" width="${String(width)}" customWidth="1"/>`,
  );
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  const heights = rows.map(({ index, height }) => `<row r="${String(index + 1)}" ht="${String(height)}" customHeight="1"/>`);
  const data = heights.length === 0 ? '<sheetData/>' : `<sheetData>${heights.join('')}</sheetData>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">${fitting(print)}${views}${cols}${data}${page(print)}</worksheet>`;
};

const fitting = (print: SheetPrint | undefined): string =>
  print?.fitToWidth === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Margins in inches; paper 9 is A4; 0 pages down: as many as it takes. */
const page = (print: SheetPrint | undefined): string => {
  if (print === undefined) return '';
  const fit = print.fitToWidth === undefined ? '' : ` fitToWidth="${String(print.fitToWidth)}" fitToHeight="0"`;
  const orientation = print.landscape === true ? 'landscape' : 'portrait';
  return `<pageMargins left="0.45" right="0.45" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9"${fit} orientation="${orientation}"/>`;
};

const pane = ({ rows, columns }: NonNullable<SheetView['freeze']>): string => {
  const split = `${columns > 0 ? ` xSplit="${String(columns)}"` : ''}${rows > 0 ? ` ySplit="${String(rows)}"` : ''}`;
  const active = columns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return split === '' ? '' : `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/>`;
};
