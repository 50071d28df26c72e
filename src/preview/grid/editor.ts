import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Univer } from '@univerjs/presets';
import { kinds } from './cellData';
import { editorText, typedMark } from './typed';
import { sheetCalled, type View } from './view';

const asText = (text: string): { readonly f: null; readonly si: null; readonly v: string; readonly t: number } => ({
  f: null,
  si: null,
  v: text,
  t: kinds.forcedText,
});

/** Univer passes the cell from reader to reader, the higher number first; its own have none, which is 0, and the one at -1 ends it. */
const order = { first: 1000, last: -0.5 } as const;

/**
 * The cell editor and the formula bar show a cell's formula, which Univer itself does not know; and what is typed there is
 * kept as text beside what Univer makes of it. To be called once a workbook is open: Univer makes its services then.
 */
export const interceptEditor = (univer: Univer, view: View): void => {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: order.last,
    handler: (cell, { subUnitId, row, col }, next) => {
      const formula = view.opened?.document.sheet(sheetCalled(view, subUnitId) ?? '')?.formula(row, col);
      return next(formula === undefined ? cell : { ...cell, f: formula });
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: order.first,
    handler: (cell, _place, next) => {
      const text = editorText(cell ?? undefined);
      // A formula goes to the stand-in as text; Univer must not begin to calculate it.
      const entered = text.startsWith('=') ? { ...cell, ...asText(text) } : cell;
      return next({ ...entered, custom: { ...entered?.custom, [typedMark]: text } });
    },
  });
};
