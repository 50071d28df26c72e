import { XlsxError } from '../xlsx';
import { startGrid, type Grid, type TypedCell } from './grid';
import { needsNewPane, type HostState } from './hostState';
import { previewTexts, type PreviewTexts } from './language';
import { openWorkbook, type PreviewWorkbook } from './session';
import { acceptDrops, createStrip, goRound, saveFile, startDivider, type StripActions } from './strip';

/** The elements of the page. */
export interface PreviewPage {
  readonly root: HTMLElement;
  readonly strip: HTMLElement;
  readonly grid: HTMLElement;
  readonly divider: HTMLElement;
  readonly pane: HTMLElement;
}

export const sampleFile = 'baotou-2012-sample.xlsx';
export const blankFile = 'baotou-2012.xlsx';
/** One error of every kind that the checks know. */
export const dirtyFile = 'baotou-2012-dirty.xlsx';

const reasonFor = (error: unknown, texts: PreviewTexts): string => {
  if (error instanceof XlsxError) return texts.reasons[error.code];
  throw error;
};

/** Runs the preview in a page. @param year the year that an entry such as `1/2` falls into */
export const startPreview = (page: PreviewPage, first: HostState, year: number): Grid => {
  let host = first;
  let workbook: PreviewWorkbook | undefined;
  let count = 0;
  const texts = (): PreviewTexts => previewTexts[host.language];

  const show = (): void => {
    const sheet = workbook?.sheet() ?? '';
    strip.show({ host, file: workbook?.file ?? '', sheet, sheetProtected: workbook?.isProtected(sheet) ?? false });
    page.root.lang = host.language;
    page.root.dataset['theme'] = host.theme;
    page.divider.setAttribute('aria-label', texts().paneWidth);
    document.title = workbook === undefined ? texts().title : `${workbook.file} · ${texts().title}`;
  };

  const openBytes = (file: string, bytes: Uint8Array): boolean => {
    try {
      const next = openWorkbook(file, bytes, count + 1, host, { grid, pane: page.pane, year, opened: openNew });
      count += 1;
      workbook?.close();
      workbook = next;
      strip.say('');
    } catch (error) {
      strip.say(texts().notOpened(file, reasonFor(error, texts())));
      return false;
    }
    show();
    return true;
  };
  const openNew = (bytes: Uint8Array): void => {
    const file = blankFile;
    if (openBytes(file, bytes)) strip.say(texts().openedInNewWindow(file));
  };
  const openFile = async (file: File): Promise<void> => {
    strip.say(texts().loading(file.name));
    openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const openServed = async (file: string): Promise<void> => {
    strip.say(texts().loading(file));
    const answer = await fetch(`workbook/${file}`);
    openBytes(file, new Uint8Array(await answer.arrayBuffer()));
  };

  const typed = (sheet: string, cells: readonly TypedCell[]): void => {
    const refusal = workbook?.typed(sheet, cells);
    if (refusal === undefined) strip.say('');
    else strip.say(refusal === 'invalid' ? texts().badEntry : texts().locked(sheet));
  };

  const actions: StripActions = {
    open: (file) => void openFile(file),
    openSample: () => void openServed(sampleFile),
    openDirty: () => void openServed(dirtyFile),
    openBlank: () => void openServed(blankFile),
    download: () => {
      if (workbook === undefined) return;
      const { file } = workbook;
      const { bytes, signatureBroken } = workbook.save();
      saveFile(file, bytes);
      strip.say(signatureBroken ? texts().signatureBroken(file) : '');
    },
    setHost: (change) => {
      const next = { ...host, ...change };
      const newPane = needsNewPane(host, next);
      if (next.language !== host.language) grid.setLanguage(next.language);
      host = next;
      workbook?.setHost(host, newPane);
      show();
    },
    protectSheet: (on) => {
      workbook?.protect(workbook.sheet(), on);
      show();
    },
    failNext: () => {
      workbook?.failNext();
      strip.say(texts().failArmed);
    },
  };

  const strip = createStrip(page.strip, actions);
  const grid = startGrid(page.grid, host.language, {
    typed,
    selected: (sheet, area) => {
      const before = workbook?.sheet();
      workbook?.selected(sheet, area);
      if (before !== sheet) show();
    },
    editing: (open) => workbook?.editing(open),
    undo: () => {
      if (workbook?.undo() !== true) strip.say(texts().nothingToUndo);
    },
    redo: () => void workbook?.redo(),
  });
  startDivider(page.divider, page.pane);
  goRound(page);
  acceptDrops(page.root, (file) => actions.open(file), (hanging) => strip.say(hanging ? texts().dropHere : ''));
  show();
  actions.openSample();
  return grid;
};
