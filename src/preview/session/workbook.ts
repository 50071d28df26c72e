import { excelServer, type ExcelServer, type TypingRefusal } from '../../standin/server';
import { breaksSignature, openXlsx } from '../../xlsx';
import type { Area, XlsxDocument } from '../../xlsx/document';
import type { Grid, TypedCell } from '../grid';
import type { HostState } from '../hostState';
import { readLooks, type WorkbookLooks } from '../looks';
import { bootPane, type PaneWorkbook } from './pane';
import { startTyping, type Typing } from './typing';

/** Where an open workbook shows itself. */
export interface WorkbookPlaces {
  readonly grid: Grid;
  readonly pane: HTMLElement;
  /** The year that an entry such as `1/2` falls into. */
  readonly year: number;
  /** The add-in asked for a window with another workbook. */
  opened(bytes: Uint8Array): void;
}

/** A workbook in the preview: the document, the stand-in over it, the grid and the pane in front. */
export interface PreviewWorkbook {
  readonly file: string;
  typed(sheet: string, cells: readonly TypedCell[]): TypingRefusal | undefined;
  selected(sheet: string, area: Area): void;
  undo(): boolean;
  redo(): boolean;
  /** The cell editor of the grid is open. */
  editing(open: boolean): void;
  sheet(): string;
  isProtected(sheet: string): boolean;
  protect(sheet: string, on: boolean): void;
  setHost(host: HostState, newPane: boolean): void;
  failNext(): void;
  save(): SavedWorkbook;
  close(): void;
}

/** The file as it is now. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** It is digitally signed, and no longer what was signed. */
  readonly signatureBroken: boolean;
}

interface Running {
  readonly server: ExcelServer;
  readonly typing: Typing;
  readonly stop: () => void;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Milliseconds without another write. */
const showDelay = 60;

/** An error that Excel gives when nothing else fits. */
const failure = 'GeneralException';

/**
 * Opens a file and boots the pane beside it.
 * @param count how many workbooks were opened before
 * @throws XlsxError for what is no workbook
 */
export const openWorkbook = (file: string, bytes: Uint8Array, count: number, first: HostState, places: WorkbookPlaces): PreviewWorkbook => {
  const document: XlsxDocument = openXlsx(bytes);
  let looks: WorkbookLooks = readLooks(bytes);
  const kept: PaneWorkbook = { instance: `workbook${count}`, settings: new Map() };
  const protection = new Map(document.sheets.map((sheet) => [sheet.name, sheet.protected]));
  const { grid } = places;
  let host = first;
  let gridEditing = false;

  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What the add-in writes comes in several requests: they are answered first and shown together. */
  const showSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      // The add-in may have copied formats, which only the file tells.
      looks = readLooks(document.save());
      grid.show(document, looks);
    }, showDelay);
  };

  const start = (): Running => {
    const server = excelServer(document, { excelApi: host.excelApi, name: file, year: places.year });
    const typing = startTyping(document, server);
    for (const [sheet, on] of protection) server.setProtected(sheet, on);
    server.setEditing(host.editing);
    server.calculate();
    const stop = server.listen({
      changed: () => {
        if (typing.busy()) grid.show(document, looks);
        else {
          typing.forget();
          showSoon();
        }
      },
      selected: ({ sheet, ...area }) => grid.select(sheet, area),
      opened: (base64) => places.opened(bytesOf(base64)),
    });
    return { server, typing, stop };
  };

  let running = start();
  grid.show(document, looks);
  let cutPane = bootPane(places.pane, running.server, host, kept);

  return {
    file,
    typed: (sheet, cells) => running.typing.typed(sheet, cells),
    selected: (sheet, area) => running.server.select({ sheet, ...area }),
    undo: () => running.typing.undo(),
    redo: () => running.typing.redo(),
    editing: (open) => {
      gridEditing = open;
      running.server.setEditing(host.editing || gridEditing);
    },
    sheet: () => running.server.activeSheet(),
    isProtected: (sheet) => protection.get(sheet) ?? false,
    protect: (sheet, on) => {
      protection.set(sheet, on);
      running.server.setProtected(sheet, on);
    },
    setHost: (next, newPane) => {
      const newServer = next.excelApi !== host.excelApi;
      host = next;
      if (newServer) {
        running.stop();
        running = start();
      }
      running.server.setEditing(host.editing || gridEditing);
      if (!newPane) return;
      cutPane();
      cutPane = bootPane(places.pane, running.server, host, kept);
    },
    failNext: () => running.server.failNext(failure),
    save: () => {
      const saved = document.save();
      return { bytes: saved, signatureBroken: breaksSignature(bytes, saved) };
    },
    close: () => {
      clearTimeout(waiting);
      cutPane();
      running.stop();
    },
  };
};
