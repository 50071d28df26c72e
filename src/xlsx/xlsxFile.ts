import { columnLimit, contains, overlaps, rowLimit } from './address';
import {
  type Area,
  type CellAddress,
  type CellChange,
  type DefinedName,
  type Sheet,
  type SheetView,
  type SheetVisibility,
  type StoredValue,
  type Table,
  type XlsxDocument,
  XlsxError,
} from './document';
import { headingText, tableHeadings } from './headings';
import { openSheets, openTables } from './openSheets';
import type { OpcPackage } from './package';
import { changedParts, definedNames, freeRelationshipId, isRead, readsSheet, type RemovedSheet, usesName } from './saving';
import { SharedParts } from './sharedParts';
import { type CellContent, type CellEdit, Worksheet } from './sheet';
import type { TablePart } from './tables';
import { emptyWorksheet, isDefinedName, isSheetName, type SheetEntry, type WorkbookPart } from './workbook';

const LONGEST_TEXT = 32_767;

/** An .xlsx file and the changes made to it. */
export class XlsxFile implements XlsxDocument {
  private readonly shared: SharedParts;
  private readonly worksheets: Worksheet[];
  private readonly tableParts: readonly TablePart[];
  private readonly changedNames = new Map<string, DefinedName>();
  private readonly addedSheets: (SheetEntry & { readonly partName: string })[] = [];
  private readonly removedSheets: RemovedSheet[] = [];
  private readonly removedNames = new Set<string>();

  constructor(
    private readonly files: OpcPackage,
    private readonly workbook: WorkbookPart,
  ) {
    this.shared = new SharedParts(files, workbook);
    this.worksheets = [...openSheets(files, workbook, this.shared)];
    this.tableParts = openTables(files, this.worksheets);
  }

  get sheets(): readonly Sheet[] {
    return this.worksheets;
  }

  get tables(): readonly Table[] {
    return this.tableParts;
  }

  get names(): readonly DefinedName[] {
    const { workbook, changedNames, removedSheets, removedNames } = this;
    return definedNames({ workbook, changedNames, removedSheets, removedNames });
  }

  get date1904(): boolean {
    return this.workbook.date1904;
  }

  sheet(name: string): Worksheet | undefined {
    const exact = this.worksheets.find((sheet) => sheet.name === name);
    return exact ?? this.worksheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  table(name: string): TablePart | undefined {
    return this.tableParts.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  write(sheetName: string, row: number, column: number, cells: readonly (readonly (CellChange | undefined)[])[]): void {
    const sheet = this.existingSheet(sheetName);
    const columns = cells.reduce((most, line) => Math.max(most, line.length), 0);
    const area = { row, column, rows: cells.length, columns };
    requireArea(area);
    const headed = this.tableParts.filter(({ sheet: name, area: own }) => name === sheet.name && overlaps({ ...own, rows: 1 }, area));
    const isHeading = (at: number, across: number): boolean => headed.some(({ area: own }) => own.row === at && contains(own, at, across));
    const planned = cells.map((line, down) =>
      line.map((change, across) => change && this.editFor(sheet, row + down, column + across, change, isHeading)),
    );
    const headings = headed.map((table) => [table, plannedHeadings(table, area, planned)] as const);
    for (const [down, line] of planned.entries()) sheet.editLine(row + down, column, line);
    for (const [table, texts] of headings) table.headings = texts;
  }

  copyFormat(sheetName: string, from: CellAddress & { readonly sheet?: string }, to: Area): void {
    requireArea(to);
    const sheet = this.existingSheet(sheetName);
    const style = (from.sheet === undefined ? sheet : this.existingSheet(from.sheet)).style(from.row, from.column);
    for (let row = to.row; row < to.row + to.rows; row++) {
      for (let column = to.column; column < to.column + to.columns; column++) {
        if (sheet.style(row, column) !== style) sheet.edit(row, column, { style });
      }
    }
  }

  resizeTable(name: string, area: Area): void {
    const table = this.table(name);
    if (!table) throw new RangeError(`no table ${name}`);
    requireArea(area);
    this.checkResize(table, area);
    const sheet = this.existingSheet(table.sheet);
    const values = Array.from({ length: area.columns }, (_, index) => sheet.value(area.row, area.column + index));
    const kept = values.map((value, index) => (index < table.area.columns ? (table.headings[index] ?? value) : value));
    const headings = tableHeadings(table, kept);
    for (let index = table.area.columns; index < area.columns; index++) {
      const content = { kind: 'constant', value: headings[index] ?? '' } as const;
      if (values[index] !== content.value) sheet.edit(area.row, area.column + index, { content });
    }
    table.area = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
    table.headings = headings;
  }

  setName(name: string, formula: string, options: { readonly hidden?: boolean } = {}): void {
    const known = this.names.find((one) => one.scope === undefined && one.name.toLowerCase() === name.toLowerCase());
    if (!known && !isDefinedName(name)) throw new XlsxError('unsupported', name);
    const definition = { name: known?.name ?? name, formula: formula.replace(/^=/, ''), hidden: options.hidden ?? known?.hidden ?? false };
    if (sameDefinition(known, definition)) return;
    const original = this.originalName(name);
    this.removedNames.delete(name.toLowerCase());
    if (sameDefinition(original, definition)) this.changedNames.delete(name.toLowerCase());
    else this.changedNames.set(name.toLowerCase(), definition);
  }

  addSheet(name: string, visibility: SheetVisibility, view: SheetView = {}): void {
    if (!isSheetName(name) || this.sheet(name)) throw new XlsxError('unsupported', name);
    const partName = this.freeSheetPart();
    const taken = this.addedSheets.map((sheet) => sheet.relationshipId);
    const entry = {
      name,
      visibility,
      sheetId: 1 + [...this.workbook.sheets, ...this.addedSheets].reduce((most, sheet) => Math.max(most, sheet.sheetId), 0),
      relationshipId: freeRelationshipId(this.files, this.workbook.part.name, taken),
      partName,
    };
    this.addedSheets.push(entry);
    const titles = printTitles(name, view);
    // A key that no name of the workbook can have.
    if (titles !== undefined) this.changedNames.set(`${name}!${titles.name}`.toLowerCase(), titles);
    this.worksheets.push(new Worksheet({ name, visibility, partName, cells: true, load: () => ({ name: partName, xml: emptyWorksheet(this.workbook.strict, view) }) }, this.shared));
  }

  removeSheet(name: string): void {
    const place = this.addedSheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const [removed] = place < 0 ? [] : this.addedSheets.splice(place, 1);
    const sheet = removed === undefined ? this.removable(name) : this.existingSheet(removed.name);
    if (removed === undefined) this.removedSheets.push({ name: sheet.name, partName: sheet.source.partName });
    this.worksheets.splice(this.worksheets.indexOf(sheet), 1);
    for (const [key, { scope }] of this.changedNames) if (scope === sheet.name) this.changedNames.delete(key);
    const reads = readsSheet(sheet.name);
    for (const { name: known, scope, formula } of this.names) if (scope === undefined && reads(formula)) this.setName(known, '#REF!');
  }

  removeName(name: string): void {
    const original = this.originalName(name);
    if (original === undefined) {
      if (!this.changedNames.delete(name.toLowerCase())) throw new XlsxError('unsupported', name);
      return;
    }
    if (this.removedNames.has(name.toLowerCase()) || isRead(this.worksheets, this.files, usesName(name))) throw new XlsxError('unsupported', name);
    this.changedNames.delete(name.toLowerCase());
    this.removedNames.add(name.toLowerCase());
  }

  setVisibility(name: string, visibility: SheetVisibility): void {
    const sheet = this.existingSheet(name);
    if (visibility !== 'visible' && !this.othersVisible(sheet)) throw new XlsxError('unsupported', name);
    sheet.visibility = visibility;
  }

  setProtection(sheet: string, on: boolean): void {
    this.existingSheet(sheet).protect(on);
  }

  setLocked(sheetName: string, area: Area, locked: boolean): void {
    requireArea(area);
    const sheet = this.existingSheet(sheetName);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const style = sheet.style(row, column);
        const changed = this.shared.styles.withLocked(style, locked);
        if (changed !== style) sheet.edit(row, column, { style: changed });
      }
    }
  }

  save(): Uint8Array {
    return this.files.rewritten(
      changedParts({
        files: this.files,
        workbook: this.workbook,
        sheets: this.worksheets,
        tables: this.tableParts,
        styles: this.shared.styles,
        changedNames: this.changedNames,
        addedSheets: this.addedSheets,
        removedSheets: this.removedSheets,
        removedNames: this.removedNames,
      }),
    );
  }

  private originalName(name: string): DefinedName | undefined {
    return this.workbook.names.find((one) => one.scope === undefined && one.name.toLowerCase() === name.toLowerCase());
  }

  /** A sheet of the file that nothing else hangs on. @throws XlsxError unsupported */
  private removable(name: string): Worksheet {
    const sheet = this.sheet(name);
    if (sheet === undefined || !this.othersVisible(sheet) || this.files.allRelationships(sheet.source.partName).length > 0) throw new XlsxError('unsupported', name);
    const others = this.worksheets.filter((other) => other !== sheet);
    if (isRead(others, this.files, readsSheet(sheet.name))) throw new XlsxError('unsupported', name);
    return sheet;
  }

  private othersVisible(sheet: Worksheet): boolean {
    return this.worksheets.some((other) => other !== sheet && other.visibility === 'visible');
  }

  private existingSheet(name: string): Worksheet {
    const sheet = this.sheet(name);
    if (!sheet) throw new RangeError(`no sheet ${name}`);
    return sheet;
  }

  private editFor(sheet: Worksheet, row: number, column: number, change: CellChange, isHeading: (row: number, column: number) => boolean): CellEdit | undefined {
    const { value, formula, shows, numberFormat } = change;
    const style = numberFormat === undefined ? undefined : this.shared.styles.withNumberFormat(sheet.style(row, column), numberFormat);
    if (formula !== undefined) {
      if (isHeading(row, column)) throw new XlsxError('unsupported', `${sheet.name}: formula in a heading`);
      return styled(style, { kind: 'formula', formula: formula.replace(/^=/, ''), shows: checked(shows ?? null) });
    }
    if (value !== undefined) return styled(style, { kind: 'constant', value: checked(isHeading(row, column) ? headingText(value) : value) });
    if (shows !== undefined && sheet.calculates(row, column)) return style === undefined ? { shows: checked(shows) } : { style, shows: checked(shows) };
    return style === undefined ? undefined : { style };
  }

  private checkResize(table: TablePart, area: Area): void {
    const refuse = (reason: string): XlsxError => new XlsxError('unsupported', `${table.name}: ${reason}`);
    if (area.row !== table.area.row || area.column !== table.area.column) throw refuse('moved');
    if (area.rows < (table.totalsRow ? 3 : 2) || area.columns < 1) throw refuse('no data row');
    if (table.totalsRow && area.rows !== table.area.rows) throw refuse('totals row');
    const others = this.tableParts.filter((other) => other !== table && other.sheet === table.sheet);
    if (others.some((other) => overlaps(other.area, area))) throw refuse('overlap');
  }

  private freeSheetPart(): string {
    const folder = this.workbook.part.name.slice(0, this.workbook.part.name.lastIndexOf('/') + 1);
    const taken = new Set(this.worksheets.map((sheet) => sheet.source.partName.toLowerCase()));
    let number = this.worksheets.length + 1;
    const partName = (): string => `${folder}worksheets/sheet${String(number)}.xml`;
    while (this.files.actualName(partName()) !== undefined || taken.has(partName().toLowerCase())) number++;
    return partName();
  }
}

const styled = (style: number | undefined, content: CellContent): CellEdit => (style === undefined ? { content } : { style, content });

/** The headings of a table once edits of an area are made. */
const plannedHeadings = (table: TablePart, area: Area, planned: readonly (readonly (CellEdit | undefined)[])[]): readonly string[] => {
  const values: StoredValue[] = [...table.headings];
  for (const [across, edit] of (planned[table.area.row - area.row] ?? []).entries()) {
    const place = area.column + across - table.area.column;
    if (place < 0 || place >= table.area.columns || edit?.content?.kind !== 'constant') continue;
    values[place] = edit.content.value;
  }
  return tableHeadings(table, values);
};

const sameDefinition = (known: DefinedName | undefined, other: DefinedName): boolean =>
  known?.formula === other.formula && known.hidden === other.hidden;

/** The built-in name of the rows that repeat on every page of a sheet. */
const printTitles = (scope: string, { print }: SheetView): DefinedName | undefined => {
  if (print?.titleRows === undefined) return undefined;
  const [first, last] = print.titleRows;
  const formula = `'${scope.replaceAll("'", "''")}'!$${String(first + 1)}:$${String(last + 1)}`;
  return { name: '_xlnm.Print_Titles', formula, scope, hidden: false };
};

const requireArea = (area: Area): void => {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && row + rows <= rowLimit && column + columns <= columnLimit;
  if (!inside || ![row, column, rows, columns].every(Number.isInteger)) throw new RangeError('outside the sheet');
};

/** What a cell can hold at all (Excel specifications and limits). */
const checked = (value: StoredValue): StoredValue => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a finite number');
  if (typeof value === 'string' && value.length > LONGEST_TEXT) throw new RangeError('text too long for a cell');
  return value;
};
