import type { Area, Sheet, XlsxDocument } from '../../xlsx';
import { isDateFormat } from '../dateFormat';
import type { CloseReading } from '../port';
import { formulasIn } from './cells';

/** How the data cells of a table came about and how they show. @param data the data rows of the table */
export const closeReading = ({ date1904 }: XlsxDocument, sheet: Sheet, data: Area): CloseReading => {
  const known = new Map<string, boolean>();
  const showsDay = (format: string): boolean => {
    const answer = known.get(format) ?? isDateFormat(format);
    known.set(format, answer);
    return answer;
  };
  return {
    formulas: formulasIn(sheet, data),
    showsDay: sheet.numberFormats(data).map((line) => line.map(showsDay)),
    ...(date1904 && { daysFrom1904: true }),
    hiddenRows: indexes(data.rows, (row) => sheet.rowHidden(data.row + row)),
    hiddenColumns: indexes(data.columns, (column) => sheet.columnHidden(data.column + column)),
    merged: mergedWithin(sheet.merges, data),
  };
};

const indexes = (count: number, holds: (index: number) => boolean): number[] =>
  Array.from({ length: count }, (_, index) => index).filter(holds);

/** The cells of merged areas that lie in the area, row by row; a merged area may reach beyond it. */
const mergedWithin = (merges: readonly Area[], area: Area): CloseReading['merged'] =>
  indexes(merges.length === 0 ? 0 : area.rows, () => true).flatMap((row) =>
    indexes(area.columns, (column) => merges.some((merge) => covers(merge, area.row + row, area.column + column))).map((column) => ({ row, column })),
  );

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
