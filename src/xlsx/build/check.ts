import type { Area } from '../document';
import type { SheetDescription, TableDescription, WorkbookDescription } from './description';
import { areaName } from './reference';

const fail = (problem: string): never => {
  throw new RangeError(problem);
};

const duplicate = (texts: readonly string[]): string | undefined => {
  const folded = texts.map((text) => text.toLowerCase());
  return texts.find((_, index) => folded.indexOf(folded[index] ?? '') !== index);
};

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

const checkApart = (what: string, areas: readonly Area[]): void => {
  areas.forEach((area, index) => {
    const other = areas.slice(index + 1).find((next) => overlap(area, next));
    if (other !== undefined) fail(`${what} overlap: ${areaName(area)} and ${areaName(other)}`);
  });
};

const checkSheetName = (name: string): void => {
  if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) fail(`not a sheet name: "${name}"`);
};

const checkOrder = (sheet: SheetDescription): void => {
  sheet.rows.forEach((row, index) => {
    if (index > 0 && row.index <= (sheet.rows[index - 1]?.index ?? -1)) {
      fail(`rows of ${sheet.name} are not ascending at ${String(row.index)}`);
    }
    row.cells.forEach((cell, place) => {
      if (place > 0 && cell.column <= (row.cells[place - 1]?.column ?? -1)) {
        fail(`cells of ${sheet.name} are not ascending in row ${String(row.index)}`);
      }
    });
  });
};

const checkTable = (table: TableDescription, sheet: SheetDescription): void => {
  const { area, columns, name } = table;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) fail(`not a table name: "${name}"`);
  if (area.rows < 2) fail(`the table ${name} needs a heading row and a data row`);
  if (area.columns !== columns.length) fail(`the table ${name} is not as wide as its columns`);
  const headings = columns.map((column) => column.heading);
  const twice = duplicate(headings);
  if (twice !== undefined) fail(`two columns of ${name} have the heading "${twice}"`);
  const row = sheet.rows.find(({ index }) => index === area.row);
  headings.forEach((heading, offset) => {
    const cell = row?.cells.find(({ column }) => column === area.column + offset);
    if (heading === '' || cell?.value !== heading) fail(`the table ${name} has no heading cell "${heading}"`);
  });
};

const checkSheet = (sheet: SheetDescription): void => {
  checkSheetName(sheet.name);
  checkOrder(sheet);
  const tables = sheet.tables ?? [];
  tables.forEach((table) => {
    checkTable(table, sheet);
  });
  checkApart(`tables of ${sheet.name}`, tables.map((table) => table.area));
  checkApart(`merged cells of ${sheet.name}`, sheet.merges ?? []);
  const priorities = (sheet.conditionalFormats ?? []).map((format) => String(format.priority));
  const twice = duplicate(priorities);
  if (twice !== undefined) fail(`two conditional formats of ${sheet.name} have priority ${twice}`);
};

/**
 * Refuses what Excel would repair or refuse to open.
 * @throws RangeError naming the fault
 */
export const checkDescription = (workbook: WorkbookDescription): void => {
  if (workbook.sheets.length === 0) fail('a workbook needs a sheet');
  workbook.sheets.forEach(checkSheet);
  const sheet = duplicate(workbook.sheets.map(({ name }) => name));
  if (sheet !== undefined) fail(`two sheets have the name ${sheet}`);
  const tables = workbook.sheets.flatMap((each) => (each.tables ?? []).map(({ name }) => name));
  const global = (workbook.names ?? []).filter(({ scope }) => scope === undefined).map(({ name }) => name);
  const name = duplicate([...tables, ...global]);
  if (name !== undefined) fail(`two tables or names are called ${name}`);
  const front = workbook.sheets[workbook.activeSheet ?? 0];
  if (front === undefined || (front.visibility ?? 'visible') !== 'visible') fail('the sheet in front is not visible');
};
