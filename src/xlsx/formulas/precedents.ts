import type { Area } from '../document';
import { shiftReference } from './shift';
import type { NameToken, Place, ReferenceToken, StructuredToken, Token } from './token';
import { Tokenizer } from './tokenize';

/** What formulas may refer to. Sheets go by their position. */
export interface Surroundings {
  sheetNumber(name: string): number | undefined;
  /** A local name of the sheet, else a global one; the sheet is absent for global names only. */
  definedName(name: string, sheet: number | undefined): { readonly formula: string; readonly changed: boolean } | undefined;
  table(name: string): TablePlace | undefined;
  /** The table that a cell lies in, for references that do not name theirs. */
  tableAt(sheet: number, row: number, column: number): TablePlace | undefined;
}

export interface TablePlace {
  readonly sheet: number;
  readonly area: Area;
  readonly headings: readonly string[];
  readonly totalsRow: boolean;
  /** Resized or renamed columns: everything that uses it may show something else. */
  readonly changed: boolean;
}

export interface SheetArea extends Area {
  readonly sheet: number;
}

/** The cells that a formula reads, as far as its text tells. */
export interface Precedents {
  readonly areas: readonly SheetArea[];
  /** It may read anything (INDIRECT, OFFSET), changes by itself (NOW), or uses a table or name that was changed. */
  readonly anything: boolean;
}

/** A formula's tokens and where it stands, counted from where its relative references were written for. */
export interface PlacedFormula {
  readonly tokens: readonly Token[];
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly shiftRows: number;
  readonly shiftColumns: number;
}

/** Functions whose result does not follow from the cells in their arguments alone (Excel recalculation: volatile functions). */
const volatileFunctions: ReadonlySet<string> = new Set([
  'INDIRECT',
  'OFFSET',
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'CELL',
  'INFO',
]);

const withoutPrefix = (name: string): string => name.replace(/^(?:_XLFN\.|_XLWS\.|_XLL\.)+/, '');

/** So many names deep a formula is followed. */
const DEEPEST = 64;

const everything: Precedents = { areas: [], anything: true };

const keyOf = ({ sheet, row, column, rows, columns }: SheetArea): string => [sheet, row, column, rows, columns].join(',');

/** Finds the precedents of formulas; follows each defined name once. */
export class PrecedentFinder {
  private depth = 0;
  private readonly names = new Map<string, Precedents>();
  private readonly tokenizer = new Tokenizer();

  /**
   * @param work how many tokens and areas may be looked at in all; behind them every further formula counts as reading anything,
   * which costs it no more than its stored result. For files whose formulas were made to multiply.
   */
  constructor(
    private readonly around: Surroundings,
    private work: number,
  ) {}

  /** Nothing more is looked at. */
  get exhausted(): boolean {
    return this.work <= 0;
  }

  of(formula: PlacedFormula): Precedents {
    const areas = new Map<string, SheetArea>();
    this.work -= formula.tokens.length;
    for (const token of formula.tokens) {
      if (this.exhausted) return everything;
      const found = this.ofToken(token, formula);
      if (found.anything) return everything;
      this.work -= found.areas.length;
      for (const area of found.areas) areas.set(keyOf(area), area);
    }
    return { areas: [...areas.values()], anything: false };
  }

  private ofToken(token: Token, formula: PlacedFormula): Precedents {
    switch (token.kind) {
      case 'reference':
        return { areas: this.referenceAreas(token, formula), anything: false };
      case 'structured':
        return this.ofStructured(token, formula);
      case 'name':
        return this.ofName(token, formula.sheet);
      case 'function':
        return { areas: [], anything: volatileFunctions.has(withoutPrefix(token.name)) };
      case 'range':
        return { areas: [], anything: true };
      case 'other':
        return { areas: [], anything: false };
    }
  }

  private referenceAreas(token: ReferenceToken, formula: PlacedFormula): readonly SheetArea[] {
    const shifted = shiftReference(token, formula.shiftRows, formula.shiftColumns);
    if (!shifted) return [];
    const { first, last } = shifted;
    const area = {
      row: Math.min(first.row, last.row),
      column: Math.min(first.column, last.column),
      rows: Math.abs(last.row - first.row) + 1,
      columns: Math.abs(last.column - first.column) + 1,
    };
    return this.sheets(token.place, formula.sheet).map((sheet) => ({ ...area, sheet }));
  }

  private sheets(place: Place, ownSheet: number): readonly number[] {
    if (place.kind === 'own') return [ownSheet];
    if (place.kind === 'external') return [];
    const first = this.around.sheetNumber(place.first);
    const last = this.around.sheetNumber(place.last);
    if (first === undefined || last === undefined) return [];
    const low = Math.min(first, last);
    return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => low + index);
  }

  private ofName(token: NameToken, ownSheet: number): Precedents {
    const nothing: Precedents = { areas: [], anything: false };
    if (token.place.kind === 'external') return nothing;
    const sheet = token.place.kind === 'sheets' ? this.around.sheetNumber(token.place.first) : ownSheet;
    const key = `${String(sheet ?? '')}!${token.name.toLowerCase()}`;
    const known = this.names.get(key);
    if (known) return known;
    // A name that leads back to itself has no further precedents.
    this.names.set(key, nothing);
    const found = this.ofDefinition(token.name, sheet, ownSheet);
    this.names.set(key, found);
    return found;
  }

  private ofDefinition(name: string, sheet: number | undefined, ownSheet: number): Precedents {
    const definition = this.around.definedName(name, sheet);
    if (!definition) {
      const table = this.around.table(name);
      return table ? this.ofTable(table, dataArea(table)) : { areas: [], anything: false };
    }
    if (definition.changed || this.depth >= DEEPEST) return everything;
    const tokens = this.tokenizer.read(definition.formula);
    if (tokens.some(isRelative)) return everything;
    this.depth++;
    const found = this.of({ tokens, sheet: ownSheet, row: 0, column: 0, shiftRows: 0, shiftColumns: 0 });
    this.depth--;
    return found;
  }

  private ofStructured(token: StructuredToken, formula: PlacedFormula): Precedents {
    const table =
      token.table === undefined
        ? this.around.tableAt(formula.sheet, formula.row, formula.column)
        : this.around.table(token.table);
    if (!table) return { areas: [], anything: token.table === undefined };
    const rows = structuredRows(token, table, formula);
    const columns = structuredColumns(token, table);
    return this.ofTable(table, { ...rows, ...columns });
  }

  private ofTable(table: TablePlace, area: Area): Precedents {
    return { areas: [{ ...area, sheet: table.sheet }], anything: table.changed };
  }
}

/** Relative references in a name move with the cell that uses it. */
const isRelative = (token: Token): boolean => {
  if (token.kind !== 'reference') return false;
  const { first, last } = token;
  const pinned = first.rowPinned && first.columnPinned && last.rowPinned && last.columnPinned;
  return !pinned || token.place.kind === 'own';
};

const dataArea = (table: TablePlace): Area => ({
  ...table.area,
  row: table.area.row + 1,
  rows: table.area.rows - 1 - (table.totalsRow ? 1 : 0),
});

const structuredRows = (
  token: StructuredToken,
  table: TablePlace,
  formula: PlacedFormula,
): Pick<Area, 'row' | 'rows'> => {
  const data = dataArea(table);
  const inside = formula.sheet === table.sheet && formula.row >= data.row && formula.row < data.row + data.rows;
  if (token.thisRow && inside && token.items.length === 0) return { row: formula.row, rows: 1 };
  if (token.items.length === 0 || (token.items.length === 1 && token.items[0] === 'data')) return data;
  if (token.items.length === 1 && token.items[0] === 'headers') return { row: table.area.row, rows: 1 };
  return table.area;
};

const structuredColumns = (token: StructuredToken, table: TablePlace): Pick<Area, 'column' | 'columns'> => {
  const position = (heading: string): number =>
    table.headings.findIndex((known) => known.toLowerCase() === heading.toLowerCase());
  const first = position(token.columns?.first ?? '');
  const last = position(token.columns?.last ?? '');
  if (!token.columns || first < 0 || last < 0) return table.area;
  return { column: table.area.column + Math.min(first, last), columns: Math.abs(last - first) + 1 };
};
