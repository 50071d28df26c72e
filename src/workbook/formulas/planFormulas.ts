import type { Issue } from '../../checks';
import { inOneGo } from '../../core';
import type { Block, CellWrite, LookCopy, NameReading, NameWrite, Patch, RangeReading, Reading, ReadRequest, TableReading } from '../../host/port';
import type { Assessed, Refused } from '../assess';
import { headings, tables } from '../layout';
import { onlyChanged } from '../plan/onlyChanged';
import { findColumns } from '../read/columns';
import { missingHeadings } from '../read/missingHeadings';
import { cellText, plain } from '../read/text';
import { drawFormulas, formulasReference, ownSheet, type DrawnCell, type DrawnLook, type DrawnRow, type Result } from './drawing';
import { entryNames, entryNamesIn, entryPlaces, scoredArea, type PlacedTable } from './entryPlaces';
import { formulaSheet, type FormulaSheet } from './formulaSheet';
import { rowHeights } from './heights';
import { looksIn, type Model } from './looks';
import { columnWidths, formulasName, formulasSheetName, headingRow } from './summary';
import { areaReference, firstUnitColumn } from './references';

/** What writing 得分公式 reads besides what scoring reads. */
export const formulasRequest: ReadRequest = { tables: [], names: [formulasName, ...Object.values(entryNames)] };

/** The patch that writes 得分公式. */
export interface PlannedFormulas {
  readonly kind: 'planned';
  readonly patch: Patch;
}

/**
 * Adds 得分公式 behind 得分表, or writes it anew where it stands: there the lines above it are staff's once it was moved, and
 * looks are given only to a block of another size. Where the block and the names stand as they are due, nothing is written;
 * the lines above it are not read and go with it.
 * @param reading of `formulasRequest`, at the same time
 */
export const planFormulas = ({ attached, scores }: Assessed, reading: Reading): PlannedFormulas | Refused => {
  const { scheme } = scores;
  const unfit = unfitRemarks(attached.tables.remarks);
  if (unfit !== undefined) return { kind: 'refused', issues: [unfit] };
  const units = scores.units.map(({ unit }) => unit);
  const placed = scoresPlaced(attached.scores);
  const there = rangeIn(reading.names[formulasName]);
  const at = there ?? { sheet: freeName(reading), ...ownSheet };
  const model = formulaSheet({ scheme, units, row: at.row, column: at.column, ...scoredArea(placed, units) });
  const drawn = drawFormulas({ model, units, scheme, looks: looksIn(placed, codesIn(attached.scores, placed), scheme, units), row: at.row, column: at.column });
  const shown = scoredIn(attached.scores, placed);
  const block = blockOf(at, drawn.rows, shown, there);
  const hasSummary = at.row === ownSheet.row && at.column === ownSheet.column;
  const meanings = [
    { name: formulasName, formula: formulasReference(at, model, units.length) },
    ...entryNamesIn(entryPlaces(tablePlaced(attached.tables.figures), tablePlaced(attached.tables.remarks))),
  ].map(({ name, formula }) => ({ name, formula: `=${formula}` }));
  if (there !== undefined && meanings.every((meaning) => isMeant(meaning, reading)) && inOneGo(onlyChanged(block, there, 'rows')).length === 0) {
    return { kind: 'planned', patch: { tables: [], names: [], formats: [], blocks: [] } };
  }
  const isKnown = ({ name }: { readonly name: string }): boolean => reading.names[name] !== undefined;
  return {
    kind: 'planned',
    patch: {
      ...(there === undefined && { sheets: [newSheet(at.sheet, placed.sheet, model, units)] }),
      newNames: meanings.filter((meaning) => !isKnown(meaning)),
      tables: [],
      names: meanings.filter(isKnown),
      looks: there !== undefined && sameSize(there, block) ? [] : looksOf(at.sheet, [...(hasSummary ? drawn.summaryLooks : []), ...drawn.looks]),
      formats: [],
      blocks: [...(hasSummary ? [blockOf({ sheet: at.sheet, row: 0, column: 0 }, drawn.summary, shown)] : []), block],
    },
  };
};

const isMeant = ({ name, formula }: NameWrite, { names }: Reading): boolean => {
  const found = rangeIn(names[name]);
  return found !== undefined && formula === `=${areaReference({ ...found, rows: found.rows.length, columns: found.rows[0]?.length ?? 0 })}`;
};

const unfitRemarks = (table: TableReading): Issue | undefined => {
  const { unit, code, decision, reason } = headings.remarks;
  const found = findColumns(table, [unit, code, decision, reason]);
  return found.missing && missingHeadings(tables.remarks, found);
};

const tablePlaced = ({ sheet, row, column, headings: titles, rows }: TableReading): PlacedTable => ({
  sheet,
  area: { row, column, rows: rows.length + 1, columns: titles.length },
  headings: titles.map(plain),
});

const scoresPlaced = ({ sheet, row, column, rows }: RangeReading): PlacedTable => {
  const titles = (rows[0] ?? []).map((value) => plain(cellText(value)));
  return { sheet, area: { row, column, rows: rows.length, columns: titles.length }, headings: titles };
};

const codesIn = ({ rows }: RangeReading, { headings: titles }: PlacedTable): readonly string[] => {
  const column = titles.indexOf(headings.scores.code);
  return rows.map((row) => plain(cellText(row[column])));
};

type Shown = (result: Result) => string | number | undefined;

/** What 得分表 shows, as far as it does; an error or a blank is nothing known. */
const scoredIn = (range: RangeReading, placed: PlacedTable): Shown => {
  const rows = new Map(codesIn(range, placed).map((code, index) => [code, range.rows[index] ?? []] as const));
  return (result) => {
    const value = 'score' in result ? rows.get(result.score)?.[placed.headings.indexOf(result.unit)] : result.value;
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
};

const rangeIn = (reading: NameReading | undefined): RangeReading | undefined => (reading?.kind === 'range' ? reading : undefined);

/** 得分公式, or 得分公式 (2) where a sheet of somebody else has the name. */
const freeName = ({ sheets }: Reading): string => {
  const taken = new Set(sheets.map(({ name }) => name));
  let number = 1;
  const name = (): string => (number === 1 ? formulasSheetName : `${formulasSheetName} (${String(number)})`);
  while (taken.has(name())) number++;
  return name();
};

const newSheet = (name: string, behind: string, model: FormulaSheet, units: readonly string[]): NonNullable<Patch['sheets']>[number] => ({
  name,
  behind,
  freeze: { rows: headingRow + 1, columns: 2 },
  columns: [...columnWidths.own.map((width, index) => ({ index, width })), { index: firstUnitColumn, count: Math.max(1, units.length), width: columnWidths.unit }],
  rows: rowHeights(model, units),
});

/** One block of all rows; what stood there before and has no successor is cleared. */
const blockOf = (at: Model, rows: readonly DrawnRow[], shown: Shown, there?: RangeReading): Block => {
  const height = Math.max(there?.rows.length ?? 0, ...rows.map(({ row }) => row - at.row + 1));
  const width = Math.max(there?.rows[0]?.length ?? 0, ...rows.map(({ column, cells }) => column - at.column + cells.length));
  const cells = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_unused, column): CellWrite => (there?.rows[row]?.[column] === undefined ? null : '')));
  for (const { row, column, cells: drawn } of rows) {
    drawn.forEach((cell, index) => {
      const line = cells[row - at.row];
      if (line !== undefined && cell.kind !== 'blank') line[column - at.column + index] = writeOf(cell, shown);
    });
  }
  const [numberFormat = 'General'] = rows.flatMap(({ cells: drawn }) => drawn.flatMap((cell) => (cell.kind === 'value' && cell.numberFormat !== undefined ? [cell.numberFormat] : [])));
  return { sheet: at.sheet, row: at.row, column: at.column, numberFormat, cells };
};

const writeOf = (cell: Exclude<DrawnCell, { kind: 'blank' }>, shown: Shown): CellWrite => {
  if (cell.kind === 'value') return cell.value;
  const { formula, shows, numberFormat = 'General' } = cell;
  const result = shows && shown(shows);
  return { formula, numberFormat, ...(result !== undefined && { shows: result }) };
};

const sameSize = ({ rows }: RangeReading, { cells }: Block): boolean => rows.length === cells.length && rows[0]?.length === cells[0]?.length;

/** Rows below each other with the same look take it together. */
const looksOf = (sheet: string, looks: readonly DrawnLook[]): readonly LookCopy[] => {
  const open = new Map<number, { from: Model; row: number; rows: number; columns: number; column: number }>();
  const done: LookCopy[] = [];
  const close = ({ from, ...area }: { from: Model; row: number; rows: number; columns: number; column: number }): void => {
    done.push({ from, to: { sheet, ...area } });
  };
  for (const { from, row, column, columns } of looks) {
    const last = open.get(column);
    const goesOn = last !== undefined && last.row + last.rows === row && last.columns === columns && last.from.row === from.row && last.from.column === from.column;
    if (goesOn) last.rows += 1;
    else {
      if (last !== undefined) close(last);
      open.set(column, { from, row, rows: 1, columns, column });
    }
  }
  for (const last of open.values()) close(last);
  return done;
};
