import { strFromU8, strToU8, unzipSync } from 'fflate';

import { zipped } from '../fixture';
import { DECLARATION, MAIN, OFFICE, PACKAGE, SHEET_DRAWING, SPREADSHEET_TYPE } from './namespaces';
import { STYLES, TABLE, WORKBOOK, WORKSHEET } from './order';
import { attribute, isElement, type RawElement, rawBelow, rawRoot } from './rawXml';

const CONTENT_TYPES = '[Content_Types].xml';
const ORDERS: Readonly<Record<string, readonly string[]>> = { worksheet: WORKSHEET, workbook: WORKBOOK, styleSheet: STYLES, table: TABLE };
/** Elements of which there is one, and to which further entries are added. */
const LISTS = new Set('definedNames hyperlinks dataValidations ignoredErrors mergeCells protectedRanges oleObjects controls cellWatches customProperties pivotCaches externalReferences functionGroups extLst numFmts dxfs cellStyles'.split(' '));

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
const splitReference = (reference: string): readonly [column: number, row: number] => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  return [columnNumber(letters), Number(digits)];
};

/** A workbook into which features are put part by part, as Excel would have written them. */
export class Graft {
  private readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  bytes(): Uint8Array {
    return zipped(this.parts);
  }

  text(part: string): string {
    return strFromU8(this.content(part));
  }

  names(): readonly string[] {
    return Object.keys(this.parts);
  }

  content(part: string): Uint8Array {
    const content = this.parts[part];
    if (!content) throw new RangeError(`no part ${part}`);
    return content;
  }

  has(part: string): boolean {
    return this.parts[part] !== undefined;
  }

  /** @param type of the content, for a part that needs to be named in the content types */
  add(part: string, content: string | Uint8Array, type?: string): void {
    if (this.has(part)) throw new RangeError(`part ${part} twice`);
    this.parts[part] = typeof content === 'string' ? strToU8(content.startsWith('<?') ? content : DECLARATION + content) : content;
    if (type !== undefined) this.append(CONTENT_TYPES, `<Override PartName="/${part}" ContentType="${type}"/>`);
  }

  defaultType(extension: string, type: string): void {
    if (!this.text(CONTENT_TYPES).includes(`Extension="${extension}"`)) this.append(CONTENT_TYPES, `<Default Extension="${extension}" ContentType="${type}"/>`);
  }

  /** @param from the part, or nothing for the package; @param type short for those of ISO/IEC 29500; @returns the id */
  relate(from: string, type: string, target: string, outside = false): string {
    const part = from.replace(/([^/]*)$/, '_rels/$1.rels');
    if (!this.has(part)) this.add(part, `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`);
    const id = `rId${String(100 + rawBelow(rawRoot(this.text(part)), 'Relationship').length)}`;
    const mode = outside ? ' TargetMode="External"' : '';
    this.append(part, `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode}/>`);
    return id;
  }

  /** Text that stands in the part exactly once, by another. */
  replace(part: string, from: string, to: string): void {
    const [head, tail, ...more] = this.text(part).split(from);
    if (head === undefined || tail === undefined || more.length > 0) throw new RangeError(`${from} is not once in ${part}`);
    this.parts[part] = strToU8(head + to + tail);
  }

  /** At the end of the root element. */
  append(part: string, xml: string): void {
    const text = this.text(part);
    this.splice(part, rawRoot(text).closeStart, xml);
  }

  rootAttributes(part: string, attributes: string): void {
    const text = this.text(part);
    const missing = attributes.split(' ').filter((one) => !text.includes(one.slice(0, one.indexOf('='))));
    this.splice(part, rawRoot(text).openEnd - 1, missing.map((one) => ` ${one}`).join(''));
  }

  /** A child of the root where its schema wants it; entries of a list that is there already are added to it. */
  child(part: string, xml: string): void {
    const root = rawRoot(this.text(part));
    const added = rawRoot(xml);
    const order = ORDERS[root.local] ?? [];
    const known = root.children.filter(isElement).find(({ local }) => local === added.local && LISTS.has(local));
    if (known) {
      this.splice(part, known.closeStart, xml.slice(added.openEnd, added.closeStart));
      this.recount(part, known);
      return;
    }
    const place = order.indexOf(added.local);
    const before = root.children.filter(isElement).findLast(({ local }) => order.indexOf(local) <= place);
    this.splice(part, before?.end ?? root.openEnd, xml);
  }

  /** The part of a sheet. */
  sheet(name: string): string {
    const id = attribute(this.sheetElement(name), 'r:id') ?? '';
    return `xl/${this.target('xl/_rels/workbook.xml.rels', id)}`;
  }

  sheetNumber(name: string): number {
    return rawBelow(rawRoot(this.text('xl/workbook.xml')), 'sheet').findIndex((sheet) => attribute(sheet, 'name') === name);
  }

  sheetChild(name: string, xml: string): void {
    this.child(this.sheet(name), xml);
  }

  /** @returns the part */
  addSheet(name: string, content: string, state = ''): string {
    const number = rawBelow(rawRoot(this.text('xl/workbook.xml')), 'sheet').length + 20;
    const part = `xl/worksheets/sheet${String(number)}.xml`;
    this.add(part, `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`, `${SPREADSHEET_TYPE}.worksheet+xml`);
    this.listSheet(name, this.relate('xl/workbook.xml', 'worksheet', part.slice(3)), state);
    return part;
  }

  listSheet(name: string, id: string, state = ''): void {
    const sheets = rawBelow(rawRoot(this.text('xl/workbook.xml')), 'sheets')[0];
    const number = String((sheets?.children.length ?? 0) + 50);
    this.splice('xl/workbook.xml', sheets?.closeStart ?? 0, `<sheet name="${name}" sheetId="${number}"${state === '' ? '' : ` state="${state}"`} r:id="${id}"/>`);
  }

  /** Cells put into rows, at the right of what is there: content of `c` by reference, attributes of `c` before `|`. */
  cells(name: string, cells: Readonly<Record<string, string>>): void {
    const part = this.sheet(name);
    for (const [reference, content] of Object.entries(cells)) this.putCell(part, reference, content);
    const used = rawBelow(rawRoot(this.text(part)), 'c').map((cell) => splitReference(attribute(cell, 'r') ?? ''));
    const dimension = rawBelow(rawRoot(this.text(part)), 'dimension')[0];
    if (!dimension) return;
    const letters = (number: number): string => (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(65 + ((number - 1) % 26));
    const last = letters(Math.max(...used.map(([column]) => column))) + String(Math.max(...used.map(([, row]) => row)));
    this.replace(part, dimension.open, `<dimension ref="A1:${last}"/>`);
  }

  drawing(sheet: string): string {
    return this.sheetPart(sheet, 'drawing', (number) => {
      const part = `xl/drawings/drawing${number}.xml`;
      this.add(part, `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}"></xdr:wsDr>`, 'application/vnd.openxmlformats-officedocument.drawing+xml');
      return part;
    });
  }

  /** The VML drawing of notes and controls. */
  vml(sheet: string, shape: string): void {
    const part = this.sheetPart(sheet, 'legacyDrawing', (number) => {
      const created = `xl/drawings/vmlDrawing${number}.vml`;
      this.defaultType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
      this.add(created, vmlDrawing('').replace(/^/, '<?xml version="1.0"?>'));
      return created;
    });
    this.append(part, shape);
  }

  private sheetPart(sheet: string, kind: 'drawing' | 'legacyDrawing', create: (number: string) => string): string {
    const part = this.sheet(sheet);
    const known = rawBelow(rawRoot(this.text(part)), kind)[0];
    const rels = part.replace(/([^/]*)$/, '_rels/$1.rels');
    if (known) return `xl/${this.target(rels, attribute(known, 'r:id') ?? '').replace('../', '')}`;
    const created = create(`9${/\d+/.exec(part)?.[0] ?? ''}`);
    const id = this.relate(part, kind === 'drawing' ? 'drawing' : 'vmlDrawing', created.replace('xl/', '../'));
    this.sheetChild(sheet, `<${kind} r:id="${id}"/>`);
    return created;
  }

  private target(rels: string, id: string): string {
    const found = rawBelow(rawRoot(this.text(rels)), 'Relationship').find((one) => attribute(one, 'Id') === id);
    return attribute(found ?? rawRoot('<none/>'), 'Target') ?? '';
  }

  private sheetElement(name: string): RawElement {
    const found = rawBelow(rawRoot(this.text('xl/workbook.xml')), 'sheet').find((sheet) => attribute(sheet, 'name') === name);
    if (!found) throw new RangeError(`no sheet ${name}`);
    return found;
  }

  private putCell(part: string, reference: string, described: string): void {
    const [column, row] = splitReference(reference);
    const [attributes, content] = described.includes('|') ? described.split('|') : ['', described];
    const cell = `<c r="${reference}"${attributes ? ` ${attributes}` : ''}>${content ?? ''}</c>`;
    const data = rawBelow(rawRoot(this.text(part)), 'sheetData')[0];
    const rows = data?.children.filter(isElement) ?? [];
    const found = rows.find((one) => attribute(one, 'r') === String(row));
    if (!found) {
      const next = rows.find((one) => Number(attribute(one, 'r')) > row);
      this.splice(part, next?.start ?? data?.closeStart ?? 0, `<row r="${String(row)}">${cell}</row>`);
      return;
    }
    const next = found.children.filter(isElement).find((one) => splitReference(attribute(one, 'r') ?? '')[0] >= column);
    if (next && attribute(next, 'r') === reference) throw new RangeError(`${part}: ${reference} is taken`);
    if (found.close === '') {
      this.replace(part, found.open, `${found.open.replace(/\/>$/, '>')}${cell}</row>`);
      return;
    }
    this.splice(part, next?.start ?? found.closeStart, cell);
  }

  private recount(part: string, { local }: RawElement): void {
    const list = rawRoot(this.text(part)).children.filter(isElement).find((one) => one.local === local);
    const count = list && attribute(list, 'count');
    if (!list || count === undefined) return;
    const open = list.open.replace(/count="\d+"/, `count="${String(list.children.filter(isElement).length)}"`);
    const text = this.text(part);
    this.parts[part] = strToU8(text.slice(0, list.start) + open + text.slice(list.openEnd));
  }

  private splice(part: string, at: number, xml: string): void {
    const text = this.text(part);
    this.parts[part] = strToU8(text.slice(0, at) + xml + text.slice(at));
  }
}

/** The legacy drawing that notes, controls and header pictures live in. */
export const vmlDrawing = (shapes: string): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapes}</xml>`;

/** Something that workbooks have, and how it gets into one. */
export interface Feature {
  readonly name: string;
  readonly graft: (workbook: Graft) => void;
  /** Formulas of the feature that read what scoring writes, as `sheet!cell`: their stored results go. */
  readonly stale?: readonly string[];
}
