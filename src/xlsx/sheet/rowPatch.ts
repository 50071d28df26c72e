import { attributeSpan, type Splice } from '../xml';
import type { SheetIndex } from './sheetIndex';

/** New `c` elements by row and column; those that the file has are replaced, others put in their place. */
export type CellPatches = ReadonlyMap<number, ReadonlyMap<number, string>>;

const isAscending = (map: ReadonlyMap<number, unknown>): boolean => {
  let last = -1;
  for (const key of map.keys()) {
    if (key < last) return false;
    last = key;
  }
  return true;
};

/** Most often what is written comes in order. */
const ascending = <Value>(map: ReadonlyMap<number, Value>): Iterable<readonly [number, Value]> =>
  isAscending(map) ? map : [...map].sort(([one], [other]) => one - other);

const joined = (cells: ReadonlyMap<number, string>): string => {
  let text = '';
  for (const [, cell] of ascending(cells)) text += cell;
  return text;
};

/** `spans` only helps readers to allocate, but must not be wrong. */
const spansSplices = (index: SheetIndex, place: number, columns: readonly number[]): readonly Splice[] => {
  const { part, rows } = index;
  const span = attributeSpan(part.xml, rows.nameEnds.at(place), rows.openEnds.at(place), 'spans');
  const found = span && /^(\d+):(\d+)$/.exec(part.xml.slice(span.start, span.end));
  if (!span || !found) return [];
  const first = Math.min(Number(found[1]), ...columns.map((column) => column + 1));
  const last = Math.max(Number(found[2]), ...columns.map((column) => column + 1));
  const text = `${String(first)}:${String(last)}`;
  return text === found[0] ? [] : [{ ...span, text }];
};

const existingRow = (index: SheetIndex, place: number, cells: ReadonlyMap<number, string>): readonly Splice[] => {
  const { prefix, rows } = index;
  const spans = spansSplices(index, place, [...cells.keys()]);
  const openEnd = rows.openEnds.at(place);
  if (rows.ends.at(place) === openEnd) {
    return [...spans, { start: openEnd - 2, end: openEnd, text: `>${joined(cells)}</${prefix}row>` }];
  }
  const from = rows.firstCells.at(place);
  const to = place + 1 < rows.firstCells.length ? rows.firstCells.at(place + 1) : index.cells.columns.length;
  const splices: Splice[] = [...spans];
  for (const [column, text] of ascending(cells)) {
    const number = index.cells.columns.lowerBound(column, from, to);
    const start = number < to ? index.cells.starts.at(number) : rows.closeStarts.at(place);
    const found = number < to && index.cells.columns.at(number) === column;
    splices.push({ start, end: found ? index.cells.ends.at(number) : start, text });
  }
  return splices;
};

/** The splices that carry out the patches. Rows and cells come where they belong. */
export const rowSplices = (index: SheetIndex, patches: CellPatches): readonly Splice[] => {
  const { part, prefix, rows, sheetData } = index;
  const splices: Splice[] = [];
  const added: Splice[] = [];
  const emptyData = sheetData.end === sheetData.openEnd;
  for (const [row, cells] of ascending(patches)) {
    const place = rows.numbers.lowerBound(row);
    if (rows.numbers.at(place) === row) {
      splices.push(...existingRow(index, place, cells));
      continue;
    }
    const start = place < rows.numbers.length ? rows.starts.at(place) : sheetData.closeStart;
    added.push({ start, end: start, text: `<${prefix}row r="${String(row + 1)}">${joined(cells)}</${prefix}row>` });
  }
  if (!emptyData || added.length === 0) return [...splices, ...added];
  const tag = part.xml.slice(sheetData.start + 1, sheetData.start + 1 + prefix.length + 'sheetData'.length);
  const text = `>${added.map((splice) => splice.text).join('')}</${tag}>`;
  return [{ start: sheetData.openEnd - 2, end: sheetData.openEnd, text }];
};
