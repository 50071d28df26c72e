import type { StoredValue, XlsxDocument } from '../../xlsx/document';
import { intersection, type RangeArea } from '../cells/area';
import { evaluate } from './evaluate';
import { parseFormula, type Node } from './parse';
import { precedentsOf, type Place } from './references';
import { FormulaError } from './tokens';
import { errorValue, Uncalculated } from './value';

/** Keeps the results of formulas up to date with the cells that they read. */
export interface Calculation {
  /** Cells got new contents; formulas that read them wait for `run`. */
  changed(area: RangeArea): void;
  /** Tables or names mean something else now: every formula waits for `run`. */
  everythingChanged(): void;
  /** Calculates what waits, and stores the results in the document. */
  run(): void;
}

interface FormulaCell {
  readonly place: Place;
  readonly formula: string;
  readonly node: Node | undefined;
}

/**
 * Calculates the functions that our workbooks use, at first those formulas that the file brings no result for. A formula beyond them keeps no result once one of its precedents
 * has changed: it reads as blank. A circle gives 0, as Excel does without iterative calculation.
 */
export const calculationOf = (document: XlsxDocument): Calculation => {
  let formulas: Map<string, FormulaCell> | undefined;
  let changes: RangeArea[] = [];
  let all = false;
  const known = (): Map<string, FormulaCell> => {
    if (formulas !== undefined) return formulas;
    formulas = formulasOf(document);
    changes.push(...unresolved(formulas, document));
    return formulas;
  };
  return {
    changed: (area) => {
      rescan(document, area, known());
      changes.push(area);
    },
    everythingChanged: () => {
      all = true;
    },
    run: () => {
      const cells = known();
      if (!all && changes.length === 0) return;
      const waiting = all ? new Map(cells) : waitingFor(changes, cells, document);
      changes = [];
      all = false;
      calculate(waiting, document);
    },
  };
};

const unresolved = (formulas: Map<string, FormulaCell>, document: XlsxDocument): readonly RangeArea[] =>
  [...formulas.values()].flatMap(({ place }) =>
    document.sheet(place.sheet)?.value(place.row, place.column) === null ? [asArea(place)] : [],
  );

const keyOf = (place: Place): string => `${place.row},${place.column},${place.sheet}`;

const read = (sheet: string, row: number, column: number, formula: string): FormulaCell => ({
  place: { sheet, row, column },
  formula,
  node: parsed(formula),
});

const parsed = (formula: string): Node | undefined => {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
};

const formulasOf = (document: XlsxDocument): Map<string, FormulaCell> => {
  const found = new Map<string, FormulaCell>();
  for (const sheet of document.sheets) {
    const used = sheet.usedArea();
    if (used !== undefined) rescan(document, { sheet: sheet.name, ...used }, found);
  }
  return found;
};

const rescan = (document: XlsxDocument, area: RangeArea, found: Map<string, FormulaCell>): void => {
  const sheet = document.sheet(area.sheet);
  if (sheet === undefined) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const formula = sheet.formula(row, column);
      const key = keyOf({ sheet: area.sheet, row, column });
      if (formula === undefined) found.delete(key);
      else if (found.get(key)?.formula !== formula) found.set(key, read(area.sheet, row, column, formula));
    }
  }
};

/** The formulas that read changed cells, directly or through other formulas. */
const waitingFor = (changes: readonly RangeArea[], formulas: Map<string, FormulaCell>, document: XlsxDocument): Map<string, FormulaCell> => {
  const readers = [...formulas.values()].map((cell) => ({
    cell,
    reads: (cell.node === undefined ? [] : precedentsOf(cell.node, cell.place, document)).map(({ sheet, area }) => ({ sheet, ...area })),
  }));
  const waiting = new Map<string, FormulaCell>();
  let fresh: readonly RangeArea[] = changes;
  for (const cell of formulas.values()) if (touches([asArea(cell.place)], changes)) waiting.set(keyOf(cell.place), cell);
  while (fresh.length > 0) {
    const next: RangeArea[] = [];
    for (const { cell, reads } of readers) {
      const key = keyOf(cell.place);
      if (waiting.has(key) || !touches(reads, fresh)) continue;
      waiting.set(key, cell);
      next.push(asArea(cell.place));
    }
    fresh = joined(joined(next, beside), below);
  }
  return waiting;
};

const asArea = (place: Place): RangeArea => ({ ...place, rows: 1, columns: 1 });

/** Neighbours that follow each other become one area: sheets full of formulas would take long otherwise. */
const joined = (areas: readonly RangeArea[], join: (one: RangeArea, next: RangeArea) => RangeArea | undefined): readonly RangeArea[] => {
  const found: RangeArea[] = [];
  for (const area of areas) {
    const last = found.at(-1);
    const both = last?.sheet === area.sheet ? join(last, area) : undefined;
    if (both === undefined) found.push(area);
    else found[found.length - 1] = both;
  }
  return found;
};

const beside = (one: RangeArea, next: RangeArea): RangeArea | undefined =>
  one.row === next.row && one.rows === next.rows && one.column + one.columns === next.column ? { ...one, columns: one.columns + next.columns } : undefined;

const below = (one: RangeArea, next: RangeArea): RangeArea | undefined =>
  one.column === next.column && one.columns === next.columns && one.row + one.rows === next.row ? { ...one, rows: one.rows + next.rows } : undefined;

const touches = (reads: readonly RangeArea[], changes: readonly RangeArea[]): boolean =>
  reads.some((read) => changes.some((change) => read.sheet === change.sheet && intersection(read, change) !== undefined));

const calculate = (waiting: Map<string, FormulaCell>, document: XlsxDocument): void => {
  const running = new Set<string>();
  const settle = (cell: FormulaCell): void => {
    const key = keyOf(cell.place);
    waiting.delete(key);
    running.add(key);
    const shows = resultOf(cell, document, valueAt);
    running.delete(key);
    document.write(cell.place.sheet, cell.place.row, cell.place.column, [[{ shows }]]);
  };
  const valueAt = (sheet: string, row: number, column: number): StoredValue => {
    const key = keyOf({ sheet, row, column });
    if (running.has(key)) return 0;
    const cell = waiting.get(key);
    if (cell !== undefined) settle(cell);
    const source = document.sheet(sheet);
    const value = source?.value(row, column) ?? null;
    if (value === null && source?.formula(row, column) !== undefined) throw new Uncalculated(`${sheet} ${row} ${column}`);
    return value;
  };
  for (const cell of waiting.values()) settle(cell);
};

const resultOf = (cell: FormulaCell, document: XlsxDocument, valueAt: (sheet: string, row: number, column: number) => StoredValue): StoredValue => {
  if (cell.node === undefined) return null;
  try {
    // A formula that reads a blank cell shows 0.
    return evaluate(cell.node, cell.place, { document, cell: valueAt }) ?? 0;
  } catch (error) {
    if (error instanceof Uncalculated) return null;
    if (error instanceof RangeError) return errorValue('#NUM!');
    throw error;
  }
};
