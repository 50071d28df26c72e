import type { Sheet, XlsxDocument } from '../../src/xlsx';

/** A document whose sheets can be renamed, as a person does in Excel: tables and names go with their sheet. */
export interface Renamable extends XlsxDocument {
  readonly rename: (from: string, to: string) => void;
}

/** Shows a document under the names that its sheets were given since. */
export const renamable = (document: XlsxDocument): Renamable => {
  const given = new Map<string, string>();
  const shown = (own: string): string => given.get(own) ?? own;
  const own = (name: string): string => {
    const found = [...given].find(([, to]) => to === name)?.[0];
    // Where nothing is called so any more, nothing is found.
    return found ?? (given.has(name) ? `${name}?` : name);
  };
  const sheetOf = (sheet: Sheet): Sheet => ({
    name: shown(sheet.name),
    visibility: sheet.visibility,
    protected: sheet.protected,
    passwordProtected: sheet.passwordProtected,
    merges: sheet.merges,
    usedArea: () => sheet.usedArea(),
    value: (row, column) => sheet.value(row, column),
    formula: (row, column) => meant(sheet.formula(row, column)),
    numberFormat: (row, column) => sheet.numberFormat(row, column),
    values: (area) => sheet.values(area),
    formulas: (area) => sheet.formulas(area).map((line) => line.map(meant)),
    numberFormats: (area) => sheet.numberFormats(area),
    locked: (row, column) => sheet.locked(row, column),
    rowHidden: (row) => sheet.rowHidden(row),
    columnHidden: (column) => sheet.columnHidden(column),
  });
  const tableOf = (table: XlsxDocument['tables'][number]) => ({ ...table, sheet: shown(table.sheet) });
  const meaning = (formula: string): string => [...given].reduce((text, [from, to]) => reworded(text, from, to), formula);
  const meant = (formula: string | undefined): string | undefined => (formula === undefined ? undefined : meaning(formula));
  const ownMeaning = (formula: string): string => [...given].reduce((text, [from, to]) => reworded(text, to, from), formula);
  return {
    rename: (from, to) => void given.set(own(from), to),
    get sheets() {
      return document.sheets.map(sheetOf);
    },
    get tables() {
      return document.tables.map(tableOf);
    },
    get names() {
      return document.names.map((name) => ({ ...name, formula: meaning(name.formula) }));
    },
    date1904: document.date1904,
    sheet: (name) => {
      const found = document.sheet(own(name));
      return found && sheetOf(found);
    },
    table: (name) => {
      const found = document.table(name);
      return found && tableOf(found);
    },
    write: (sheet, row, column, cells) =>
      document.write(own(sheet), row, column, cells.map((line) => line.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: ownMeaning(cell.formula) })))),
    copyFormat: (sheet, from, to) => document.copyFormat(own(sheet), { ...from, ...(from.sheet !== undefined && { sheet: own(from.sheet) }) }, to),
    resizeTable: (name, area) => document.resizeTable(name, area),
    setName: (name, formula, options) => document.setName(name, ownMeaning(formula), options),
    addSheet: (name, visibility, view) => document.addSheet(name, visibility, view),
    setVisibility: (sheet, visibility) => document.setVisibility(own(sheet), visibility),
    removeSheet: (name) => document.removeSheet(own(name)),
    removeName: (name) => document.removeName(name),
    setProtection: (sheet, on) => document.setProtection(own(sheet), on),
    setLocked: (sheet, area, locked) => document.setLocked(own(sheet), area, locked),
    save: () => document.save(),
  };
};

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** A formula that speaks of a sheet by another name. */
const reworded = (formula: string, from: string, to: string): string => formula.replaceAll(quoted(from), quoted(to)).replaceAll(`${from}!`, quoted(to));
