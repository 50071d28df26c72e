import type { Block, CellWrite, Patch, Place, SheetReading } from '../port';
import { contentOf } from './blockCells';
import type { Image } from './image';
import { bytesOf } from './slices';

/** What a workbook was found to have, in words alone. */
export interface Catalogue {
  readonly sheets: readonly SheetReading[];
  readonly tables: readonly TableFound[];
  /** Of the names asked for those that exist. */
  readonly names: readonly NameFound[];
  /** Days count from 1904. */
  readonly from1904: boolean;
}

export interface TableFound {
  readonly name: string;
  readonly sheet: string;
  readonly totals: boolean;
}

export interface NameFound {
  readonly asked: string;
  readonly type: string;
  readonly value: string;
  readonly formula: string;
}

/** The cells of a table or range as they were last read. */
export interface Measure {
  readonly rows: number;
  readonly columns: number;
  /** Bytes that a cell takes as a value, and as a formula or the constant in its place. */
  readonly value: number;
  readonly formula: number;
  /** None of the cells held a formula, nor a text that looks like one; taken for granted of many cells that were not looked at closely. */
  readonly plain: boolean;
}

/** Where the cells of a table or range were, and the bytes that each of them took as a value, and as a formula or the constant in its place. */
export interface Area extends Place, Pick<Measure, 'rows' | 'columns' | 'value' | 'formula'> {}

/** What a request found when it was last made. */
export interface Found {
  readonly catalogue: Catalogue;
  /** By the name that was asked for. */
  readonly measures: ReadonlyMap<string, Measure>;
}

/** What an adapter remembers between two pieces of work. Hints alone: whatever follows from them is compared with what Excel answers. */
export interface Memory {
  /** By what was asked for. */
  readonly found: Map<string, Found>;
  /** How cells came about that will probably be written, as the last reading saw them; none once something was written. */
  looks: readonly Image[];
  /** What was last read. */
  areas: readonly Area[];
  /** Sheets that were not protected when last read. */
  unprotected: ReadonlySet<string>;
  /** When last read, the workbook counted days from 1904. */
  from1904: boolean;
  /** What was found to hold formulas though it was taken for plain, by the name that was asked for. */
  readonly withFormulas: Set<string>;
}

export const noMemory = (): Memory => ({ found: new Map(), looks: [], areas: [], unprotected: new Set(), from1904: false, withFormulas: new Set() });

/** Whatever is written, what was seen before holds no longer. */
export const forget = (memory: Memory): void => {
  memory.looks = [];
};

/** Tables that a patch has given other sizes and more contents are measured anew, or the next reading would ask for too much at once. */
export const remember = ({ found }: Memory, { tables, blocks, standing }: Patch): void => {
  const rows = new Map(tables.map((resize) => [resize.table, resize.rows]));
  const added = new Map((standing?.tables ?? []).map(({ table, sheet }) => [table, bytesIn(blocks.filter((block) => block.sheet === sheet))]));
  for (const [key, { catalogue, measures }] of found) {
    const anew = [...measures].map(([asked, measure]): [string, Measure] => {
      const now = { ...measure, rows: rows.get(asked) ?? measure.rows };
      const mean = (bytes: number): number => (bytes * measure.rows * measure.columns + (added.get(asked) ?? 0)) / Math.max(1, now.rows * now.columns);
      return [asked, { ...now, value: mean(measure.value), formula: mean(measure.formula) }];
    });
    found.set(key, { catalogue, measures: new Map(anew) });
  }
};

const bytesIn = (blocks: readonly Block[]): number => {
  let bytes = 0;
  const add = (cell: CellWrite): void => {
    bytes += bytesOf(contentOf(cell));
  };
  for (const { cells } of blocks) for (const line of cells) line.forEach(add);
  return bytes;
};
