import { escapeXml } from './escape';
import { attributeSpan, type Span } from './scanner';

/** A replacement of a piece of a part's text; an insertion where `start` is `end`. */
export interface Splice extends Span {
  readonly text: string;
}

/** The text with all splices carried out; insertions at one place keep their order. */
export const spliced = (xml: string, splices: readonly Splice[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of splices.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (splice.start < at) throw new RangeError(`overlapping changes at ${splice.start}`);
    pieces.push(xml.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
};

const attributeText = (value: string): string =>
  escapeXml(value).replace(/[\t\n\r]/g, (space) => `&#${String(space.charCodeAt(0))};`);

interface Tag {
  readonly nameEnd: number;
  readonly openEnd: number;
}

/** Sets an attribute of a tag, or adds it as the last one. */
export const attributeSplice = (xml: string, tag: Tag, name: string, value: string): Splice => {
  const span = attributeSpan(xml, tag.nameEnd, tag.openEnd, name);
  if (span) return { ...span, text: attributeText(value) };
  const end = tag.openEnd - (xml.startsWith('/>', tag.openEnd - 2) ? 2 : 1);
  return { start: end, end, text: ` ${name}="${attributeText(value)}"` };
};

/** Adds content at the end of an element; an empty element is opened for it. */
export const appendSplice = (
  xml: string,
  element: Span & { readonly tag: string; readonly openEnd: number; readonly closeStart: number },
  content: string,
): Splice => {
  if (!xml.startsWith('/>', element.openEnd - 2) || element.end !== element.openEnd) {
    return { start: element.closeStart, end: element.closeStart, text: content };
  }
  return { start: element.openEnd - 2, end: element.openEnd, text: `>${content}</${element.tag}>` };
};
