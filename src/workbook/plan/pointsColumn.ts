import { decimal, equal, ofCell, type Scheme } from '../../core';
import type { Block, CellWrite } from '../../host/port';
import { pointsFormat } from '../pointsFormat';
import type { ScoreRange } from '../read/scoreRange';

/** 分值 of 得分表 where it is not what the scheme in force says: the workbook has changed the points, or taken a change back. */
export const pointsBlocks = ({ range, rows, pointsColumn }: ScoreRange, scheme: Scheme): readonly Block[] => {
  const cells = rows.map((row, index): CellWrite => {
    const there = range.rows[index]?.[pointsColumn];
    if (row?.kind !== 'indicator' || row.points === null || typeof there !== 'number') return null;
    return equal(ofCell(there), decimal(row.points)) ? null : Number(row.points);
  });
  if (cells.every((cell) => cell === null)) return [];
  return [{ sheet: range.sheet, row: range.row, column: range.column + pointsColumn, numberFormat: pointsFormat(scheme), cells: cells.map((cell) => [cell]) }];
};
