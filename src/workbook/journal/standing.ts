import type { CellsStanding, RangeReading, Standing, TableReading } from '../../host/port';
import type { Attached } from '../attach';
import { names, tables } from '../layout';

/** Tables that scores are made of: what they hold must not change until the scores are written. */
const inputs: ReadonlySet<keyof typeof tables> = new Set(['units', 'figures', 'remarks', 'scheme']);

/**
 * What a write relies on: that tables and ranges are where they were, with the same headings, that the inputs hold the same,
 * and that the rows of 得分表 are still those of the same codes.
 */
export const standingOf = ({ tables: read, scores, stamp }: Attached): Standing => {
  const keys = Object.keys(tables).filter((key): key is keyof typeof tables => key in read);
  return {
    tables: keys.map((key) => {
      const { sheet, row, column, headings, rows }: TableReading = read[key];
      return { table: tables[key], sheet, row, column, headings, ...(inputs.has(key) && { rows }) };
    }),
    names: [
      { name: names.scores, ...areaOf(scores) },
      { name: names.stamp, ...areaOf(stamp) },
    ],
    cells: [headingRow(scores), firstColumn(scores)],
  };
};

const areaOf = ({ sheet, row, column, rows }: RangeReading) => ({ sheet, row, column, rows: rows.length, columns: rows[0]?.length ?? 0 });

const headingRow = ({ sheet, row, column, rows }: RangeReading): CellsStanding => ({ sheet, row, column, values: rows.slice(0, 1) });

/** The codes stand in the first column, unless staff have moved them; then another column tells the rows apart as well. */
const firstColumn = ({ sheet, row, column, rows }: RangeReading): CellsStanding => ({ sheet, row, column, values: rows.map((line) => line.slice(0, 1)) });
