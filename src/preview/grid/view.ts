import type { FUniver } from '@univerjs/presets';
import type { SheetVisibility, XlsxDocument } from '../../xlsx/document';
import type { WorkbookLooks } from '../looks';
import type { Shown } from './shown';
import type { Extent } from './rules';
import { sheetId } from './workbookData';

/** The workbook that the grid has open. */
export interface OpenedWorkbook {
  /** Univer's name for it: a new one for every workbook. */
  readonly id: string;
  readonly document: XlsxDocument;
  readonly looks: WorkbookLooks;
  /** In their order; Univer's id of a sheet is made of its place. */
  readonly sheets: readonly string[];
  readonly visibilities: readonly SheetVisibility[];
  readonly sizes: ReadonlyMap<string, { readonly rowCount: number; readonly columnCount: number }>;
  /** How far the conditional formats of each sheet reach. */
  readonly extents: Map<string, Extent>;
  readonly shown: Shown;
}

/** The running grid, shared by the files of this folder. */
export interface View {
  readonly api: FUniver;
  opened: OpenedWorkbook | undefined;
  /** Univer reports what the preview itself writes and selects as well; that is no act of a person. */
  ours: boolean;
}

export const asOurs = (view: View, work: () => void): void => {
  const before = view.ours;
  view.ours = true;
  try {
    work();
  } finally {
    view.ours = before;
  }
};

export const sheetCalled = (view: View, id: unknown): string | undefined => view.opened?.sheets.find((_, index) => sheetId(index) === id);
