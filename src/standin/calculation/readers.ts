import type { Area } from '../../xlsx/document';
import { overlap, type RangeArea } from '../cells/area';

/** Who reads which cells. */
export interface Readers<Reader> {
  add(reader: Reader, areas: readonly RangeArea[]): void;
  search(): ReaderSearch<Reader>;
}

/** One search from area to area: an area that was read is not found again in it. */
export interface ReaderSearch<Reader> {
  /** The readers of any cell of the area, as far as no earlier area of the search has led to them by the same area read. */
  of(area: RangeArea): readonly Reader[];
}

interface Watch<Reader> {
  readonly area: Area;
  readonly readers: Reader[];
}

type Lists<Reader> = Map<number, Watch<Reader>[]>;

/** Areas of few rows are listed under each of their rows, taller ones under their columns, large ones together. */
interface WatchedSheet<Reader> {
  readonly byArea: Map<string, Watch<Reader>>;
  readonly rows: Lists<Reader>;
  readonly columns: Lists<Reader>;
  readonly large: Lists<Reader>;
}

const few = 16;

const keyOf = ({ row, column, rows, columns }: Area): string => `${row},${column},${rows},${columns}`;

const enlist = <Reader>(lists: Lists<Reader>, watch: Watch<Reader>, first: number, count: number): void => {
  for (let number = first; number < first + count; number += 1) {
    const list = lists.get(number);
    if (list === undefined) lists.set(number, [watch]);
    else list.push(watch);
  }
};

const watch = <Reader>(sheet: WatchedSheet<Reader>, area: Area, reader: Reader): void => {
  const key = keyOf(area);
  const known = sheet.byArea.get(key);
  if (known !== undefined) {
    known.readers.push(reader);
    return;
  }
  const made = { area, readers: [reader] };
  sheet.byArea.set(key, made);
  if (area.rows <= few) enlist(sheet.rows, made, area.row, area.rows);
  else if (area.columns <= few) enlist(sheet.columns, made, area.column, area.columns);
  else enlist(sheet.large, made, 0, 1);
};

/** The lists under so many numbers from the first one, going through whichever are fewer. */
const listsFrom = <Reader>(lists: Lists<Reader>, first: number, count: number): readonly Watch<Reader>[][] => {
  if (count > lists.size) return [...lists].flatMap(([number, list]) => (number >= first && number < first + count ? [list] : []));
  const found: Watch<Reader>[][] = [];
  for (let number = first; number < first + count; number += 1) {
    const list = lists.get(number);
    if (list !== undefined) found.push(list);
  }
  return found;
};

/** An index of who reads which cells, so that nobody has to ask every reader about every area. */
export const readersIndex = <Reader>(): Readers<Reader> => {
  const sheets = new Map<string, WatchedSheet<Reader>>();

  const search = (): ReaderSearch<Reader> => {
    const found = new Set<Watch<Reader>>();
    /** What of a list has not been found yet. */
    const left = new Map<Watch<Reader>[], Watch<Reader>[]>();
    return {
      of: (area) => {
        const sheet = sheets.get(area.sheet);
        if (sheet === undefined) return [];
        const hit: Reader[] = [];
        const isLeft = (one: Watch<Reader>): boolean => {
          if (found.has(one)) return false;
          if (!overlap(one.area, area)) return true;
          found.add(one);
          for (const reader of one.readers) hit.push(reader);
          return false;
        };
        const lists = [...listsFrom(sheet.rows, area.row, area.rows), ...listsFrom(sheet.columns, area.column, area.columns), ...sheet.large.values()];
        for (const list of lists) {
          const before = left.get(list) ?? list;
          const after = before.filter(isLeft);
          if (after.length < before.length) left.set(list, after);
        }
        return hit;
      },
    };
  };

  return {
    add: (reader, areas) => {
      for (const { sheet, ...area } of areas) {
        const watched = sheets.get(sheet) ?? { byArea: new Map(), rows: new Map(), columns: new Map(), large: new Map() };
        sheets.set(sheet, watched);
        watch(watched, area, reader);
      }
    },
    search,
  };
};
