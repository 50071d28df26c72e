import type { Scheme } from '../core';
import type { Place, TableReading } from '../host/port';
import type { Assessed } from './assess';
import { headings } from './layout';
import { findColumns } from './read/columns';
import { readScoreRange } from './read/scoreRange';
import { cellText, plain } from './read/text';

/** What a cell of the standard workbook is about. `unit` is absent where the cell speaks of all units. */
export type Subject =
  | { readonly kind: 'figure'; readonly figure: string; readonly unit?: string }
  | { readonly kind: 'indicator'; readonly code: string; readonly unit?: string }
  | { readonly kind: 'unit'; readonly unit: string };

/** What the cell is about, as the workbook was read; `undefined` for cells that mean nothing to the scheme. */
export const subjectAt = (assessed: Assessed, place: Place): Subject | undefined => {
  const { tables } = assessed.attached;
  return (
    figureAt(assessed, place) ??
    scoreAt(assessed, place) ??
    rowSubject(assessed, tables.details, headings.details, place) ??
    rowSubject(assessed, tables.results, headings.results, place) ??
    rowSubject(assessed, tables.scheme, headings.scheme, place) ??
    rowSubject(assessed, tables.remarks, headings.remarks, place)
  );
};

/** The entry cell of a figure of a unit; the first cell of its row without one. `undefined` where it is not there. */
export const figurePlace = ({ attached, read }: Assessed, figure: string, unit?: string): Place | undefined => {
  const { figures } = attached.tables;
  const row = read.entered.rows.get(figure);
  const column = unit === undefined ? 0 : read.entered.columns.get(unit);
  return row === undefined || column === undefined ? undefined : dataCell(figures, row, column);
};

/** Finds the cell of 得分表 with the score of a unit's indicator. */
export const scorePlaces = ({ attached, scores }: Assessed): ((code: string, unit: string) => Place | undefined) => {
  const found = readScoreRange(attached.scores, scores.scheme);
  if ('missing' in found) return () => undefined;
  const rows = new Map(found.rows.flatMap((row, index) => (row === undefined ? [] : [[row.code, index]])));
  const { sheet, row: top, column: left } = attached.scores;
  return (code, unit) => {
    const row = rows.get(code);
    const column = found.unitColumns.get(plain(unit));
    return row === undefined || column === undefined ? undefined : { sheet, row: top + row, column: left + column };
  };
};

const dataCell = (table: TableReading, row: number, column: number): Place => ({
  sheet: table.sheet,
  row: table.row + 1 + row,
  column: table.column + column,
});

const figureAt = ({ attached, read }: Assessed, place: Place): Subject | undefined => {
  const at = within(attached.tables.figures, place);
  if (at === undefined) return undefined;
  const figure = [...read.entered.rows].find(([, row]) => row === at.row)?.[0];
  if (figure === undefined) return undefined;
  const unit = [...read.entered.columns].find(([, column]) => column === at.column)?.[0];
  return { kind: 'figure', figure, ...(unit !== undefined && { unit }) };
};

const scoreAt = ({ attached, scores }: Assessed, { sheet, row, column }: Place): Subject | undefined => {
  const range = attached.scores;
  if (sheet !== range.sheet) return undefined;
  const found = readScoreRange(range, scores.scheme);
  if ('missing' in found) return undefined;
  const scoreRow = found.rows[row - range.row];
  const heading = plain(cellText(range.rows[0]?.[column - range.column]));
  const unit = found.unitColumns.has(heading) ? scores.units.find((each) => plain(each.unit) === heading)?.unit : undefined;
  if (scoreRow?.kind === 'indicator') return { kind: 'indicator', code: scoreRow.code, ...(unit !== undefined && { unit }) };
  return unit === undefined ? undefined : { kind: 'unit', unit };
};

/** Tables whose rows name a unit, a code or both. */
const rowSubject = (
  { scores }: Assessed,
  table: TableReading,
  wanted: { readonly unit?: string; readonly code?: string },
  place: Place,
): Subject | undefined => {
  const at = within(table, place);
  const columns = findColumns(table, [wanted.unit, wanted.code].filter((heading) => heading !== undefined));
  if (at === undefined || columns.missing) return undefined;
  const text = (heading: string | undefined): string =>
    heading === undefined ? '' : plain(cellText(table.rows[at.row]?.[columns.at(heading)]));
  const unit = scores.units.find((each) => plain(each.unit) === text(wanted.unit))?.unit;
  const code = indicatorCode(scores.scheme, text(wanted.code));
  if (code !== undefined) return { kind: 'indicator', code, ...(unit !== undefined && { unit }) };
  return unit === undefined ? undefined : { kind: 'unit', unit };
};

const indicatorCode = ({ indicators }: Scheme, found: string): string | undefined =>
  indicators.find(({ code }) => plain(code) === found)?.code;

/** Row and column within the data of a table. */
const within = (table: TableReading, { sheet, row, column }: Place): { readonly row: number; readonly column: number } | undefined => {
  const at = { row: row - table.row - 1, column: column - table.column };
  const inside = sheet === table.sheet && at.row >= 0 && at.row < table.rows.length && at.column >= 0 && at.column < table.headings.length;
  return inside ? at : undefined;
};
