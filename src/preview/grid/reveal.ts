import type { Area } from '../../xlsx/document';
import { asOurs, type View } from './view';

type Worksheet = NonNullable<ReturnType<NonNullable<ReturnType<View['api']['getActiveWorkbook']>>['getSheetByName']>>;

/** What stays in sight before a cell that had to be scrolled to. */
const margin = { rows: 6, columns: 2 } as const;

const sum = (from: number, to: number, sizeOf: (index: number) => number): number => {
  let total = 0;
  for (let index = from; index < to; index += 1) total += sizeOf(index);
  return total;
};

// Univer's own scrollToCell takes the widths of the frozen columns for those of the columns behind them.
const scrollTo = (view: View, worksheet: Worksheet, row: number, column: number): void => {
  const { xSplit, ySplit } = worksheet.getFreeze();
  const sheet = worksheet.getSheet();
  void view.api.executeCommand('sheet.command.scroll-view', {
    sheetViewStartRow: 0,
    sheetViewStartColumn: 0,
    offsetX: sum(xSplit, column, (index) => (sheet.getColVisible(index) ? worksheet.getColumnWidth(index) : 0)),
    offsetY: sum(ySplit, row, (index) => (sheet.getRowVisible(index) ? worksheet.getRowHeight(index) : 0)),
  });
};

const scrollIfHidden = (view: View, worksheet: Worksheet, { row, column }: Area): void => {
  // Before the first drawing Univer answers with nothing, whatever its types say.
  const seen = worksheet.getVisibleRange() ?? undefined;
  const inSight =
    seen !== undefined && row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn;
  if (!inSight) scrollTo(view, worksheet, row - margin.rows, column - margin.columns);
};

/** Shows a sheet, selects cells in it, and scrolls where they are out of sight. */
export const reveal = (view: View, sheet: string, area: Area): void => {
  const worksheet = view.api.getActiveWorkbook()?.getSheetByName(sheet);
  if (!worksheet) return;
  asOurs(view, () => {
    worksheet.activate();
    const merged = worksheet.getCellMergeData(area.row, area.column);
    (merged ?? worksheet.getRange(area.row, area.column, area.rows, area.columns)).activate();
  });
  // A sheet that was just brought forward is measured when it is drawn.
  requestAnimationFrame(() => {
    if (worksheet.getSheetId() === view.api.getActiveWorkbook()?.getActiveSheet().getSheetId()) scrollIfHidden(view, worksheet, area);
  });
};
