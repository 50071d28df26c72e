import type { Namespaces, Span, XmlElement, XmlPart } from '../xml';
import { readElement, XmlScanner } from '../xml';
import { CellTag, cellTypes, UNPLAIN } from './cellTag';
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
  /** The place in `cellTypes`; `UNPLAIN` where the opening tag says more than the usual, style included. */
  readonly types: IntegerList;
  readonly styles: IntegerList;
  /** What is in the `v` or `is` that the type asks for; -1 where it is not there. */
  readonly resultStarts: IntegerList;
  readonly resultEnds: IntegerList;
}

export const HAS_VALUE = 1;
export const HAS_FORMULA = 2;

const INLINE = cellTypes.indexOf('inlineStr');

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
  types: new IntegerList(),
  styles: new IntegerList(),
  resultStarts: new IntegerList(),
  resultEnds: new IntegerList(),
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
  private readonly tag = new CellTag();
  private readonly tags: { readonly row: string; readonly cell: string; readonly formula: string; readonly value: string; readonly inline: string };

  constructor(
    private readonly scanner: XmlScanner,
    prefix: string,
  ) {
    this.tags = { row: `${prefix}row`, cell: `${prefix}c`, formula: `${prefix}f`, value: `${prefix}v`, inline: `${prefix}is` };
  }

  /** From the opening tag of `sheetData` to its end. Gives the place where the last row ends. */
  read(): number {
    const { scanner } = this;
    if (scanner.kind === 'empty') return scanner.end;
    const depth = scanner.depth;
    while (scanner.next() && scanner.depth >= depth) {
      if (scanner.name === this.tags.row) this.readRow();
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
    const { scanner, cells, tag, tags } = this;
    if (scanner.kind === 'empty') return scanner.end;
    const depth = scanner.depth;
    let column = -1;
    while (scanner.next() && scanner.depth >= depth) {
      if (scanner.name !== tags.cell) {
        scanner.skipElement();
        continue;
      }
      const plain = tag.read(scanner.part.xml, scanner.nameEnd, scanner.end, row);
      const next = plain && tag.column >= 0 ? tag.column : columnOf(scanner, row, column);
      if (!(next > column && next < columnLimit)) throw scanner.damaged();
      column = next;
      cells.columns.push(column);
      cells.starts.push(scanner.start);
      cells.types.push(plain ? tag.type : UNPLAIN);
      cells.styles.push(plain ? tag.style : UNPLAIN);
      if (scanner.kind === 'open') this.readContents(tag.type === INLINE ? tags.inline : tags.value);
      else this.addContents(0, -1, -1);
      cells.ends.push(scanner.end);
    }
    return scanner.start;
  }

  private readContents(resultTag: string): void {
    const { scanner, tags } = this;
    const depth = scanner.depth;
    let contents = 0;
    let start = -1;
    let end = -1;
    while (scanner.next() && scanner.depth >= depth) {
      const { name, end: openEnd } = scanner;
      if (name === tags.formula) contents |= HAS_FORMULA;
      const closeStart = scanner.skipElement();
      if (closeStart > openEnd && (name === tags.value || name === tags.inline)) contents |= HAS_VALUE;
      if (name !== resultTag) continue;
      start = openEnd;
      end = closeStart;
    }
    this.addContents(contents, start, end);
  }

  private addContents(contents: number, resultStart: number, resultEnd: number): void {
    const { cells } = this;
    cells.contents.push(contents);
    cells.resultStarts.push(resultStart);
    cells.resultEnds.push(resultEnd);
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
