import type { StoredValue } from '../../xlsx/document';
import { formatLocalAddress } from '../cells/address';
import type { RangeArea } from '../cells/area';
import { asJson, valueType } from '../cells/read';
import { worksheetId } from '../classes/worksheet';
import { selectedArea, type Book } from './book';
import { eventKinds, registrationKey, wholeWorkbook, type EventName } from './eventKinds';
import type { Json, JsonObject } from './json';
import type { Written } from './observed';

/** An event as it travels to the client ("richApiMessage"). */
export interface EventMessage {
  readonly type: number;
  /** The id of a sheet, or `Workbook`. */
  readonly target: string;
  readonly body: JsonObject;
}

/** Who caused a change: the add-in by a request, or the person at the workbook. */
export type Cause = 'addin' | 'person';

/**
 * A write of contents is told with the area that was written; results of formulas and formats are not
 * ("Worksheet.onChanged"; `triggerSource` from ExcelApi 1.14, "Excel.EventTriggerSource").
 */
export const changeEvents = (book: Book, written: readonly Written[], cause: Cause): readonly EventMessage[] =>
  written.flatMap((one) => (one.contents ? told(book, 'DataChanged', one.area.sheet, changeBody(book, one, cause)) : []));

/** What is selected where, at one moment. */
export interface Selected {
  readonly activeSheet: string;
  readonly selections: ReadonlyMap<string, RangeArea>;
}

export const selectedNow = ({ state }: Book): Selected => ({ activeSheet: state.activeSheet, selections: new Map(state.selections) });

/**
 * Another active sheet is told as such; the selection is told where the sheet's own selection is another than before: coming back
 * to a sheet changes nothing on it ("WorksheetCollection.onActivated", "WorksheetCollection.onSelectionChanged", "Workbook.SheetSelectionChange event (Excel)").
 */
export const selectionEvents = (book: Book, before: Selected): readonly EventMessage[] => {
  const { activeSheet } = book.state;
  const address = formatLocalAddress(selectedArea(book.state));
  const activated = activeSheet === before.activeSheet ? [] : told(book, 'Activated', activeSheet, { type: 'WorksheetActivated' });
  if (address === formatLocalAddress(selectedArea({ ...before, activeSheet }))) return activated;
  return [...activated, ...told(book, 'SelectionChanged', activeSheet, { address })];
};

/** The protection of the sheets at one moment. */
export const protectedNow = ({ document }: Book): ReadonlyMap<string, boolean> => new Map(document.sheets.map((sheet) => [sheet.name, sheet.protected]));

/** Told for each sheet that was protected, or of which the protection was lifted ("WorksheetCollection.onProtectionChanged"). */
export const protectionEvents = (book: Book, before: ReadonlyMap<string, boolean>): readonly EventMessage[] =>
  book.document.sheets.flatMap((sheet) =>
    (before.get(sheet.name) ?? false) === sheet.protected ? [] : told(book, 'ProtectionChanged', sheet.name, { isProtected: sheet.protected, source: 'Local' }),
  );

export const hasMoved = (book: Book, before: Selected): boolean =>
  book.state.activeSheet !== before.activeSheet ||
  formatLocalAddress(selectedArea(book.state)) !== formatLocalAddress(selectedArea(before));

/** One message for every place where the client has asked for it: the sheet, and all sheets together. */
const told = (book: Book, name: EventName, sheetName: string, body: JsonObject): readonly EventMessage[] => {
  const sheet = book.document.sheet(sheetName);
  if (sheet === undefined) return [];
  const id = worksheetId(book, sheet);
  return [id, wholeWorkbook].flatMap((target) =>
    book.state.registrations.has(registrationKey(name, target)) ? [{ type: eventKinds[name], target, body: { ...body, worksheetId: id } }] : [],
  );
};

const changeBody = (book: Book, { area, before }: Written, cause: Cause): JsonObject => ({
  changeType: 'RangeEdited',
  source: 'Local',
  address: formatLocalAddress(area),
  ...(book.claimed >= 14 && { triggerSource: cause === 'addin' ? 'ThisLocalAddin' : 'Unknown' }),
  ...(before !== undefined && details(before, book.document.sheet(area.sheet)?.value(area.row, area.column) ?? null)),
});

/** Told for a single cell only ("Excel.ChangedEventDetail"). */
const details = (before: StoredValue, after: StoredValue): Readonly<Record<string, Json>> => ({
  valueBefore: asJson(before),
  valueAfter: asJson(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
});
