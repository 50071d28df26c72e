import { strFromU8, unzipSync } from 'fflate';
import { headings, sheets } from '../../src/workbook/layout';

/** A cell as it stands in the file, and what it says: its content (kind, text, formula) and its number format. */
export interface RawCell {
  readonly element: string;
  readonly content: string;
  readonly format: string;
  readonly says: string;
  readonly blank: boolean;
}

/** By sheet and address: `数据填报!E7`. */
export type RawCells = ReadonlyMap<string, RawCell>;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) =>
    hex === undefined && decimal === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
  );

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
const textsIn = (xml: string): string => plain([...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/gu)].map(([, text]) => text ?? '').join(''));

type Parts = Readonly<Record<string, Uint8Array>>;
const partOf = (parts: Parts, name: string): string => {
  const bytes = parts[name];
  return bytes === undefined ? '' : strFromU8(bytes);
};

const sheetPaths = (parts: Parts): ReadonlyMap<string, string> => {
  const targets = new Map(
    [...partOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/gu)].map(([tag]) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']),
  );
  return new Map(
    [...partOf(parts, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*>/gu)].map(([tag]) => {
      const target = targets.get(attribute(tag, 'r:id') ?? '') ?? '';
      return [plain(attribute(tag, 'name') ?? ''), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
};

const formatsIn = (styles: string): readonly string[] => {
  const own = new Map([...styles.matchAll(/<numFmt\s[^>]*>/gu)].map(([tag]) => [attribute(tag, 'numFmtId') ?? '', plain(attribute(tag, 'formatCode') ?? '')]));
  const cells = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/u.exec(styles)?.[1] ?? '';
  return [...cells.matchAll(/<xf\s[^>]*>/gu)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId') ?? '0';
    return own.get(id) ?? id;
  });
};

/** Sheets on which staff enter everything but one column. */
const entrySheets: readonly string[] = [sheets.figures, sheets.remarks, sheets.scheme, sheets.guide];

/** Reads the entry cells of a saved workbook straight from its XML: figures, remarks, parameters, units. */
export const entryCells = (bytes: Uint8Array): RawCells => {
  const parts = unzipSync(bytes);
  const paths = sheetPaths(parts);
  const shared = [...partOf(parts, 'xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/gu)].map(([, text]) => textsIn(text ?? ''));
  const formats = formatsIn(partOf(parts, 'xl/styles.xml'));
  const cells = new Map<string, RawCell>();
  for (const sheet of entrySheets) {
    const xml = partOf(parts, paths.get(sheet) ?? '');
    if (xml === '') throw new Error(`the file has no sheet ${sheet}`);
    const found = [...xml.matchAll(/<c\s[^>]*?(?:\/>|>[\s\S]*?<\/c>)/gu)].map(([element]) => ({ address: attribute(element, 'r') ?? '', cell: rawCell(element, shared, formats) }));
    const flags = sheet === sheets.figures ? columnOf(found.find(({ cell }) => cell.says.startsWith(`text ${headings.figures.flags} `))?.address ?? '') : undefined;
    for (const { address, cell } of found) if (columnOf(address) !== flags) cells.set(`${sheet}!${address}`, cell);
  }
  return cells;
};

const columnOf = (address: string): string => address.replace(/\d+$/u, '');

const rawCell = (element: string, shared: readonly string[], formats: readonly string[]): RawCell => {
  const tag = element.slice(0, element.indexOf('>') + 1);
  const type = attribute(tag, 't') ?? 'n';
  const formula = /<f(?:\s[^>]*)?>([^<]*)<\/f>/u.exec(element)?.[1];
  const value = /<v>([^<]*)<\/v>/u.exec(element)?.[1];
  const format = formats[Number(attribute(tag, 's') ?? 0)] ?? '';
  // What a formula shows is up to whoever calculates.
  const content = formula !== undefined ? `formula ${plain(formula)}` : contentOf(type, value, element, shared);
  return { element: formula === undefined ? element : content, content, format, says: `${content} ${format}`, blank: content === 'blank' };
};

const contentOf = (type: string, value: string | undefined, element: string, shared: readonly string[]): string => {
  if (type === 'inlineStr') return `text ${textsIn(element)}`;
  if (value === undefined) return 'blank';
  if (type === 's') return `text ${shared[Number(value)] ?? '?'}`;
  return type === 'str' ? `text ${plain(value)}` : `${type} ${value}`;
};

/** Cells of which one workbook has another element than the other. */
export const otherElements = (one: RawCells, other: RawCells): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((key) => {
    const [left, right] = [one.get(key), other.get(key)];
    // A blank cell may be left out of the file.
    if (left?.element === right?.element) return false;
    return !((left === undefined || left.blank) && (right === undefined || right.blank) && (left === undefined || right === undefined));
  });
