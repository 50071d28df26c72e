import { decodeAttribute, decodeContent } from './text';
import { type Span, type XmlPart, XmlScanner } from './scanner';

/** An element of a small part, with its place in the text. */
export interface XmlElement extends Span {
  /** As written, with the prefix. */
  readonly tag: string;
  readonly local: string;
  readonly namespace: string;
  /** By name as written; namespace declarations included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly nameEnd: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  /** Before the closing tag; `openEnd` for an empty element. */
  readonly closeStart: number;
  readonly namespaces: Namespaces;
}

/** Prefix → URI. */
export type Namespaces = ReadonlyMap<string, string>;

/** Attribute after attribute, with the scanner's own idea of a space: what it let through is read from end to end, nothing searched for. */
const attributePattern = /[ \t\n\r]+([^ \t\n\r=/>]+)[ \t\n\r]*=[ \t\n\r]*(?:"([^"]*)"|'([^']*)')/gy;

const noAttributes: ReadonlyMap<string, string> = new Map();
const noChildren: readonly XmlElement[] = [];

const readAttributes = (scanner: XmlScanner): ReadonlyMap<string, string> => {
  const { xml, name } = scanner.part;
  const tag = xml.slice(scanner.nameEnd, scanner.end);
  if (tag.length <= '/>'.length) return noAttributes;
  const attributes = new Map<string, string>();
  for (const found of tag.matchAll(attributePattern)) {
    const key = found[1] ?? '';
    if (attributes.has(key)) throw scanner.damaged();
    attributes.set(key, decodeAttribute(found[2] ?? found[3] ?? '', name));
  }
  return attributes;
};

const declared = (outer: Namespaces, attributes: ReadonlyMap<string, string>): Namespaces => {
  let inner: Map<string, string> | undefined;
  for (const [key, uri] of attributes) {
    const prefix = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : undefined;
    if (prefix === undefined) continue;
    inner ??= new Map(outer);
    inner.set(prefix, uri);
  }
  return inner ?? outer;
};

/** The element whose opening tag is current, with all below it; leaves the scanner at its end. */
export const readElement = (scanner: XmlScanner, outer: Namespaces = new Map()): XmlElement => {
  const { start, nameEnd, end: openEnd, name: tag, kind } = scanner;
  const attributes = readAttributes(scanner);
  const namespaces = declared(outer, attributes);
  const children = kind === 'open' ? readChildren(scanner, namespaces) : noChildren;
  const colon = tag.indexOf(':');
  const namespace = namespaces.get(colon < 0 ? '' : tag.slice(0, colon)) ?? '';
  return {
    tag,
    local: tag.slice(colon + 1),
    namespace,
    attributes,
    children,
    start,
    nameEnd,
    openEnd,
    closeStart: kind === 'open' ? scanner.start : openEnd,
    end: scanner.end,
    namespaces,
  };
};

const readChildren = (scanner: XmlScanner, namespaces: Namespaces): readonly XmlElement[] => {
  const children: XmlElement[] = [];
  const { depth } = scanner;
  while (scanner.next() && scanner.depth >= depth) children.push(readElement(scanner, namespaces));
  return children.length === 0 ? noChildren : children;
};

/** The root element of a part. @throws XlsxError damaged */
export const readTree = (part: XmlPart): XmlElement => {
  const scanner = new XmlScanner(part);
  if (!scanner.next() || scanner.kind === 'close') throw scanner.damaged();
  const root = readElement(scanner);
  if (scanner.next()) throw scanner.damaged();
  return root;
};

/** Children of that name in the element's own namespace. */
export const childrenOf = (element: XmlElement | undefined, local: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.local === local && child.namespace === element.namespace) ?? [];

export const childOf = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  childrenOf(element, local)[0];

/** All elements below, in document order, whatever their namespace. */
export const descendants = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => [child, ...descendants(child)]);

/** The text directly inside an element that has no element children. */
export const textOf = (part: XmlPart, element: XmlElement): string =>
  decodeContent(part.xml.slice(element.openEnd, element.closeStart), part.name);

/** `1`, `true`, `on` are true; absent is `undefined` (ST_OnOff, xsd:boolean). */
export const flagOf = (element: XmlElement | undefined, attribute: string): boolean | undefined => {
  const text = element?.attributes.get(attribute);
  return text === undefined ? undefined : text === '1' || text === 'true' || text === 'on';
};

/** An attribute in a namespace (`r:id`), whatever prefix the writer gave it. */
export const attributeIn = (element: XmlElement, namespaces: readonly string[], local: string): string | undefined => {
  for (const [key, value] of element.attributes) {
    const colon = key.indexOf(':');
    if (colon < 0 || key.slice(colon + 1) !== local) continue;
    if (namespaces.includes(element.namespaces.get(key.slice(0, colon)) ?? '')) return value;
  }
  return undefined;
};
