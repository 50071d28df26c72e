import type { IRange } from '@univerjs/presets';
import type { Area } from '../../xlsx/document';
import { isAllowed } from './guard';
import { typedCells, type CellMatrix, type TypedCell } from './typed';
import { sheetCalled, type View } from './view';
import { restoreCells, writeValues } from './writeCells';

/** What a person does in the grid. */
export interface GridEvents {
  /** Typed, pasted, filled or cleared. What the cells show afterwards is what `show` says, not what was typed. */
  typed(sheet: string, cells: readonly TypedCell[]): void;
  selected(sheet: string, area: Area): void;
  /** The cell editor has opened or closed. */
  editing(open: boolean): void;
  undo(): void;
  redo(): void;
}

const areaOf = (range: IRange): Area => {
  // A selected column or row has no start in the other direction.
  const [row, column] = [Math.max(0, range.startRow || 0), Math.max(0, range.startColumn || 0)];
  return { row, column, rows: range.endRow - row + 1, columns: range.endColumn - column + 1 };
};

const isCellWrite = (params: unknown): params is { readonly subUnitId: string; readonly cellValue: CellMatrix } =>
  typeof params === 'object' && params !== null && 'subUnitId' in params && 'cellValue' in params;

/** Passes on what a person does; what only Univer could do (rows, sheets, merged cells, its own undo) does not happen. */
export const listen = (view: View, events: GridEvents): void => {
  const { api } = view;
  api.addEvent(api.Event.BeforeUndo, (command) => {
    command.cancel = true;
    events.undo();
  });
  api.addEvent(api.Event.BeforeRedo, (command) => {
    command.cancel = true;
    events.redo();
  });
  api.addEvent(api.Event.BeforeCommandExecute, (command) => {
    if (!view.ours && !isAllowed(command.id)) command.cancel = true;
  });
  api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    // What Univer's own formulas write is not typed.
    if (view.ours || options?.['fromFormula'] === true || id !== writeValues || !isCellWrite(params)) return;
    const sheet = sheetCalled(view, params.subUnitId);
    if (sheet === undefined) return;
    const cells = typedCells(params.cellValue);
    if (cells.length > 0) events.typed(sheet, cells);
    restoreCells(view, sheet, params.cellValue);
  });
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const [range] = selections;
    const sheet = sheetCalled(view, worksheet.getSheetId());
    if (!view.ours && range !== undefined && sheet !== undefined) events.selected(sheet, areaOf(range));
  });
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = sheetCalled(view, activeSheet.getSheetId());
    const range = activeSheet.getSelection()?.getActiveRange()?.getRange();
    if (!view.ours && sheet !== undefined) events.selected(sheet, range === undefined ? { row: 0, column: 0, rows: 1, columns: 1 } : areaOf(range));
  });
  api.addEvent(api.Event.SheetEditStarted, () => events.editing(true));
  api.addEvent(api.Event.SheetEditEnded, () => events.editing(false));
};
