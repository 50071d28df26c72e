import type { Area } from '../../xlsx/document';
import { asOurs, type View } from './view';

/** What stays in sight before a cell that had to be scrolled to. */
const margin = { rows: 6, columns: 2 } as const;

/** Shows a sheet, selects cells in it, and scrolls where they are out of sight. */
export const reveal = (view: View, sheet: string, area: Area): void => {
  const worksheet = view.api.getActiveWorkbook()?.getSheetByName(sheet);
  if (!worksheet) return;
  asOurs(view, () => {
    worksheet.activate();
    const merged = worksheet.getCellMergeData(area.row, area.column);
    (merged ?? worksheet.getRange(area.row, area.column, area.rows, area.columns)).activate();
    // Before the first drawing Univer answers with nothing, whatever its types say.
    const seen = worksheet.getVisibleRange() ?? undefined;
    const inSight =
      seen !== undefined &&
      area.row >= seen.startRow &&
      area.row < seen.endRow &&
      area.column >= seen.startColumn &&
      area.column < seen.endColumn;
    if (!inSight) worksheet.scrollToCell(Math.max(0, area.row - margin.rows), Math.max(0, area.column - margin.columns));
  });
};
