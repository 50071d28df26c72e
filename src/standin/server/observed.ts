import type { CellChange, Sheet, StoredValue, XlsxDocument } from '../../xlsx/document';
import type { RangeArea } from '../cells/area';

/** Cells that were written since somebody last looked. */
export interface Written {
  readonly area: RangeArea;
  /** New contents, not merely another result of a formula or another format. */
  readonly contents: boolean;
  /** What a single cell with new contents held before. */
  readonly before?: StoredValue;
}

export interface Observed {
  readonly document: XlsxDocument;
  /** What was written since the last call. */
  taken(): readonly Written[];
  /** Protects a sheet or lifts the protection, for as long as the workbook is open; the file keeps what it says. */
  setProtected(sheet: string, on: boolean): void;
}

type Cells = readonly (readonly (CellChange | undefined)[])[];

/** A document that remembers what is written into it. Everything else is the document's own affair. */
export const observe = (document: XlsxDocument): Observed => {
  const sheets = protectedSheets();
  let written: Written[] = [];
  const wrote = (area: RangeArea): void => {
    written.push({ area, contents: false });
  };
  return {
    document: {
      get sheets() {
        return document.sheets.map(sheets.of);
      },
      get tables() {
        return document.tables;
      },
      get names() {
        return document.names;
      },
      get date1904() {
        return document.date1904;
      },
      sheet: (name) => {
        const found = document.sheet(name);
        return found && sheets.of(found);
      },
      table: (name) => document.table(name),
      write: (sheet, row, column, cells) => {
        const one = describe(document, sheet, row, column, cells);
        document.write(sheet, row, column, cells);
        if (one !== undefined) written.push(one);
      },
      copyFormat: (sheet, from, to) => {
        document.copyFormat(sheet, from, to);
        wrote({ sheet, ...to });
      },
      resizeTable: (name, area) => {
        const before = document.table(name);
        document.resizeTable(name, area);
        if (before !== undefined) for (const part of [before.area, area]) wrote({ sheet: before.sheet, ...part });
      },
      setName: (name, formula, options) => document.setName(name, formula, options),
      addSheet: (name, visibility, view) => document.addSheet(name, visibility, view),
      removeSheet: (name) => document.removeSheet(name),
      removeName: (name) => document.removeName(name),
      setVisibility: (sheet, visibility) => document.setVisibility(sheet, visibility),
      setProtection: sheets.protect(document),
      setLocked: (sheet, area, locked) => document.setLocked(sheet, area, locked),
      save: () => document.save(),
    },
    taken: () => {
      const all = written;
      written = [];
      return all;
    },
    setProtected: sheets.set,
  };
};

const describe = (document: XlsxDocument, sheet: string, row: number, column: number, cells: Cells): Written | undefined => {
  if (!cells.some((line) => line.some((change) => change !== undefined))) return undefined;
  const area = { sheet, row, column, rows: cells.length, columns: cells.reduce((most, line) => Math.max(most, line.length), 0) };
  if (!cells.some((line) => line.some(bringsContents))) return { area, contents: false };
  if (area.rows * area.columns > 1) return { area, contents: true };
  return { area, contents: true, before: document.sheet(sheet)?.value(row, column) ?? null };
};

const bringsContents = (change: CellChange | undefined): boolean => change !== undefined && ('value' in change || 'formula' in change);

interface ProtectedSheets {
  readonly of: (sheet: Sheet) => Sheet;
  readonly set: (name: string, on: boolean) => void;
  /** Unlike `set`, for good: the file says so too. */
  readonly protect: (document: XlsxDocument) => XlsxDocument['setProtection'];
}

const protectedSheets = (): ProtectedSheets => {
  const said = new Map<string, boolean>();
  const known = new WeakMap<Sheet, Sheet>();
  return {
    set: (name, on) => {
      said.set(name, on);
    },
    protect: (document) => (name, on) => {
      document.setProtection(name, on);
      said.delete(name);
    },
    of: (sheet) => {
      const before = known.get(sheet);
      if (before !== undefined) return before;
      const seen = withProtection(sheet, () => said.get(sheet.name) ?? sheet.protected);
      known.set(sheet, seen);
      return seen;
    },
  };
};

const withProtection = (sheet: Sheet, isProtected: () => boolean): Sheet => ({
  get name() {
    return sheet.name;
  },
  get visibility() {
    return sheet.visibility;
  },
  get protected() {
    return isProtected();
  },
  get passwordProtected() {
    return sheet.passwordProtected;
  },
  get merges() {
    return sheet.merges;
  },
  usedArea: () => sheet.usedArea(),
  value: (row, column) => sheet.value(row, column),
  formula: (row, column) => sheet.formula(row, column),
  numberFormat: (row, column) => sheet.numberFormat(row, column),
  values: (area) => sheet.values(area),
  formulas: (area) => sheet.formulas(area),
  numberFormats: (area) => sheet.numberFormats(area),
  locked: (row, column) => sheet.locked(row, column),
  rowHidden: (row) => sheet.rowHidden(row),
  columnHidden: (column) => sheet.columnHidden(column),
});
