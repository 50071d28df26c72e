import type { Fault } from '../../kind';
import { bandFaults } from '../../parts/bandFaults';
import type { GridRule } from './rule';

/** As many fields as Excel's CHOOSE takes. */
const most = 254;

/** Bands with gaps or overlaps, and points that are not one for every field. */
export const gridFaults = ({ rows, columns, points }: GridRule): readonly Fault[] => {
  const fieldCount = rows.length * columns.length;
  return [
    ...bandFaults(rows, ['rows']),
    ...bandFaults(columns, ['columns']),
    ...(points.length === rows.length ? [] : [{ path: ['points'], message: rowsDiffer(points.length, rows.length) }]),
    ...points.flatMap((row, index) =>
      row.length === columns.length ? [] : [{ path: ['points', index], message: columnsDiffer(index, row.length, columns.length) }],
    ),
    ...(fieldCount > most ? [{ path: ['points'], message: tooMany(fieldCount) }] : []),
  ];
};

const rowsDiffer = (found: number, expected: number): Fault['message'] => ({
  zh: `分值有 ${String(found)} 行，而行档有 ${String(expected)} 档：每档一行`,
  en: `${String(found)} rows of points for ${String(expected)} bands of rows: one for each`,
});

const columnsDiffer = (row: number, found: number, expected: number): Fault['message'] => ({
  zh: `第 ${String(row + 1)} 行有 ${String(found)} 个分值，而列档有 ${String(expected)} 档：每档一个`,
  en: `row ${String(row + 1)} has ${String(found)} points for ${String(expected)} bands of columns: one for each`,
});

const tooMany = (count: number): Fault['message'] => ({
  zh: `共 ${String(count)} 格，最多 ${String(most)} 格`,
  en: `${String(count)} fields are too many, ${String(most)} at most`,
});
