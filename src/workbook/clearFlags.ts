import type { Patch } from '../host/port';
import type { Assessed } from './assess';
import { readScoreRange } from './read/scoreRange';

/** Empties 标记 in 数据填报 and 得分表, and with it the colours that hang on it. Scores and results stay. */
export const clearFlags = ({ attached, read, scores }: Assessed): Patch => {
  const { figures } = attached.tables;
  const range = attached.scores;
  const found = readScoreRange(range, scores.scheme);
  const column = (sheet: string, row: number, at: number, cells: Patch['blocks'][number]['cells']): Patch['blocks'] =>
    cells.length === 0 ? [] : [{ sheet, row, column: at, numberFormat: 'General', cells }];
  return {
    tables: [],
    names: [],
    formats: [],
    blocks: [
      ...column(figures.sheet, figures.row + 1, figures.column + read.entered.flagsColumn, figures.rows.map(() => [''])),
      ...('missing' in found
        ? []
        : column(range.sheet, range.row, range.column + found.flagsColumn, found.rows.map((row) => [row === undefined ? null : '']))),
    ],
  };
};
