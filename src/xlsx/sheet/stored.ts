import { type Area, type StoredValue, XlsxError } from '../document';
import { shiftFormula, type Token, Tokenizer } from '../formulas';
import { attributeSpan, childrenOf, flagOf, type XmlElement, type XmlPart } from '../xml';
import { cellValue, readCell, type StoredCell, type ValueContext, valueWithin } from './cell';
import { cellTypes, UNPLAIN } from './cellTag';
import { isProtecting, needsPassword } from './protection';
import { parseArea } from '../address';
import { HAS_FORMULA, HAS_VALUE, indexSheet, type SheetIndex } from './sheetIndex';

/** A formula of the file: shared ones by their first cell's tokens and the distance from it. */
export interface FormulaSource {
  readonly tokens: readonly Token[];
  readonly shiftRows: number;
  readonly shiftColumns: number;
}

interface SharedGroup {
  readonly tokens: readonly Token[];
  readonly row: number;
  readonly column: number;
}

interface ColumnDefault {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  readonly hidden: boolean;
}

/** Excel shows formulas of up to 8,192 characters; files spell some names in them at greater length, but never this much. */
const LONGEST_FORMULA = 65_536;

/** A worksheet as the file has it. */
export class StoredSheet {
  readonly index: SheetIndex;
  private readonly tokenizer = new Tokenizer();
  private groups: Map<string, SharedGroup> | undefined;
  private columns: readonly ColumnDefault[] | undefined;
  private merged: readonly Area[] | undefined;
  private readonly values: (StoredValue | undefined)[] = [];
  private readonly formulas = new Map<number, { readonly text: string | undefined }>();
  /** The formats that rows give to their cells, by the places of the rows. */
  private readonly rowStyles = new Map<number, number | undefined>();

  private lastRow = -1;
  private lastPlace = -1;

  /** @throws XlsxError damaged */
  constructor(
    part: XmlPart,
    private readonly context: ValueContext,
  ) {
    this.index = indexSheet(part);
  }

  section(local: string): XmlElement | undefined {
    return this.index.sections.find((section) => section.local === local);
  }

  get protected(): boolean {
    return isProtecting(this.section('sheetProtection'));
  }

  get passwordProtected(): boolean {
    return needsPassword(this.section('sheetProtection'));
  }

  get merges(): readonly Area[] {
    this.merged ??= childrenOf(this.section('mergeCells'), 'mergeCell').flatMap((merge) => {
      const area = parseArea(merge.attributes.get('ref') ?? '');
      return area ? [area] : [];
    });
    return this.merged;
  }

  /** The place of a row in the index, -1 where the file has none. Most often asked of the same row as before. */
  rowPlace(row: number): number {
    if (this.lastRow === row) return this.lastPlace;
    const { numbers } = this.index.rows;
    const place = numbers.lowerBound(row);
    this.lastRow = row;
    this.lastPlace = numbers.at(place) === row ? place : -1;
    return this.lastPlace;
  }

  /** The first and the last-but-one cell number of a row. */
  cellsOfRow(place: number): readonly [number, number] {
    return [this.firstCell(place), this.firstCell(place + 1)];
  }

  /** The number of the first cell of a row; behind the last row, the number of all cells. */
  firstCell(place: number): number {
    const { firstCells } = this.index.rows;
    return place < firstCells.length ? firstCells.at(place) : this.index.cells.columns.length;
  }

  /** The number of a cell, -1 where the file has none. */
  cellNumber(row: number, column: number): number {
    const place = this.rowPlace(row);
    if (place < 0) return -1;
    const [from, to] = this.cellsOfRow(place);
    const number = this.index.cells.columns.lowerBound(column, from, to);
    return number < to && this.index.cells.columns.at(number) === column ? number : -1;
  }

  cell(row: number, column: number): StoredCell | undefined {
    const number = this.cellNumber(row, column);
    return number < 0 ? undefined : this.cellAt(number);
  }

  /** The cells that the file has in an area. */
  *cellsIn(area: Area): Generator<{ row: number; column: number; number: number }> {
    const { rows, cells } = this.index;
    for (let place = rows.numbers.lowerBound(area.row); place < rows.numbers.length; place++) {
      const row = rows.numbers.at(place);
      if (row >= area.row + area.rows) return;
      const [from, to] = this.cellsOfRow(place);
      for (let number = cells.columns.lowerBound(area.column, from, to); number < to; number++) {
        const column = cells.columns.at(number);
        if (column >= area.column + area.columns) break;
        yield { row, column, number };
      }
    }
  }

  cellAt(number: number): StoredCell {
    const { part, prefix, cells } = this.index;
    return readCell(part, prefix, cells.starts.at(number), cells.ends.at(number));
  }

  value(cell: StoredCell): StoredValue {
    return cellValue(this.index.part, cell, this.context);
  }

  /** The value of a cell by its number; one that was read is not taken apart again. */
  valueAt(number: number): StoredValue {
    const known = this.values[number];
    if (known !== undefined) return known;
    const value = this.readValue(number);
    this.values[number] = value;
    return value;
  }

  styleAt(number: number): number {
    const style = this.index.cells.styles.at(number);
    return style === UNPLAIN ? this.cellAt(number).style : style;
  }

  /** The format of a cell by its number, or where the file has none, the one it takes from its row or column. */
  styleOf(number: number, row: number, column: number): number {
    return number < 0 ? this.defaultStyle(row, column) : this.styleAt(number);
  }

  hasFormula(number: number): boolean {
    return number >= 0 && (this.index.cells.contents.at(number) & HAS_FORMULA) !== 0;
  }

  /** The formula of a cell by its number, without `=`. */
  formulaAt(number: number, row: number, column: number): string | undefined {
    if (!this.hasFormula(number)) return undefined;
    const known = this.formulas.get(number) ?? { text: this.formulaText(this.cellAt(number), row, column) };
    this.formulas.set(number, known);
    return known.text;
  }

  /** The formula of a cell; `undefined` where it has none or only a data table's. */
  formula(cell: StoredCell, row: number, column: number): FormulaSource | undefined {
    const { formula } = cell;
    if (!formula || formula.kind === 'dataTable') return undefined;
    if (formula.kind === 'shared' && formula.text === '') {
      const group = this.sharedGroups().get(formula.group ?? '');
      return group && { tokens: group.tokens, shiftRows: row - group.row, shiftColumns: column - group.column };
    }
    return formula.text === '' ? undefined : { tokens: this.tokens(formula.text), shiftRows: 0, shiftColumns: 0 };
  }

  formulaText(cell: StoredCell, row: number, column: number): string | undefined {
    if (cell.formula?.text !== undefined && cell.formula.text !== '' && cell.formula.kind !== 'dataTable') return cell.formula.text;
    const source = this.formula(cell, row, column);
    return source && shiftFormula(source.tokens, source.shiftRows, source.shiftColumns);
  }

  /** All cells with a value or formula: what `contents` says of them. */
  *filledCells(wanted = HAS_VALUE | HAS_FORMULA): Generator<{ row: number; column: number; number: number }> {
    const { rows, cells } = this.index;
    for (let place = 0; place < rows.numbers.length; place++) {
      const [from, to] = this.cellsOfRow(place);
      for (let number = from; number < to; number++) {
        if ((cells.contents.at(number) & wanted) === 0) continue;
        yield { row: rows.numbers.at(place), column: cells.columns.at(number), number };
      }
    }
  }

  /** The format that a cell without one of its own takes from its row or column. */
  defaultStyle(row: number, column: number): number {
    const place = this.rowPlace(row);
    return (place < 0 ? undefined : this.rowStyle(place)) ?? this.columnDefault(column)?.style ?? 0;
  }

  rowHidden(row: number): boolean {
    const place = this.rowPlace(row);
    return place < 0 ? (flagOf(this.section('sheetFormatPr'), 'zeroHeight') ?? false) : isOn(this.rowAttribute(place, 'hidden'));
  }

  columnHidden(column: number): boolean {
    return this.columnDefault(column)?.hidden ?? false;
  }

  private tokens(formula: string): readonly Token[] {
    if (formula.length > LONGEST_FORMULA) throw new XlsxError('damaged', this.index.part.name);
    return this.tokenizer.read(formula);
  }

  private readValue(number: number): StoredValue {
    const { part, cells } = this.index;
    const type = cellTypes[cells.types.at(number)];
    if (type === undefined) return this.value(this.cellAt(number));
    const from = cells.resultStarts.at(number);
    return from < 0 ? null : valueWithin(part, type, from, cells.resultEnds.at(number), this.context);
  }

  private rowStyle(place: number): number | undefined {
    if (this.rowStyles.has(place)) return this.rowStyles.get(place);
    const style = isOn(this.rowAttribute(place, 'customFormat')) ? Number(this.rowAttribute(place, 's') ?? 0) : undefined;
    const known = style === undefined || Number.isInteger(style) ? style : 0;
    this.rowStyles.set(place, known);
    return known;
  }

  private rowAttribute(place: number, name: string): string | undefined {
    const { part, rows } = this.index;
    const span = attributeSpan(part.xml, rows.nameEnds.at(place), rows.openEnds.at(place), name);
    return span && part.xml.slice(span.start, span.end);
  }

  private columnDefault(column: number): ColumnDefault | undefined {
    this.columns ??= childrenOf(this.section('cols'), 'col').map((col) => ({
      first: Number(col.attributes.get('min')) - 1,
      last: Number(col.attributes.get('max')) - 1,
      style: Number(col.attributes.get('style') ?? 0),
      hidden: flagOf(col, 'hidden') ?? false,
    }));
    return this.columns.find((col) => column >= col.first && column <= col.last);
  }

  private sharedGroups(): ReadonlyMap<string, SharedGroup> {
    if (this.groups) return this.groups;
    const groups = new Map<string, SharedGroup>();
    for (const { row, column, number } of this.filledCells(HAS_FORMULA)) {
      const { formula } = this.cellAt(number);
      if (formula?.kind !== 'shared' || formula.text === '' || formula.group === undefined) continue;
      groups.set(formula.group, { tokens: this.tokens(formula.text), row, column });
    }
    this.groups = groups;
    return groups;
  }
}

const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';
