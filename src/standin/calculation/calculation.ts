import type { Area, Sheet, StoredValue, XlsxDocument } from '../../xlsx/document';
import { mapCells, overlap, sheetColumns, type RangeArea } from '../cells/area';
import { evaluate, type Scene } from './evaluate';
import { parseFormula, type Node } from './parse';
import { precedentsOf, type Place } from './references';
import { FormulaError } from './tokens';
import { errorValue, Uncalculated, type Scalar } from './value';

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
  /** What every formula reads, until tables or names mean something else. */
  let reads = new Map<FormulaCell, readonly RangeArea[]>();
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
      reads = new Map();
    },
    run: () => {
      const cells = known();
      if (!all && changes.length === 0) return;
      const waiting = all ? [...cells.values()] : waitingFor(withoutRepeats(changes), cells, readingOf(document, reads));
      changes = [];
      all = false;
      calculate(waiting, [...cells.values()], document);
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

const readingOf =
  (document: XlsxDocument, known: Map<FormulaCell, readonly RangeArea[]>) =>
  (cell: FormulaCell): readonly RangeArea[] => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = cell.node === undefined ? [] : precedentsOf(cell.node, cell.place, document).map(({ sheet, area }) => ({ sheet, ...area }));
    known.set(cell, found);
    return found;
  };

/** Areas that are told of again and again count once. */
const withoutRepeats = (areas: readonly RangeArea[]): readonly RangeArea[] => [
  ...new Map(areas.map((area) => [`${area.row},${area.column},${area.rows},${area.columns},${area.sheet}`, area])).values(),
];

/** The formulas that read changed cells, directly or through other formulas. */
const waitingFor = (changes: readonly RangeArea[], formulas: Map<string, FormulaCell>, readsOf: (cell: FormulaCell) => readonly RangeArea[]): readonly FormulaCell[] => {
  const waiting = new Set<FormulaCell>();
  let fresh: readonly RangeArea[] = changes;
  for (const cell of formulas.values()) if (touches([asArea(cell.place)], changes)) waiting.add(cell);
  while (fresh.length > 0) {
    const next: RangeArea[] = [];
    for (const cell of formulas.values()) {
      if (waiting.has(cell) || !touches(readsOf(cell), fresh)) continue;
      waiting.add(cell);
      next.push(asArea(cell.place));
    }
    fresh = joined(joined(next, beside), below);
  }
  return [...waiting];
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
  reads.some((read) => changes.some((change) => read.sheet === change.sheet && overlap(read, change)));

/** Cells of one sheet by place. */
type BySheet<Cell> = Map<string, Map<number, Cell>>;

const placeOf = (row: number, column: number): number => row * sheetColumns + column;

const bySheet = (cells: readonly FormulaCell[]): BySheet<FormulaCell> => {
  const found: BySheet<FormulaCell> = new Map();
  for (const cell of cells) {
    const { sheet, row, column } = cell.place;
    const same = found.get(sheet) ?? new Map<number, FormulaCell>();
    found.set(sheet, same.set(placeOf(row, column), cell));
  }
  return found;
};

const calculate = (toSettle: readonly FormulaCell[], formulas: readonly FormulaCell[], document: XlsxDocument): void => {
  const waiting = bySheet(toSettle);
  const all = bySheet(formulas);
  const running = new Set<FormulaCell>();
  const sheets = new Map<string, Sheet | undefined>();
  const sheetCalled = (name: string): Sheet | undefined => {
    if (!sheets.has(name)) sheets.set(name, document.sheet(name));
    return sheets.get(name);
  };
  const settle = (cell: FormulaCell): void => {
    const { sheet, row, column } = cell.place;
    waiting.get(sheet)?.delete(placeOf(row, column));
    running.add(cell);
    const shows = resultOf(cell, scene);
    running.delete(cell);
    document.write(sheet, row, column, [[{ shows }]]);
  };
  const valueAt = (sheet: string, row: number, column: number): StoredValue => {
    const source = sheetCalled(sheet);
    const formula = all.get(sheet)?.get(placeOf(row, column));
    if (formula === undefined) return source?.value(row, column) ?? null;
    if (running.has(formula)) return 0;
    if (waiting.get(sheet)?.has(placeOf(row, column)) === true) settle(formula);
    const value = source?.value(row, column) ?? null;
    if (value === null) throw new Uncalculated(`${sheet} ${row} ${column}`);
    return value;
  };
  /** Cells without formulas, which do not change while formulas are calculated. */
  const constants = new Map<string, readonly (readonly Scalar[])[]>();
  const scene: Scene = {
    document,
    cell: valueAt,
    cells: (sheet, area) => {
      const key = `${area.row},${area.column},${area.rows},${area.columns},${sheet}`;
      const known = constants.get(key);
      if (known !== undefined) return known;
      const rows = mapCells(area, (row, column) => valueAt(sheet, row, column));
      const own = all.get(sheet);
      if (own === undefined || !holdsAny(own, area)) constants.set(key, rows);
      return rows;
    },
  };
  for (const cell of toSettle) {
    const { sheet, row, column } = cell.place;
    if (waiting.get(sheet)?.has(placeOf(row, column)) === true) settle(cell);
  }
};

const holdsAny = (formulas: ReadonlyMap<number, FormulaCell>, { row, column, rows, columns }: Area): boolean => {
  for (let down = row; down < row + rows; down += 1) {
    for (let across = column; across < column + columns; across += 1) if (formulas.has(placeOf(down, across))) return true;
  }
  return false;
};

const resultOf = (cell: FormulaCell, scene: Scene): StoredValue => {
  if (cell.node === undefined) return null;
  try {
    // A formula that reads a blank cell shows 0.
    return evaluate(cell.node, cell.place, scene) ?? 0;
  } catch (error) {
    if (error instanceof Uncalculated) return null;
    if (error instanceof RangeError) return errorValue('#NUM!');
    throw error;
  }
};
