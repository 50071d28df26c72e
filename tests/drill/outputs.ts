import { parseReference } from '../../src/host/reference';
import { excelServer } from '../../src/standin';
import { headings, journalImageName, journalSheet, journalStates, names, sheets, stateWords, tables } from '../../src/workbook/layout';
import { openXlsx, type Area, type Sheet, type XlsxDocument } from '../../src/xlsx';

const entrySheets: ReadonlySet<string> = new Set([sheets.remarks, sheets.scheme, sheets.guide]);
const ofJournal: ReadonlySet<string> = new Set([names.journal, journalImageName]);

/** Everything that the add-in writes into a workbook but its journal, line by line; what formulas show is theirs. */
export const outputsIn = (bytes: Uint8Array): readonly string[] => {
  const document = openXlsx(bytes);
  return [
    ...document.tables.map(({ name, sheet, area, headings: titles }) => `table ${JSON.stringify([name, sheet, area, titles])}`),
    ...document.names.filter(({ name }) => !ofJournal.has(name)).map(({ name, formula }) => `name ${JSON.stringify([name, formula])}`),
    ...document.sheets.filter(({ name }) => !name.startsWith(journalSheet)).flatMap((sheet) => [`sheet ${sheet.name} ${sheet.visibility}`, ...outputLines(document, sheet)]),
  ];
};

const outputLines = (document: XlsxDocument, sheet: Sheet): readonly string[] => {
  const used = sheet.usedArea();
  if (used === undefined || entrySheets.has(sheet.name)) return [];
  const area = sheet.name === sheets.figures ? flagsIn(document, used) : used;
  const lines: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const formula = sheet.formula(row, column);
      const value = sheet.value(row, column);
      if (formula === undefined && value === null) continue;
      lines.push(`${sheet.name} ${String(row)},${String(column)} ${JSON.stringify([formula ?? value, sheet.numberFormat(row, column)])}`);
    }
  }
  return lines;
};

const flagsIn = (document: XlsxDocument, used: Area): Area => {
  const table = document.table(tables.figures);
  if (table === undefined) return used;
  return { ...table.area, column: table.area.column + table.headings.indexOf(headings.figures.flags), columns: 1 };
};

/** Lines that only one of the two has. */
export const differing = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const [left, right] = [new Set(one), new Set(other)];
  return [...one.filter((line) => !right.has(line)).map((line) => `− ${line}`), ...other.filter((line) => !left.has(line)).map((line) => `+ ${line}`)];
};

/** The state stands behind six values of the stamp. */
export const stateColumn = 6;

/** Whether the saved workbook says of itself that a write broke off: in its journal, and beside its results once it is calculated. */
export const saysIncomplete = (bytes: Uint8Array): { readonly journal: boolean; readonly results: boolean } => {
  const document = openXlsx(bytes);
  const [header, stamp] = [names.journal, names.stamp].map((name) => parseReference(document.names.find((each) => each.name === name)?.formula ?? ''));
  const formula = stamp && document.sheet(stamp.sheet)?.formula(stamp.row, stamp.column + stateColumn);
  // Excel calculates all formulas of the file when it opens it, the stand-in those without a result.
  if (stamp !== undefined && formula !== undefined) document.write(stamp.sheet, stamp.row, stamp.column + stateColumn, [[{ formula }]]);
  excelServer(document).calculate();
  const [state, result] = [header && document.sheet(header.sheet)?.value(header.row, header.column), stamp && document.sheet(stamp.sheet)?.value(stamp.row, stamp.column + stateColumn)];
  return { journal: state === journalStates.open, results: result === stateWords.incomplete };
};
