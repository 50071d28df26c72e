import { headings } from '../layout';
import { areaReference, type SheetArea } from './references';

/** A table as it stands in a workbook. */
export interface PlacedTable {
  readonly sheet: string;
  /** With its heading row. */
  readonly area: Omit<SheetArea, 'sheet'>;
  readonly headings: readonly string[];
}

/** Where the entries stand, with the heading rows. */
export interface EntryPlaces {
  readonly figures: SheetArea;
  /** The codes of the figures. */
  readonly codes: SheetArea;
  readonly remarks: Readonly<Record<RemarkColumn, SheetArea>>;
}

type RemarkColumn = 'unit' | 'code' | 'decision' | 'reason';

/** Rows below 扣分与佐证 that it may grow into. */
const roomForRemarks = 500;

/** The names by which formulas speak of what was entered. */
export const entryNames = {
  figures: 'KH_Entries',
  codes: 'KH_EntryCodes',
  unit: 'KH_RemarkUnits',
  code: 'KH_RemarkCodes',
  decision: 'KH_RemarkDecisions',
  reason: 'KH_RemarkReasons',
} as const;

/** The names with what they mean: `'数据填报'!$A$4:$Q$90`. */
export const entryNamesIn = ({ figures, codes, remarks }: EntryPlaces): readonly { readonly name: string; readonly formula: string }[] =>
  Object.entries({ figures, codes, ...remarks }).map(([key, area]) => ({
    name: Object.entries(entryNames).find(([name]) => name === key)?.[1] ?? key,
    formula: areaReference(area),
  }));

/** @throws RangeError where a table lacks one of its columns */
export const entryPlaces = (figures: PlacedTable, remarks: PlacedTable): EntryPlaces => {
  const { unit, code, decision, reason } = headings.remarks;
  return {
    figures: { sheet: figures.sheet, ...figures.area },
    codes: columnOf(figures, headings.figures.code),
    remarks: {
      unit: growing(columnOf(remarks, unit)),
      code: growing(columnOf(remarks, code)),
      decision: growing(columnOf(remarks, decision)),
      reason: growing(columnOf(remarks, reason)),
    },
  };
};

const growing = (area: SheetArea): SheetArea => ({ ...area, rows: area.rows + roomForRemarks });

const columnOf = (table: PlacedTable, heading: string): SheetArea => {
  const index = table.headings.indexOf(heading);
  if (index < 0) throw new RangeError(`no column ${heading} on ${table.sheet}`);
  return { sheet: table.sheet, ...table.area, column: table.area.column + index, columns: 1 };
};

/** The unit columns of 得分表 where they follow each other as the units do; `scores` is its block. */
export const scoredArea = ({ sheet, area, headings: titles }: PlacedTable, units: readonly string[]): { readonly scored?: SheetArea } => {
  const first = titles.indexOf(units[0] ?? '');
  const inOrder = first >= 0 && units.every((unit, index) => titles[first + index] === unit);
  return inOrder ? { scored: { sheet, ...area, column: area.column + first, columns: units.length } } : {};
};
