import type { Scheme } from '../../core';
import type { RangeReading } from '../../host/port';
import { headings } from '../layout';
import { scoreRows, type ScoreRow } from '../scoresheet';
import { findColumns, type MissingHeadings } from './columns';
import { cellText, plain } from './text';

/** 得分表 as it lies there. Rows and columns count from the first of the range; row 0 is the heading. */
export interface ScoreRange {
  readonly range: RangeReading;
  /** The row of the scheme that every row of the range is, by its code; the heading and staff's own rows are none. */
  readonly rows: readonly (ScoreRow | undefined)[];
  readonly codes: readonly string[];
  readonly codeColumn: number;
  readonly pointsColumn: number;
  readonly flagsColumn: number;
  /** By the plain name of the unit. */
  readonly unitColumns: ReadonlyMap<string, number>;
}

/** Finds the rows of 得分表 by code and its columns by heading. A code that stands twice is no row of ours. */
export const readScoreRange = (range: RangeReading, scheme: Scheme): ScoreRange | MissingHeadings => {
  const titles = (range.rows[0] ?? []).map(cellText);
  const found = findColumns({ headings: titles }, Object.values(headings.scores));
  if (found.missing) return found;
  const codeColumn = found.at(headings.scores.code);
  const byCode = new Map(scoreRows(scheme).map((row) => [row.code, row]));
  const codes = range.rows.map((row, index) => (index === 0 ? '' : plain(cellText(row[codeColumn]))));
  const own = new Set(Object.values(headings.scores).map(found.at));
  const unitColumns = new Map<string, number>();
  titles.forEach((title, column) => {
    const name = plain(title);
    if (!own.has(column) && name !== '' && !unitColumns.has(name)) unitColumns.set(name, column);
  });
  return {
    range,
    codes,
    rows: codes.map((code, index) => (codes.indexOf(code) === index ? byCode.get(code) : undefined)),
    codeColumn,
    pointsColumn: found.at(headings.scores.points),
    flagsColumn: found.at(headings.scores.flags),
    unitColumns,
  };
};
