import { cellName } from '../address';
import type { StoredValue } from '../document';
import { attributeSpan, attributeSplice, escapeCellText, escapeXml, type Splice, spliced, type XmlPart } from '../xml';
import type { StoredCell } from './cell';
import type { CellContent } from './edit';

/** A value as the result of a formula: its ST_CellType (`''` for numbers) and the text of `v`. */
const resultOf = (value: Exclude<StoredValue, null>): { readonly type: string; readonly text: string } => {
  if (typeof value === 'number') return { type: '', text: numberText(value) };
  if (typeof value === 'string') return { type: 'str', text: escapeCellText(value) };
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' };
  return { type: 'e', text: escapeXml(value.error) };
};

const numberText = (value: number): string => String(value === 0 ? 0 : value);

const inlineText = (prefix: string, text: string): string => {
  const kept = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}is><${prefix}t${kept}>${escapeCellText(text)}</${prefix}t></${prefix}is>`;
};

/** A whole `c` element; `prefix` is that of the worksheet's elements with its colon, or nothing. */
export const cellElement = (prefix: string, row: number, column: number, style: number, content: CellContent): string => {
  const head = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  const tail = `</${prefix}c>`;
  if (content.kind === 'formula') {
    const formula = `<${prefix}f>${escapeXml(content.formula)}</${prefix}f>`;
    if (content.shows === null) return `${head}>${formula}${tail}`;
    const { type, text } = resultOf(content.shows);
    return `${head}${type === '' ? '' : ` t="${type}"`}>${formula}<${prefix}v>${text}</${prefix}v>${tail}`;
  }
  const { value } = content;
  if (value === null) return `${head}/>`;
  if (typeof value === 'string') return `${head} t="inlineStr">${inlineText(prefix, value)}${tail}`;
  const { type, text } = resultOf(value);
  return `${head}${type === '' ? '' : ` t="${type}"`}><${prefix}v>${text}</${prefix}v>${tail}`;
};

/** What is done to a cell that otherwise stays as it is written. */
export interface CellAmendment {
  readonly style?: number;
  /** Replaces a shared formula by its text. */
  readonly formula?: string;
  /** The stored result; `null` removes it. */
  readonly result?: StoredValue;
}

const withoutAttribute = (xml: string, cell: StoredCell, name: string): readonly Splice[] => {
  const span = attributeSpan(xml, cell.nameEnd, cell.openEnd, name);
  if (!span) return [];
  const start = xml.lastIndexOf(name, span.start) - 1;
  return [{ start, end: span.end + 1, text: '' }];
};

const resultSplices = (part: XmlPart, prefix: string, cell: StoredCell, result: StoredValue): readonly Splice[] => {
  const written = result === null ? undefined : resultOf(result);
  const text = written ? `<${prefix}v>${written.text}</${prefix}v>` : '';
  const behindFormula = cell.formula?.end ?? cell.openEnd;
  const place = cell.result ?? { start: behindFormula, end: behindFormula };
  const type =
    written === undefined || written.type === ''
      ? withoutAttribute(part.xml, cell, 't')
      : [attributeSplice(part.xml, cell, 't', written.type)];
  // `vm` points to what the old result meant.
  return [...type, ...withoutAttribute(part.xml, cell, 'vm'), { start: place.start, end: place.end, text }];
};

/** A `c` element of the file with some of it changed, everything else as it was. */
export const amendedCell = (part: XmlPart, prefix: string, cell: StoredCell, amendment: CellAmendment): string => {
  const splices: Splice[] = [];
  if (amendment.style !== undefined) splices.push(attributeSplice(part.xml, cell, 's', String(amendment.style)));
  if (amendment.formula !== undefined && cell.formula) {
    const text = `<${prefix}f>${escapeXml(amendment.formula)}</${prefix}f>`;
    splices.push({ start: cell.formula.start, end: cell.formula.end, text });
  }
  if (amendment.result !== undefined) splices.push(...resultSplices(part, prefix, cell, amendment.result));
  const moved = splices.map((splice) => ({ ...splice, start: splice.start - cell.start, end: splice.end - cell.start }));
  return spliced(part.xml.slice(cell.start, cell.end), moved);
};
