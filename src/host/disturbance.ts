import type { Before, BlockImage, CellsStanding, CellValue, Place, TableStanding } from './port';
import { isAsBefore, sameMeaning, sameValue, type Found } from './restoring';

const foundAt = ({ values, formulas }: BlockImage, row: number, column: number): Found => ({
  value: values[row]?.[column] ?? null,
  formula: formulas[row]?.[column] ?? null,
});

const isSameImage = (one: BlockImage, other: BlockImage): boolean =>
  one.values.every((line, row) => line.every((_, column) => isAsBefore(foundAt(one, row, column), foundAt(other, row, column))));

/** Sheets, tables and names in which something changed between two looks at what a patch replaces. */
export const disturbedBetween = (earlier: Before, later: Before): readonly string[] => [
  ...new Set([
    ...earlier.before.flatMap((image, index) => {
      const now = later.before[index];
      return now !== undefined && isSameImage(image, now) ? [] : [image.sheet];
    }),
    ...earlier.tables.filter(({ table, rows }) => later.tables.some((now) => now.table === table && now.rows !== rows)).map(({ table }) => table),
    ...earlier.names.filter(({ name, formula }) => later.names.some((now) => now.name === name && !sameMeaning(now.formula, formula))).map(({ name }) => name),
  ]),
];

/** What a patch that broke off has replaced: as it was seen at the moment of writing, and else as it was seen before. */
export const replacedAsFarAsKnown = (earlier: Before, later: Before): Before => ({
  ...earlier,
  ...later,
  before: earlier.before.map((image, index) => {
    const seen = later.before[index];
    if (seen?.values.length !== image.values.length) return image;
    // What broke off has not read back what it wrote.
    return seen.written.length === image.written.length ? seen : { ...seen, written: image.written };
  }),
  tables: earlier.tables.map((each) => later.tables.find(({ table }) => table === each.table) ?? each),
  names: earlier.names.map((each) => later.names.find(({ name }) => name === each.name) ?? each),
  formats: earlier.formats.map((each, index) => {
    const seen = later.formats[index];
    return seen?.numberFormats.length === each.numberFormats.length && seen.written.length > 0 ? seen : each;
  }),
  // Whether one was made is not always answered; what was not made cannot be taken away.
  ...(earlier.sheets !== undefined && { sheets: earlier.sheets }),
  ...(earlier.newNames !== undefined && { newNames: earlier.newNames }),
});

/** What a table is like now. */
export type TableNow = Pick<TableStanding, 'sheet' | 'row' | 'column' | 'headings' | 'rows'>;

/** Whether a table is where it was, with the same headings, and holds the same where that matters. */
export const isTableStanding = (expected: TableStanding, now: TableNow): boolean =>
  isSamePlace(expected, now) &&
  expected.headings.length === now.headings.length &&
  expected.headings.every((heading, index) => heading === now.headings[index]) &&
  (expected.rows === undefined || isSameMatrix(expected.rows, now.rows ?? []));

export const isCellsStanding = (expected: CellsStanding, values: CellsStanding['values']): boolean => isSameMatrix(expected.values, values);

const isSamePlace = (one: Place, other: Place): boolean => one.sheet === other.sheet && one.row === other.row && one.column === other.column;

type Matrix = readonly (readonly CellValue[])[];

const isSameMatrix = (one: Matrix, other: Matrix): boolean =>
  one.length === other.length &&
  one.every((line, row) => line.length === other[row]?.length && line.every((value, column) => sameValue(value, other[row]?.[column] ?? null)));
