import type { Namespaces, Span, XmlElement, XmlPart } from '../xml';
import { readElement, XmlScanner } from '../xml';
import { IntegerList } from './integerList';
import { columnLimit, rowLimit } from '../address';

/** Where everything stands in the XML of a worksheet. Cells are numbered in document order. */
export interface SheetIndex {
  readonly part: XmlPart;
  /** The prefix of the worksheet's own elements with its colon, or nothing. */
  readonly prefix: string;
  readonly rows: RowIndex;
  readonly cells: CellIndex;
  /** The worksheet's children in order, `sheetData` without what is in it. */
  readonly sections: readonly XmlElement[];
  readonly namespaces: Namespaces;
  /** Behind the opening tag of the worksheet. */
  readonly openEnd: number;
  readonly sheetData: Span & { readonly openEnd: number; readonly closeStart: number };
}

export interface RowIndex {
  /** Ascending, from 0. */
  readonly numbers: IntegerList;
  readonly starts: IntegerList;
  readonly nameEnds: IntegerList;
  readonly openEnds: IntegerList;
  readonly closeStarts: IntegerList;
  readonly ends: IntegerList;
  /** The number of the first cell of each row; those of the next row end it. */
  readonly firstCells: IntegerList;
}

export interface CellIndex {
  readonly columns: IntegerList;
  readonly starts: IntegerList;
  readonly ends: IntegerList;
  /** `HAS_VALUE`, `HAS_FORMULA` */
  readonly contents: IntegerList;
}

export const HAS_VALUE = 1;
export const HAS_FORMULA = 2;

const emptyRows = (): RowIndex => ({
  numbers: new IntegerList(),
  starts: new IntegerList(),
  nameEnds: new IntegerList(),
  openEnds: new IntegerList(),
  closeStarts: new IntegerList(),
  ends: new IntegerList(),
  firstCells: new IntegerList(),
});

const emptyCells = (): CellIndex => ({
  columns: new IntegerList(),
  starts: new IntegerList(),
  ends: new IntegerList(),
  contents: new IntegerList(),
});

/** The column of a cell's `r`, checked against its row; the next column where it has none. */
const columnOf = (scanner: XmlScanner, row: number, previous: number): number => {
  const reference = scanner.attribute('r');
  if (reference === undefined) return previous + 1;
  let at = 0;
  let column = 0;
  for (let code = reference.charCodeAt(at); at < 3 && code >= 65; code = reference.charCodeAt(++at)) {
    column = column * 26 + (code & 31);
  }
  if (Number(reference.slice(at)) !== row + 1) throw scanner.damaged();
  return column - 1;
};

class SheetDataReader {
  readonly rows = emptyRows();
  readonly cells = emptyCells();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly prefix: string,
  ) {}

  /** From the opening tag of `sheetData` to its end. Gives the place where the last row ends. */
  read(): number {
    const { scanner } = this;
    if (scanner.kind === 'empty') return scanner.end;
    const depth = scanner.depth;
    const rowTag = `${this.prefix}row`;
    while (scanner.next() && scanner.depth >= depth) {
      if (scanner.name === rowTag) this.readRow();
      else scanner.skipElement();
    }
    return scanner.start;
  }

  private readRow(): void {
    const { scanner, rows } = this;
    const previous = rows.numbers.at(rows.numbers.length - 1);
    const named = scanner.attribute('r');
    const row = named === undefined ? previous + 1 : Number(named) - 1;
    if (!(Number.isInteger(row) && row > previous && row < rowLimit)) throw scanner.damaged();
    rows.numbers.push(row);
    rows.starts.push(scanner.start);
    rows.nameEnds.push(scanner.nameEnd);
    rows.openEnds.push(scanner.end);
    rows.firstCells.push(this.cells.columns.length);
    rows.closeStarts.push(this.readCells(row));
    rows.ends.push(scanner.end);
  }

  private readCells(row: number): number {
    const { scanner, cells } = this;
    if (scanner.kind === 'empty') return scanner.end;
    const depth = scanner.depth;
    const cellTag = `${this.prefix}c`;
    let column = -1;
    while (scanner.next() && scanner.depth >= depth) {
      if (scanner.name !== cellTag) {
        scanner.skipElement();
        continue;
      }
      const next = columnOf(scanner, row, column);
      if (!(next > column && next < columnLimit)) throw scanner.damaged();
      column = next;
      cells.columns.push(column);
      cells.starts.push(scanner.start);
      cells.contents.push(scanner.kind === 'open' ? this.readContents() : 0);
      cells.ends.push(scanner.end);
    }
    return scanner.start;
  }

  private readContents(): number {
    const { scanner, prefix } = this;
    const depth = scanner.depth;
    let contents = 0;
    while (scanner.next() && scanner.depth >= depth) {
      const { name, end } = scanner;
      if (name === `${prefix}f`) contents |= HAS_FORMULA;
      const filled = scanner.skipElement() > end;
      if (filled && (name === `${prefix}v` || name === `${prefix}is`)) contents |= HAS_VALUE;
    }
    return contents;
  }
}

/**
 * Goes through a worksheet once. Rows and cells must ascend, as Excel demands.
 * @throws XlsxError damaged
 */
export const indexSheet = (part: XmlPart): SheetIndex => {
  const scanner = new XmlScanner(part);
  if (!scanner.next() || scanner.kind !== 'open') throw scanner.damaged();
  const namespaces = rootNamespaces(scanner);
  const colon = scanner.name.indexOf(':');
  const prefix = scanner.name.slice(0, colon + 1);
  if (scanner.name.slice(colon + 1) !== 'worksheet') throw scanner.damaged();
  const openEnd = scanner.end;
  const sections: XmlElement[] = [];
  const data = new SheetDataReader(scanner, prefix);
  let sheetData: SheetIndex['sheetData'] | undefined;
  while (scanner.next() && scanner.depth >= 1) {
    if (scanner.name !== `${prefix}sheetData`) {
      sections.push(readElement(scanner, namespaces));
      continue;
    }
    if (sheetData) throw scanner.damaged();
    const opening = emptySection(scanner, namespaces);
    const closeStart = data.read();
    sheetData = { start: opening.start, openEnd: opening.openEnd, closeStart, end: scanner.end };
    sections.push({ ...opening, closeStart, end: scanner.end });
  }
  if (scanner.next() || !sheetData) throw scanner.damaged();
  return { part, prefix, rows: data.rows, cells: data.cells, sections, namespaces, openEnd, sheetData };
};

const rootNamespaces = (scanner: XmlScanner): Namespaces => {
  const opening = `${scanner.part.xml.slice(scanner.start, scanner.end - 1)}/>`;
  const root = new XmlScanner({ name: scanner.part.name, xml: opening });
  root.next();
  return readElement(root).namespaces;
};

const emptySection = (scanner: XmlScanner, namespaces: Namespaces): XmlElement => ({
  tag: scanner.name,
  local: 'sheetData',
  namespace: namespaces.get(scanner.name.slice(0, Math.max(0, scanner.name.indexOf(':')))) ?? '',
  attributes: new Map(),
  children: [],
  start: scanner.start,
  nameEnd: scanner.nameEnd,
  openEnd: scanner.end,
  closeStart: scanner.end,
  end: scanner.end,
  namespaces,
});
