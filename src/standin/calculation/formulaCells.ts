import type { Area, XlsxDocument } from '../../xlsx/document';
import { overlap, sheetColumns, type RangeArea } from '../cells/area';
import type { FormulaReader } from './formulaReader';
import type { Node } from './parse';
import type { Place } from './references';

/** A formula, read; without a node where it cannot be read. */
export interface FormulaCell {
  readonly place: Place;
  readonly formula: string;
  readonly node: Node | undefined;
  /** Formulas are gone through as they were found. */
  readonly order: number;
}

/** The formulas of a document by their places. */
export interface FormulaCells {
  readonly size: number;
  at(sheet: string, row: number, column: number): FormulaCell | undefined;
  /** Still the formula of its cell. */
  stands(cell: FormulaCell): boolean;
  /** Row by row. */
  within(area: RangeArea): readonly FormulaCell[];
  /** From top to bottom. */
  inColumn(sheet: string, column: number): readonly FormulaCell[];
  /** In their order. */
  all(): readonly FormulaCell[];
  /** Looks at cells of the document again. Gives those whose formula is another than before. */
  scan(area: RangeArea): readonly FormulaCell[];
}

const placeOf = (row: number, column: number): number => row * sheetColumns + column;

export const inOrder = (cells: Iterable<FormulaCell>): readonly FormulaCell[] => [...cells].sort((one, other) => one.order - other.order);

const byPlace = (one: FormulaCell, other: FormulaCell): number =>
  one.place.row - other.place.row || one.place.column - other.place.column;

const asArea = ({ row, column }: Place): Area => ({ row, column, rows: 1, columns: 1 });

export const formulaCells = (document: XlsxDocument, reader: FormulaReader): FormulaCells => {
  const sheets = new Map<string, Map<number, FormulaCell>>();
  let found = 0;
  /** The formulas of a sheet by their columns, until one of them is another. */
  const byColumn = new Map<string, ReadonlyMap<number, readonly FormulaCell[]>>();

  const at: FormulaCells['at'] = (sheet, row, column) => sheets.get(sheet)?.get(placeOf(row, column));

  const within: FormulaCells['within'] = (area) => {
    const known = sheets.get(area.sheet);
    if (known === undefined || known.size === 0) return [];
    if (area.rows * area.columns > known.size) return [...known.values()].filter(({ place }) => overlap(area, asArea(place))).sort(byPlace);
    const inside: FormulaCell[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = known.get(placeOf(row, column));
        if (cell !== undefined) inside.push(cell);
      }
    }
    return inside;
  };

  const inColumn: FormulaCells['inColumn'] = (sheet, column) => {
    const known = byColumn.get(sheet) ?? columnsOf(sheets.get(sheet)?.values() ?? []);
    byColumn.set(sheet, known);
    return known.get(column) ?? [];
  };

  const scan: FormulaCells['scan'] = ({ sheet: name, ...area }) => {
    const sheet = document.sheet(name);
    if (sheet === undefined) return [];
    const known = sheets.get(name) ?? new Map<number, FormulaCell>();
    sheets.set(name, known);
    const others: FormulaCell[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const [line = []] = sheet.formulas({ ...area, row, rows: 1 });
      for (const [across, formula] of line.entries()) {
        const column = area.column + across;
        const before = known.get(placeOf(row, column));
        if (before?.formula === formula) continue;
        byColumn.delete(name);
        if (formula === undefined) known.delete(placeOf(row, column));
        else {
          const cell = { place: { sheet: name, row, column }, formula, node: reader.read(formula), order: before?.order ?? found++ };
          known.set(placeOf(row, column), cell);
          others.push(cell);
        }
      }
    }
    reader.forget();
    return others;
  };

  for (const sheet of document.sheets) {
    const used = sheet.usedArea();
    if (used !== undefined) scan({ sheet: sheet.name, ...used });
  }
  return {
    get size() {
      return [...sheets.values()].reduce((sum, { size }) => sum + size, 0);
    },
    at,
    stands: (cell) => at(cell.place.sheet, cell.place.row, cell.place.column) === cell,
    within,
    inColumn,
    all: () => inOrder([...sheets.values()].flatMap((cells) => [...cells.values()])),
    scan,
  };
};

const columnsOf = (cells: Iterable<FormulaCell>): ReadonlyMap<number, readonly FormulaCell[]> => {
  const columns = new Map<number, FormulaCell[]>();
  for (const cell of cells) {
    const column = columns.get(cell.place.column);
    if (column === undefined) columns.set(cell.place.column, [cell]);
    else column.push(cell);
  }
  for (const column of columns.values()) column.sort(byPlace);
  return columns;
};
