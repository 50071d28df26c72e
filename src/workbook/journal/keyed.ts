import type { Before, CellValue, KeyedArea, Place } from '../../host/port';
import type { Attached } from '../attach';
import { headings, tables } from '../layout';
import { cellText, plain } from '../read/text';

type Tables = keyof typeof tables;

/** The columns that tell the rows of a table apart. */
const keysOf: { readonly [Table in Tables]: readonly string[] } = {
  units: [headings.units.name],
  figures: [headings.figures.code],
  remarks: [headings.remarks.unit, headings.remarks.code],
  scheme: [headings.scheme.code],
  results: [headings.results.unit],
  details: [headings.details.unit, headings.details.code],
  issues: [headings.issues.code, headings.issues.unit, headings.issues.figure, headings.issues.cell],
  runs: [headings.runs.time, headings.runs.fingerprint],
};

/** What tells rows and columns apart in the tables that a patch writes into and in 得分表, as the patch leaves it. */
export const keyedAreas = ({ tables: read, scores }: Attached, { before, tables: resized }: Before): readonly KeyedArea[] => {
  const known = Object.keys(tables).filter((key): key is Tables => key in read);
  const areas = known.map((key): Found => {
    const { sheet, row, column, headings: titles, rows } = read[key];
    const table = tables[key];
    const height = Math.max(rows.length, resized.find((one) => one.table === table)?.written ?? 0);
    return { sheet, row, column, titles, rows, height, width: titles.length, table, keys: columnsWith(titles, keysOf[key]) };
  });
  const [titles = [], ...rows] = scores.rows;
  const { sheet, row, column } = scores;
  // New units get columns on the right.
  const width = Math.max(titles.length, ...before.filter((image) => image.sheet === sheet).map((image) => image.column + widthOf(image) - column));
  const sheetOfScores = { sheet, row, column, titles, rows, height: rows.length, width, keys: columnsWith(titles.map(cellText), [headings.scores.code]) };
  return [...areas, sheetOfScores].flatMap((found) => areaOf(found, before));
};

/** A table or 得分表 as it was read; `row` is that of the headings. */
interface Found extends Place {
  readonly table?: string;
  readonly titles: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows without the headings, and columns, that it has once it is written. */
  readonly height: number;
  readonly width: number;
  /** Columns that count from the first. */
  readonly keys: readonly number[];
}

type Image = Before['before'][number];

const columnsWith = (titles: readonly string[], wanted: readonly string[]): readonly number[] =>
  wanted.map((heading) => titles.findIndex((title) => plain(title) === plain(heading))).filter((column) => column >= 0);

/** From the first row that is written to the last; none where nothing is. */
const areaOf = ({ sheet, row, column, titles, rows, height, width, table, keys }: Found, before: readonly Image[]): readonly KeyedArea[] => {
  const images = before.filter((image) => image.sheet === sheet && image.column < column + width && image.column + widthOf(image) > column);
  const written = images.filter((image) => image.row <= row + height && image.row + image.written.length > row + 1);
  if (written.length === 0 || keys.length === 0) return [];
  const first = Math.max(row + 1, Math.min(...written.map((image) => image.row)));
  const end = Math.min(row + 1 + height, Math.max(...written.map((image) => image.row + image.written.length)));
  const keyAt = (at: Place, value: CellValue): CellValue => (images.some((image) => writes(image, at)) ? null : (value ?? ''));
  const known = rows.slice(first - row - 1, end - row - 1);
  return [
    {
      sheet,
      row: first,
      column,
      ...(table !== undefined && { table }),
      rows: end - first,
      columns: width,
      keys: keys.map((key) => ({ column: column + key, values: known.map((line, down) => keyAt({ sheet, row: first + down, column: column + key }, line[key] ?? null)) })),
      headingRow: row,
      headings: titles.map((title, across) => keyAt({ sheet, row, column: column + across }, title)),
    },
  ];
};

const widthOf = ({ written: [line = []] }: Image): number => line.length;

const writes = ({ row, column, written }: Image, at: Place): boolean => (written[at.row - row]?.[at.column - column] ?? null) !== null;
