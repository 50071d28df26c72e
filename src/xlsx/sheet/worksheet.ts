import type { Area, Sheet, SheetVisibility, StoredValue } from '../document';
import { XlsxError } from '../document';
import type { Stylesheet } from '../styles';
import type { XmlPart } from '../xml';
import type { ValueContext } from './cell';
import { type CellEdit, CellEdits } from './edit';
import { around } from '../address';
import { StoredSheet } from './stored';

/** What the sheets of a workbook share. */
export interface WorkbookContext extends ValueContext {
  readonly styles: Stylesheet;
}

/** Where a sheet is kept; chart and dialog sheets have no cells. */
export interface SheetSource {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly partName: string;
  readonly cells: boolean;
  load(): XmlPart;
}

const noCells = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** A sheet: what the file has, and the edits on top of it. Nothing is read before it is asked for. */
export class Worksheet implements Sheet {
  readonly edits = new CellEdits();
  private loaded: StoredSheet | undefined;
  private used: { readonly area: Area | undefined } | undefined;
  private protection: boolean | undefined;
  private shown: SheetVisibility | undefined;

  constructor(
    readonly source: SheetSource,
    private readonly context: WorkbookContext,
  ) {}

  get name(): string {
    return this.source.name;
  }

  get visibility(): SheetVisibility {
    return this.shown ?? this.source.visibility;
  }

  set visibility(visibility: SheetVisibility) {
    this.shown = visibility;
  }

  get stored(): StoredSheet {
    const { source } = this;
    this.loaded ??= new StoredSheet(source.cells ? source.load() : { name: source.partName, xml: noCells }, this.context);
    return this.loaded;
  }

  get protected(): boolean {
    return this.protection ?? this.stored.protected;
  }

  get passwordProtected(): boolean {
    return this.protected && this.stored.passwordProtected;
  }

  /** Protection was switched on or off since the file was opened. */
  get protectionChanged(): boolean {
    return this.protected !== this.stored.protected;
  }

  /** @throws XlsxError unsupported for taking off what needs a password */
  protect(on: boolean): void {
    if (!this.source.cells || this.protected === on) return;
    if (this.passwordProtected) throw new XlsxError('unsupported', this.name);
    this.protection = on;
  }

  get merges(): readonly Area[] {
    return this.stored.merges;
  }

  usedArea(): Area | undefined {
    this.used ??= { area: this.measure() };
    return this.used.area;
  }

  value(row: number, column: number): StoredValue {
    const edit = this.edits.at(row, column);
    return edit?.content || edit?.shows !== undefined ? this.valueOf(edit, -1) : this.valueOf(edit, this.stored.cellNumber(row, column));
  }

  formula(row: number, column: number): string | undefined {
    const edit = this.edits.at(row, column);
    return this.formulaOf(edit, edit?.content ? -1 : this.stored.cellNumber(row, column), row, column);
  }

  numberFormat(row: number, column: number): string {
    return this.context.styles.numberFormat(this.style(row, column));
  }

  values(area: Area): StoredValue[][] {
    return this.matrix(area, () => null, (edit, number) => this.valueOf(edit, number));
  }

  formulas(area: Area): (string | undefined)[][] {
    return this.matrix(area, () => undefined, (edit, number, row, column) => this.formulaOf(edit, number, row, column));
  }

  numberFormats(area: Area): string[][] {
    const { styles } = this.context;
    const blank = (row: number, column: number): string => styles.numberFormat(this.stored.defaultStyle(row, column));
    return this.matrix(area, blank, (edit, number, row, column) => styles.numberFormat(this.styleOf(edit, number, row, column)));
  }

  locked(row: number, column: number): boolean {
    return this.context.styles.locked(this.style(row, column));
  }

  rowHidden(row: number): boolean {
    return this.stored.rowHidden(row);
  }

  columnHidden(column: number): boolean {
    return this.stored.columnHidden(column);
  }

  style(row: number, column: number): number {
    const edit = this.edits.at(row, column);
    return edit?.style ?? this.styleOf(edit, this.stored.cellNumber(row, column), row, column);
  }

  /** Whether the cell, as it is now, calculates; also the first cell of a data table. */
  calculates(row: number, column: number): boolean {
    const edit = this.edits.at(row, column);
    if (edit?.content) return edit.content.kind === 'formula';
    return this.stored.hasFormula(this.stored.cellNumber(row, column));
  }

  /** Adds to what was asked of a cell before. @throws XlsxError unsupported for a sheet without cells */
  edit(row: number, column: number, edit: CellEdit): void {
    this.editLine(row, column, [edit]);
  }

  /** Adds to what was asked of neighbours in a row. @throws XlsxError unsupported for a sheet without cells */
  editLine(row: number, column: number, edits: readonly (CellEdit | undefined)[]): void {
    if (edits.every((edit) => edit === undefined)) return;
    if (!this.source.cells) throw new XlsxError('unsupported', this.name);
    const known = this.edits.rowOf(row);
    edits.forEach((edit, across) => {
      if (edit === undefined) return;
      if (edit.content) this.used = undefined;
      known.set(column + across, merged(known.get(column + across), edit));
    });
  }

  /**
   * Goes through an area row by row.
   * @param blank what a cell has in a row that is neither in the file nor written to: in each such row the same
   * @param read is given what was asked of a cell, and its number in the file: -1 where it has none
   */
  private matrix<Value>(area: Area, blank: (row: number, column: number) => Value, read: (edit: CellEdit | undefined, number: number, row: number, column: number) => Value): Value[][] {
    const { stored } = this;
    const { columns } = stored.index.cells;
    const { numbers } = stored.index.rows;
    const lines: Value[][] = [];
    let blankLine: readonly Value[] | undefined;
    let place = numbers.lowerBound(area.row);
    for (let row = area.row; row < area.row + area.rows; row++) {
      const edits = this.edits.ofRow(row);
      const isStored = numbers.at(place) === row;
      if (!isStored && edits === undefined) {
        blankLine ??= Array.from({ length: area.columns }, (_, across) => blank(row, area.column + across));
        lines.push(blankLine.slice());
        continue;
      }
      const from = isStored ? stored.firstCell(place) : 0;
      const to = isStored ? stored.firstCell(place + 1) : 0;
      if (isStored) place++;
      let number = columns.lowerBound(area.column, from, to);
      const line: Value[] = [];
      for (let column = area.column; column < area.column + area.columns; column++) {
        const found = number < to && columns.at(number) === column;
        line.push(read(edits?.get(column), found ? number : -1, row, column));
        if (found) number++;
      }
      lines.push(line);
    }
    return lines;
  }

  private valueOf(edit: CellEdit | undefined, number: number): StoredValue {
    if (edit?.content) return edit.content.kind === 'constant' ? edit.content.value : edit.content.shows;
    if (edit?.shows !== undefined) return edit.shows;
    return number < 0 ? null : this.stored.valueAt(number);
  }

  private formulaOf(edit: CellEdit | undefined, number: number, row: number, column: number): string | undefined {
    if (edit?.content) return edit.content.kind === 'formula' ? `=${edit.content.formula}` : undefined;
    const text = number < 0 ? undefined : this.stored.formulaAt(number, row, column);
    return text === undefined ? undefined : `=${text}`;
  }

  private styleOf(edit: CellEdit | undefined, number: number, row: number, column: number): number {
    return edit?.style ?? this.stored.styleOf(number, row, column);
  }

  private measure(): Area | undefined {
    let area: Area | undefined;
    const { rows, cells } = this.stored.index;
    for (let place = 0; place < rows.numbers.length; place++) {
      const row = rows.numbers.at(place);
      const edits = this.edits.ofRow(row);
      const [from, to] = this.stored.cellsOfRow(place);
      let first = from;
      let last = to - 1;
      const filled = (number: number): boolean => cells.contents.at(number) !== 0 && !edits?.get(cells.columns.at(number))?.content;
      while (first <= last && !filled(first)) first++;
      while (first <= last && !filled(last)) last--;
      if (first > last) continue;
      const column = cells.columns.at(first);
      area = around(area, { row, column, rows: 1, columns: cells.columns.at(last) - column + 1 });
    }
    for (const [row, edits] of this.edits.byRow()) {
      let first = Infinity;
      let last = -1;
      for (const [column, { content }] of edits) {
        if (!content || (content.kind === 'constant' && content.value === null)) continue;
        first = Math.min(first, column);
        last = Math.max(last, column);
      }
      if (last >= 0) area = around(area, { row, column: first, rows: 1, columns: last - first + 1 });
    }
    return area;
  }
}

/** A new result belongs to the formula that the earlier edit wrote, if it wrote one. */
const merged = (before: CellEdit | undefined, edit: CellEdit): CellEdit => {
  if (before === undefined) return edit;
  if (edit.content) return { ...(before.style !== undefined && { style: before.style }), ...edit };
  if (edit.shows !== undefined && before.content?.kind === 'formula') {
    const style = edit.style ?? before.style;
    const content = { kind: before.content.kind, formula: before.content.formula, shows: edit.shows };
    return style === undefined ? { content } : { style, content };
  }
  return { ...before, ...edit };
};
