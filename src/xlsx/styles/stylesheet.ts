import { XlsxError } from '../document';
import {
  appendSplice,
  attributeSplice,
  childOf,
  childrenOf,
  descendants,
  flagOf,
  readTree,
  type Splice,
  spliced,
  type XmlElement,
  type XmlPart,
} from '../xml';
import { builtinFormats, builtinId } from './builtinFormats';

/** Ids of number formats that a file defines itself begin here (Excel's own habit; lower ones are built in). */
const FIRST_OWN_FORMAT = 164;

const minimal =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '</styleSheet>';

interface CellFormat {
  readonly xml: string;
  readonly formatId: number;
  readonly locked: boolean;
}

const formatIdOf = (xf: XmlElement): number => Number(xf.attributes.get('numFmtId') ?? 0);

/** The cell formats of a workbook. Existing ones keep their numbers and their text; new ones are appended. */
export class Stylesheet {
  readonly part: XmlPart;
  private readonly root: XmlElement;
  private readonly formats: CellFormat[];
  private readonly existing: number;
  private readonly codes = new Map<number, string>();
  private readonly newCodes = new Map<number, string>();
  /** The answers given by `withNumberFormat`: a block of cells asks the same a thousand times. */
  private readonly derived = new Map<string, Map<number, number>>();
  /** What a format was derived from, from which it differs only in its number format: the way back. */
  private readonly origins = new Map<number, number>();

  /** @param part absent in a workbook without styles: the one format of an empty workbook is assumed */
  constructor(part: XmlPart | undefined) {
    this.part = part ?? { name: 'xl/styles.xml', xml: minimal };
    this.root = readTree(this.part);
    for (const format of childrenOf(childOf(this.root, 'numFmts'), 'numFmt')) {
      this.codes.set(Number(format.attributes.get('numFmtId')), format.attributes.get('formatCode') ?? 'General');
    }
    this.formats = childrenOf(childOf(this.root, 'cellXfs'), 'xf').map((xf) => ({
      xml: this.part.xml.slice(xf.start, xf.end),
      formatId: formatIdOf(xf),
      locked: flagOf(childOf(xf, 'protection'), 'locked') ?? true,
    }));
    this.existing = this.formats.length;
  }

  get changed(): boolean {
    return this.formats.length > this.existing || this.newCodes.size > 0;
  }

  numberFormat(style: number): string {
    const id = this.formats[style]?.formatId ?? 0;
    return this.codes.get(id) ?? builtinFormats.get(id) ?? 'General';
  }

  locked(style: number): boolean {
    return this.formats[style]?.locked ?? true;
  }

  /** The number of a format that differs from a given one only in its number format. */
  withNumberFormat(style: number, code: string): number {
    const answers = this.derived.get(code) ?? new Map<number, number>();
    this.derived.set(code, answers);
    const answer = answers.get(style) ?? this.derive(style, code);
    answers.set(style, answer);
    return answer;
  }

  private derive(style: number, code: string): number {
    if (this.numberFormat(style) === code) return style;
    const origin = this.origins.get(style) ?? style;
    if (this.numberFormat(origin) === code) return origin;
    const base = this.formats[style] ?? this.formats[0];
    if (!base) throw new XlsxError('damaged', this.part.name);
    const formatId = this.formatId(code);
    const xml = withFormatId(base.xml, formatId);
    const known = this.formats.findIndex((format) => format.xml === xml);
    const found = known < 0 ? this.formats.push({ xml, formatId, locked: base.locked }) - 1 : known;
    if (!this.origins.has(found)) this.origins.set(found, origin);
    return found;
  }

  /** The number of a format that differs from a given one only in being locked or not. */
  withLocked(style: number, locked: boolean): number {
    const base = this.formats[style] ?? this.formats[0];
    if (!base) throw new XlsxError('damaged', this.part.name);
    if (base.locked === locked) return style;
    const xml = withLocking(base.xml, locked);
    const known = this.formats.findIndex((format) => format.xml === xml);
    return known < 0 ? this.formats.push({ xml, formatId: base.formatId, locked }) - 1 : known;
  }

  /** The part with what was appended. */
  render(): string {
    const formats = childOf(this.root, 'cellXfs');
    if (!formats) throw new XlsxError('damaged', this.part.name);
    const added = this.formats.slice(this.existing).map((format) => format.xml);
    const splices = [
      ...this.numberFormatSplices(),
      attributeSplice(this.part.xml, formats, 'count', String(this.formats.length)),
      appendSplice(this.part.xml, formats, added.join('')),
    ];
    return spliced(this.part.xml, splices);
  }

  private formatId(code: string): number {
    const builtin = builtinId(code);
    if (builtin !== undefined && !this.codes.has(builtin)) return builtin;
    for (const [id, known] of this.codes) if (known === code) return id;
    // Differential formats have numbers of their own, which are left alone too.
    const elsewhere = descendants(this.root).filter((element) => element.local === 'numFmt');
    const taken = elsewhere.map((element) => Number(element.attributes.get('numFmtId')));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.codes.keys(), ...taken) + 1;
    this.codes.set(id, code);
    this.newCodes.set(id, code);
    return id;
  }

  private numberFormatSplices(): readonly Splice[] {
    if (this.newCodes.size === 0) return [];
    const { xml } = this.part;
    const prefix = this.root.tag.slice(0, this.root.tag.indexOf(':') + 1);
    const added = [...this.newCodes].map(([id, code]) => numberFormatElement(prefix, id, code)).join('');
    const list = childOf(this.root, 'numFmts');
    if (!list) {
      const text = `<${prefix}numFmts count="${String(this.newCodes.size)}">${added}</${prefix}numFmts>`;
      return [{ start: this.root.openEnd, end: this.root.openEnd, text }];
    }
    const count = childrenOf(list, 'numFmt').length + this.newCodes.size;
    return [attributeSplice(xml, list, 'count', String(count)), appendSplice(xml, list, added)];
  }
}

const fragment = (xml: string): { readonly part: XmlPart; readonly element: XmlElement } => {
  const part = { name: 'cellXfs', xml };
  return { part, element: readTree(part) };
};

const withFormatId = (xml: string, id: number): string => {
  const once = spliced(xml, [attributeSplice(xml, fragment(xml).element, 'numFmtId', String(id))]);
  return spliced(once, [attributeSplice(once, fragment(once).element, 'applyNumberFormat', '1')]);
};

/** `protection` stands between `alignment` and `extLst` (ECMA-376 part 1, 18.8.45). */
const withLocking = (xml: string, locked: boolean): string => {
  const flag = locked ? '1' : '0';
  const { element } = fragment(xml);
  const once = spliced(xml, [lockingSplice(xml, element, flag)]);
  return spliced(once, [attributeSplice(once, fragment(once).element, 'applyProtection', '1')]);
};

const lockingSplice = (xml: string, xf: XmlElement, flag: string): Splice => {
  const known = xf.children.find(({ local }) => local === 'protection');
  if (known !== undefined) return attributeSplice(xml, known, 'locked', flag);
  const text = `<${xf.tag.slice(0, xf.tag.indexOf(':') + 1)}protection locked="${flag}"/>`;
  const following = xf.children.find(({ local }) => local === 'extLst');
  return following === undefined ? appendSplice(xml, xf, text) : { start: following.start, end: following.start, text };
};

const numberFormatElement = (prefix: string, id: number, code: string): string => {
  const empty = `<${prefix}numFmt/>`;
  const { element } = fragment(empty);
  const splices = [
    attributeSplice(empty, element, 'numFmtId', String(id)),
    attributeSplice(empty, element, 'formatCode', code),
  ];
  return spliced(empty, splices);
};
