import { structure, type Entry, type Issue } from '../../checks';
import { inOneGo, mapInSlices, type Figure, type Scheme, type Sliced } from '../../core';
import type { CellValue, CloseReading, TableReading } from '../../host/port';
import { headings } from '../layout';
import { findColumns } from './columns';
import { missingHeadings } from './missingHeadings';
import { addressOf, cellText, plain } from './text';
import { unitColumns } from './unitColumns';

/** What staff entered: for every unit its entries by figure id, and where the rows and columns are. */
export interface EnteredFigures {
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
  /** Row of the table (0 = first data row) by figure id; figures without exactly one row are absent. */
  readonly rows: ReadonlyMap<string, number>;
  /** Column of the table by unit. */
  readonly columns: ReadonlyMap<string, number>;
  readonly flagsColumn: number;
  readonly issues: readonly Issue[];
}

type Read = EnteredFigures | { readonly refused: Issue };

/** The figures of the given units in KH_Figures, found by code and heading. */
export const readFigures = (table: TableReading, scheme: Scheme, units: readonly string[], listed: readonly string[]): Read =>
  inOneGo(readingFigures(table, scheme, units, listed));

/** The same in slices. */
export const readingFigures = function* (table: TableReading, scheme: Scheme, units: readonly string[], listed: readonly string[]): Sliced<Read> {
  const found = findColumns(table, Object.values(headings.figures));
  if (found.missing) return { refused: missingHeadings('KH_Figures', found) };
  const own = new Set(Object.values(headings.figures).map(found.at));
  const { columns, issues: columnIssues } = unitColumns(table, own, units, listed);
  const { rows, issues: rowIssues } = figureRows(table, scheme, found.at(headings.figures.code), found.at(headings.figures.title), [...columns.values()]);
  const entries = new Map(yield* mapInSlices(units, (unit) => [unit, entriesOf(table, scheme, rows, columns.get(unit))] as const));
  return { entries, rows, columns, flagsColumn: found.at(headings.figures.flags), issues: [...columnIssues, ...rowIssues] };
};

const entriesOf = (
  table: TableReading,
  scheme: Scheme,
  rows: ReadonlyMap<string, number>,
  column: number | undefined,
): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>();
  if (column === undefined) return entries;
  for (const { id } of scheme.figures) {
    const row = rows.get(id);
    if (row === undefined) continue;
    const value: CellValue = table.rows[row]?.[column] ?? null;
    const cell = addressOf({ sheet: table.sheet, row: table.row + 1 + row, column: table.column + column });
    entries.set(id, { value, cell, ...circumstances(table.close, row, column) });
  }
  return entries;
};

/** How an entry came about and how it shows, where anything about that is worth saying. */
const circumstances = (close: CloseReading | undefined, row: number, column: number): Omit<Entry, 'value' | 'cell'> => {
  if (close === undefined) return {};
  const formula = close.formulas[row]?.[column] ?? null;
  const isHidden = close.hiddenRows.includes(row) || close.hiddenColumns.includes(column);
  return {
    ...(formula !== null && { formula }),
    ...(close.showsDay[row]?.[column] === true && { showsDay: true }),
    ...(isHidden && { hidden: true }),
    ...(close.merged.some((at) => at.row === row && at.column === column) && { merged: true }),
  };
};

const figureRows = (
  table: TableReading,
  scheme: Scheme,
  codeColumn: number,
  titleColumn: number,
  entryColumns: readonly number[],
): Pick<EnteredFigures, 'rows' | 'issues'> => {
  const byCode = new Map(scheme.figures.map((figure) => [figure.code, figure]));
  const rows = new Map<string, number>();
  const twice = new Set<Figure>();
  const issues: Issue[] = [];
  table.rows.forEach((row, index) => {
    const code = plain(cellText(row[codeColumn]));
    const cell = addressOf({ sheet: table.sheet, row: table.row + 1 + index, column: table.column + codeColumn });
    if (code === '') {
      const entered = entryColumns.map((column) => row[column]).filter((value) => cellText(value) !== '');
      const holds = entered.some((value) => typeof value === 'number') ? 'figures' : 'texts';
      if (entered.length > 0) issues.push(structure.rowWithoutCode.find({ title: cellText(row[titleColumn]), cell, holds }));
      return;
    }
    const figure = byCode.get(code);
    if (figure === undefined) issues.push(structure.unknownCode.find({ code, cell }));
    else if (rows.has(figure.id)) {
      twice.add(figure);
      issues.push(structure.duplicateCode.find({ figure, cell }));
    } else rows.set(figure.id, index);
  });
  for (const { id } of twice) rows.delete(id);
  const absent = scheme.figures.filter((figure) => !rows.has(figure.id) && !twice.has(figure));
  return { rows, issues: [...issues, ...absent.map((figure) => structure.missingCode.find({ figure, sheet: table.sheet }))] };
};
