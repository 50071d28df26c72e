import { HostError, type Place, type WorkbookListener } from '../port';
import { answered, inExcel, type Session } from './session';

/** The cell that has the focus. What is selected may be larger, or in several pieces ("Workbook.getActiveCell", ExcelApi 1.7). */
export const selectedPlace = (session: Session): Promise<Place> =>
  inExcel(session, async (context) => {
    const cell = context.workbook.getActiveCell().untrack();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });

/**
 * Listens to the events of all sheets: `onChanged` and `onSelectionChanged` (ExcelApi 1.9), `onActivated` (1.7),
 * `onProtectionChanged` (1.14). The add-in's own writes are told by `triggerSource` (1.14) and left out. Results of formulas are not told by Excel.
 */
export const watchWorkbook = async (session: Session, listener: WorkbookListener): Promise<() => Promise<void>> => {
  const watching = { over: false };
  const follow = following(session, (place) => {
    if (!watching.over) listener.selected(place);
  });
  const changed = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!watching.over && event.triggerSource !== 'ThisLocalAddin') listener.changed();
    return Promise.resolve();
  };
  const protectionChanged = (): Promise<void> => {
    if (!watching.over) listener.protectionChanged();
    return Promise.resolve();
  };
  const late = (): void => listener.changed();
  const registered = await inExcel(session, async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(changed),
      worksheets.onProtectionChanged.add(protectionChanged),
      worksheets.onSelectionChanged.add(follow),
      worksheets.onActivated.add(follow),
    ];
    await context.sync();
    return { context, handlers };
  });
  session.late.add(late);
  return async () => {
    watching.over = true;
    session.late.delete(late);
    await unregister(session, registered.context, registered.handlers);
  };
};

/** Handlers can only be removed in the context that they were added in ("Work with Events using the Excel JavaScript API"). */
const unregister = async (session: Session, added: Excel.RequestContext, handlers: readonly { remove(): void }[]): Promise<void> => {
  const remove = (): Promise<void> =>
    session.excel.run({ delayForCellEdit: true, previousObjects: added }, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  try {
    await answered(session, remove);
  } catch (failure) {
    // Nothing more is told anyway, and an Excel that does not answer any more is no matter for whoever has stopped listening.
    if (!(failure instanceof HostError)) throw failure;
  }
};

/**
 * An event does not name the sheet, so that Excel is asked: once at a time, and once more for all events that came meanwhile.
 * Going to another sheet can be two events.
 */
const following = (session: Session, selected: (place: Place) => void): (() => Promise<void>) => {
  let events = 0;
  let asking = false;
  let told: Place | undefined;
  return async () => {
    events += 1;
    if (asking) return;
    asking = true;
    try {
      for (let answeredAt = 0; answeredAt !== events; ) {
        answeredAt = events;
        const place = await selectedPlace(session);
        if (answeredAt !== events || isSame(place, told)) continue;
        told = place;
        selected(place);
      }
    } catch (failure) {
      // Only a hint is lost: the next selection is told again.
      if (!(failure instanceof HostError)) throw failure;
    } finally {
      asking = false;
    }
  };
};

const isSame = (place: Place, other: Place | undefined): boolean =>
  other !== undefined && place.sheet === other.sheet && place.row === other.row && place.column === other.column;
