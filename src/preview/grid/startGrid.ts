import { LifecycleStages, type FUniver } from '@univerjs/presets';
import type { Area, XlsxDocument } from '../../xlsx/document';
import type { PreviewLanguage } from '../language';
import type { WorkbookLooks } from '../looks';
import { interceptEditor } from './editor';
import { listen, type GridEvents } from './events';
import { growRules } from './growRules';
import { followLinks } from './links';
import { reveal } from './reveal';
import { applyRuleFormats } from './ruleFormats';
import { changedCells, shownOf, type Shown } from './shown';
import { createGrid, gridLocale } from './univer';
import { asOurs, type OpenedWorkbook, type View } from './view';
import { gridSize, ruledExtent, usedExtent, workbookData } from './workbookData';
import { writeCells } from './writeCells';

export interface Grid {
  /** Shows a workbook; the same document again updates the cells that changed. */
  show(document: XlsxDocument, looks: WorkbookLooks): void;
  /** Selects cells and scrolls to them. */
  select(sheet: string, area: Area): void;
  setLanguage(language: PreviewLanguage): void;
  readonly api: FUniver;
}

/** Whether the grid as it stands can show what the document holds now: the same sheets, and no cell beyond its edge. */
const fits = (opened: OpenedWorkbook, document: XlsxDocument, next: Shown): boolean =>
  opened.document === document &&
  opened.sheets.length === document.sheets.length &&
  document.sheets.every(({ name, visibility }, index) => opened.sheets[index] === name && visibility === opened.visibilities[index]) &&
  opened.sheets.every((name) => {
    const [cells, size] = [next.sheets.get(name), opened.sizes.get(name)];
    if (cells === undefined || size === undefined) return cells === undefined;
    const { rows, columns } = usedExtent(cells);
    return rows <= size.rowCount && columns <= size.columnCount;
  });

/** The workbook before stays in Univer, unseen: rules are worked out after a while, and Univer stumbles when theirs has gone. */
const open = (view: View, id: string, document: XlsxDocument, looks: WorkbookLooks, shown: Shown): void =>
  asOurs(view, () => {
    view.opened = {
      id,
      document,
      looks,
      sheets: document.sheets.map(({ name }) => name),
      visibilities: document.sheets.map(({ visibility }) => visibility),
      extents: new Map([...shown.sheets].map(([name, cells]) => [name, ruledExtent(cells)])),
      sizes: new Map([...shown.sheets].map(([name, cells]) => [name, gridSize(ruledExtent(cells))])),
      shown,
    };
    view.api.createWorkbook(workbookData(id, document, looks, shown));
  });

/** Starts an empty grid in an element. */
export const startGrid = (container: HTMLElement, language: PreviewLanguage, events: GridEvents): Grid => {
  const { univer, univerAPI: api } = createGrid(container, language);
  const view: View = { api, opened: undefined, ours: false };
  let count = 0;
  let steady = false;
  let awaited: { readonly sheet: string; readonly area: Area } | undefined;
  listen(view, events);
  followLinks(view, ({ sheet, area }) => {
    reveal(view, sheet, area);
    events.selected(sheet, area);
  });
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    steady ||= stage >= LifecycleStages.Steady;
    if (!steady || awaited === undefined) return;
    reveal(view, awaited.sheet, awaited.area);
    awaited = undefined;
  });
  return {
    api,
    show: (document, looks) => {
      const next = shownOf(document, looks);
      const { opened } = view;
      if (opened !== undefined && fits(opened, document, next)) {
        view.opened = { ...opened, looks, shown: next };
        for (const [name, cells] of next.sheets) {
          writeCells(view, name, changedCells(opened.shown.sheets.get(name), cells));
          growRules(view, name, cells);
        }
        return;
      }
      count += 1;
      open(view, `workbook${count}`, document, looks, next);
      if (count > 1) return;
      interceptEditor(univer, view);
      applyRuleFormats(univer);
    },
    select: (sheet, area) => {
      if (steady) reveal(view, sheet, area);
      else awaited = { sheet, area };
    },
    setLanguage: (next) => api.setLocale(gridLocale(next)),
  };
};
