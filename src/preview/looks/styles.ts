import type { GridBorders, GridFont, GridLine, GridStyle } from './gridStyle';
import { childOf, childrenOf, flagOf, readTree, type XmlElement, type XmlPart } from '../../xlsx/xml';
import type { ColourReader } from './colours';

/** A cell format as the grid draws it, without its number format. */
export interface CellLook {
  readonly style: GridStyle;
  /** `centerContinuous`: centred over the blank cells that follow. */
  readonly acrossBlanks: boolean;
}

export interface Looks {
  /** By index of the cell format (`s` of a cell). */
  readonly cells: readonly CellLook[];
  /** By index of the differential format, number format included. */
  readonly differentials: readonly GridStyle[];
}

/** Lines by their name in the file, as the grid numbers them. */
const lines: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

const horizontals: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4, distributed: 6, centerContinuous: 2 };
const verticals: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3, justify: 1, distributed: 2 };
const byContent = 0;
const [unwrapped, wrapped] = [0, 3];
/** What Excel indents by: about three blanks. */
const indentPixels = 9;

const fontStyle = (font: XmlElement | undefined, colour: ColourReader): GridFont => {
  const value = (name: string): string | undefined => childOf(font, name)?.attributes.get('val');
  const on = (name: string): boolean => {
    const element = childOf(font, name);
    return element !== undefined && (flagOf(element, 'val') ?? true);
  };
  const family = value('name');
  const size = value('sz');
  const rgb = colour(childOf(font, 'color'));
  return {
    ...(family !== undefined && { ff: family }),
    ...(size !== undefined && { fs: Number(size) }),
    ...(on('b') && { bl: 1 }),
    ...(on('i') && { it: 1 }),
    ...(childOf(font, 'u') !== undefined && value('u') !== 'none' && { ul: { s: 1 } }),
    ...(on('strike') && { st: { s: 1 } }),
    ...(rgb !== undefined && { cl: { rgb } }),
  };
};

/** Patterns are drawn in their own colour; of a differential format the background colour is the fill (§18.8.14). */
const fillColour = (fill: XmlElement | undefined, colour: ColourReader, differential: boolean): string | undefined => {
  const pattern = childOf(fill, 'patternFill');
  const type = pattern?.attributes.get('patternType');
  if (pattern === undefined || type === 'none') return colour(childOf(childOf(childOf(fill, 'gradientFill'), 'stop'), 'color'));
  if (differential) return colour(childOf(pattern, 'bgColor')) ?? colour(childOf(pattern, 'fgColor'));
  return type === undefined ? undefined : colour(childOf(pattern, 'fgColor'));
};

const line = (side: XmlElement | undefined, colour: ColourReader): GridLine | undefined => {
  const style = lines[side?.attributes.get('style') ?? ''];
  return style === undefined ? undefined : { s: style, cl: { rgb: colour(childOf(side, 'color')) ?? '#000000' } };
};

const borderData = (border: XmlElement | undefined, colour: ColourReader): GridBorders | undefined => {
  const [left, right, top, bottom] = ['left', 'right', 'top', 'bottom'].map((side) => line(childOf(border, side), colour));
  if ((left ?? right ?? top ?? bottom) === undefined) return undefined;
  return { ...(left && { l: left }), ...(right && { r: right }), ...(top && { t: top }), ...(bottom && { b: bottom }) };
};

const alignmentStyle = (alignment: XmlElement | undefined): GridStyle => {
  const horizontal = horizontals[alignment?.attributes.get('horizontal') ?? ''];
  // Where the file is silent, Excel puts text at the bottom.
  const vertical = verticals[alignment?.attributes.get('vertical') ?? 'bottom'] ?? verticals['bottom'];
  const indent = Number(alignment?.attributes.get('indent') ?? 0) * indentPixels;
  const side = horizontal === horizontals['right'] ? 'r' : 'l';
  return {
    ...(vertical !== undefined && { vt: vertical }),
    // Said even where it is nothing: a cell's format takes the place of its column's, and the grid would lay one over the other.
    ht: horizontal ?? byContent,
    tb: flagOf(alignment, 'wrapText') === true ? wrapped : unwrapped,
    ...(indent > 0 && { pd: { [side]: indent + 2 } }),
  };
};

const cellLook = (xf: XmlElement, root: XmlElement, colour: ColourReader): CellLook => {
  const part = (list: string, item: string, attribute: string): XmlElement | undefined =>
    childrenOf(childOf(root, list), item)[Number(xf.attributes.get(attribute) ?? 0)];
  const alignment = childOf(xf, 'alignment');
  const fill = fillColour(part('fills', 'fill', 'fillId'), colour, false);
  const border = borderData(part('borders', 'border', 'borderId'), colour);
  return {
    style: {
      ...fontStyle(part('fonts', 'font', 'fontId'), colour),
      ...(fill !== undefined && { bg: { rgb: fill } }),
      ...(border !== undefined && { bd: border }),
      ...alignmentStyle(alignment),
    },
    acrossBlanks: alignment?.attributes.get('horizontal') === 'centerContinuous',
  };
};

const differentialStyle = (dxf: XmlElement, colour: ColourReader): GridStyle => {
  const fill = fillColour(childOf(dxf, 'fill'), colour, true);
  const border = borderData(childOf(dxf, 'border'), colour);
  const pattern = childOf(dxf, 'numFmt')?.attributes.get('formatCode');
  return {
    ...fontStyle(childOf(dxf, 'font'), colour),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(border !== undefined && { bd: border }),
    ...(pattern !== undefined && { n: { pattern } }),
  };
};

/** The cell formats and differential formats of `xl/styles.xml`. @throws XlsxError damaged */
export const readStyles = (part: XmlPart | undefined, colour: ColourReader): Looks => {
  const root = part && readTree(part);
  if (root === undefined) return { cells: [], differentials: [] };
  return {
    cells: childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf) => cellLook(xf, root, colour)),
    differentials: childrenOf(childOf(root, 'dxfs'), 'dxf').map((dxf) => differentialStyle(dxf, colour)),
  };
};
