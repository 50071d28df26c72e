import { areaName, sameArea } from '../address';
import type { Area, StoredValue } from '../document';
import { type ReferenceToken, Tokenizer } from '../formulas';
import {
  childOf,
  childrenOf,
  descendants,
  escapeCellText,
  escapeXml,
  readTree,
  type Splice,
  spliced,
  textOf,
  type XmlElement,
  type XmlPart,
} from '../xml';

/** What charts are brought up to date with. */
export interface ChartSource {
  /** Where an area of a sheet lies now, if it is to grow or shrink with a table. */
  resized(sheet: string, area: Area): Area | undefined;
  changed(sheet: string, area: Area): boolean;
  value(sheet: string, row: number, column: number): StoredValue;
}

interface Reference {
  readonly sheet: string;
  readonly area: Area;
  /** `Sheet1!` as the chart writes it. */
  readonly prefix: string;
}

const singleReference = (formula: string): Reference | undefined => {
  const [token, ...more] = new Tokenizer().read(formula);
  if (token?.kind !== 'reference' || more.length > 0) return undefined;
  const { place } = token;
  if (place.kind !== 'sheets' || place.first !== place.last) return undefined;
  return { sheet: place.first, area: areaOf(token), prefix: token.text.slice(0, token.text.lastIndexOf('!') + 1) };
};

const areaOf = ({ first, last }: ReferenceToken): Area => ({
  row: Math.min(first.row, last.row),
  column: Math.min(first.column, last.column),
  rows: Math.abs(last.row - first.row) + 1,
  columns: Math.abs(last.column - first.column) + 1,
});

const pointText = (value: StoredValue, numeric: boolean): string | undefined => {
  if (value === null) return undefined;
  if (numeric) return typeof value === 'number' ? String(value) : typeof value === 'object' ? value.error : '0';
  return typeof value === 'object' ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** The points of one row or column of cells, in the order in which charts count them. */
const points = (prefix: string, reference: Reference, numeric: boolean, source: ChartSource): string => {
  const { sheet, area } = reference;
  const texts: string[] = [];
  for (let index = 0; index < area.rows * area.columns; index++) {
    const row = area.row + Math.floor(index / area.columns);
    const column = area.column + (index % area.columns);
    const text = pointText(source.value(sheet, row, column), numeric);
    if (text === undefined) continue;
    texts.push(`<${prefix}pt idx="${String(index)}"><${prefix}v>${escapeCellText(text)}</${prefix}v></${prefix}pt>`);
  }
  return `<${prefix}ptCount val="${String(area.rows * area.columns)}"/>${texts.join('')}`;
};

/** The levels of a multi-level category axis: the last column comes first. */
const levels = (prefix: string, reference: Reference, source: ChartSource): string => {
  const { area } = reference;
  const lists = Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + area.columns - 1 - index;
    const level = points(prefix, { ...reference, area: { ...area, column, columns: 1 } }, false, source);
    return `<${prefix}lvl>${level.slice(level.indexOf('/>') + 2)}</${prefix}lvl>`;
  });
  return `<${prefix}ptCount val="${String(area.rows)}"/>${lists.join('')}`;
};

const cacheSplice = (part: XmlPart, holder: XmlElement, reference: Reference, source: ChartSource): readonly Splice[] => {
  const prefix = holder.tag.slice(0, holder.tag.indexOf(':') + 1);
  const cache = childOf(holder, 'numCache') ?? childOf(holder, 'strCache') ?? childOf(holder, 'multiLvlStrCache');
  if (!cache || cache.end === cache.openEnd) return [];
  const format = childOf(cache, 'formatCode');
  const kept = format ? part.xml.slice(format.start, format.end) : '';
  const tail = childrenOf(cache, 'extLst').map(({ start, end }) => part.xml.slice(start, end));
  const content =
    cache.local === 'multiLvlStrCache'
      ? levels(prefix, reference, source)
      : points(prefix, reference, cache.local === 'numCache', source);
  return [{ start: cache.openEnd, end: cache.closeStart, text: `${kept}${content}${tail.join('')}` }];
};

/** The part with ranges grown and cached values refreshed; `undefined` when nothing in it changes. */
export const refreshChart = (part: XmlPart, source: ChartSource): string | undefined => {
  const splices = descendants(readTree(part)).flatMap((holder): readonly Splice[] => {
    if (holder.local !== 'numRef' && holder.local !== 'strRef' && holder.local !== 'multiLvlStrRef') return [];
    const formula = childOf(holder, 'f');
    const reference = formula && singleReference(textOf(part, formula));
    if (!formula || !reference) return [];
    const area = source.resized(reference.sheet, reference.area) ?? reference.area;
    const grown = sameArea(area, reference.area)
      ? []
      : [{ start: formula.openEnd, end: formula.closeStart, text: `${escapeXml(reference.prefix)}${areaName(area, 'absolute')}` }];
    if (grown.length === 0 && !source.changed(reference.sheet, area)) return [];
    return [...grown, ...cacheSplice(part, holder, { ...reference, area }, source)];
  });
  const refreshed = spliced(part.xml, splices);
  return refreshed === part.xml ? undefined : refreshed;
};
