import { contains, parseArea } from '../address';
import { type ChangedCell, dependents, type FormulaCell, PrecedentFinder, type Surroundings } from '../formulas';
import { HAS_FORMULA, type Worksheet } from '../sheet';
import type { TablePart } from '../tables';
import { changesValue, type Outcome } from './outcome';
import { definedNames, type DocumentState } from './state';

const lower = (text: string): string => text.toLowerCase();

const surroundings = (state: DocumentState): Surroundings => {
  const numbers = new Map(state.sheets.map((sheet, number) => [lower(sheet.name), number]));
  const names = new Map(
    definedNames(state).map((name) => [
      `${String(name.scope === undefined ? '' : numbers.get(lower(name.scope)))}!${lower(name.name)}`,
      { formula: name.formula, changed: name.scope === undefined && state.changedNames.has(lower(name.name)) },
    ]),
  );
  const place = (table: TablePart | undefined) =>
    table && {
      sheet: numbers.get(lower(table.sheet)) ?? -1,
      area: table.area,
      headings: table.headings,
      totalsRow: table.totalsRow,
      changed: table.changed,
    };
  return {
    sheetNumber: (name) => numbers.get(lower(name)),
    definedName: (name, sheet) =>
      (sheet === undefined ? undefined : names.get(`${String(sheet)}!${lower(name)}`)) ?? names.get(`!${lower(name)}`),
    table: (name) => place(state.tables.find((table) => lower(table.name) === lower(name))),
    tableAt: (sheet, row, column) =>
      place(
        state.tables.find(
          (table) => numbers.get(lower(table.sheet)) === sheet && contains(table.area, row, column),
        ),
      ),
  };
};

/** Formulas of workbooks come to two or three tokens for every byte of the zip file. */
const LEAST_WORK = 500_000;
const WORK_PER_BYTE = 50;

/** Spares the reading of sheets that have no formula at all. */
const mayHaveFormulas = (sheet: Worksheet): boolean =>
  sheet.source.cells && /<(?:[^\s<>/:]+:)?f[\s>]/.test(sheet.source.load().xml);

const storedFormulas = function* (sheet: Worksheet, number: number, outcomes: readonly Outcome[], finder: PrecedentFinder): Generator<FormulaCell> {
  if (!mayHaveFormulas(sheet)) return;
  const settled = new Set<number>();
  for (const { number: cellNumber, content, resultGiven } of outcomes) if (content !== undefined || resultGiven) settled.add(cellNumber);
  for (const { row, column, number: cellNumber } of sheet.stored.filledCells(HAS_FORMULA)) {
    if (settled.has(cellNumber)) continue;
    const cell = sheet.stored.cellAt(cellNumber);
    const kind = cell.formula?.kind;
    const source = (finder.exhausted ? undefined : sheet.stored.formula(cell, row, column)) ?? { tokens: [], shiftRows: 0, shiftColumns: 0 };
    const spill = kind === 'array' || kind === 'dataTable' ? parseArea(cell.formula?.ref ?? '') : undefined;
    yield { ...source, sheet: number, row, column, opaque: kind === 'dataTable' || finder.exhausted, ...(spill && { spill }) };
  }
};

const changedCells = function* (sheet: number, outcomes: readonly Outcome[]): Generator<ChangedCell> {
  for (const outcome of outcomes) if (changesValue(outcome)) yield { sheet, row: outcome.row, column: outcome.column };
};

/**
 * The formulas of the file whose stored results no longer hold; not those that were replaced or whose result was given.
 * @param outcomes by sheet number
 */
export const staleFormulas = (
  state: DocumentState,
  outcomes: readonly (readonly Outcome[])[],
): ReadonlySet<FormulaCell> => {
  const moved = state.changedNames.size > 0 || state.tables.some((table) => table.changed);
  if (!moved && !outcomes.some((list) => list.some(changesValue))) return new Set();
  const finder = new PrecedentFinder(surroundings(state), LEAST_WORK + WORK_PER_BYTE * state.files.size);
  const formulas = function* (): Generator<FormulaCell> {
    for (const [number, sheet] of state.sheets.entries()) {
      yield* storedFormulas(sheet, number, outcomes[number] ?? [], finder);
    }
  };
  return dependents(formulas(), finder, (sheet) => changedCells(sheet, outcomes[sheet] ?? []));
};
