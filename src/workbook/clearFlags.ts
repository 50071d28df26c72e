import type { Block, CellValue, CellWrite, Patch } from '../host/port';
import type { Assessed } from './assess';
import { readScoreRange } from './read/scoreRange';

/**
 * Empties 标记 in 数据填报 and 得分表, and with it the colours that hang on it. Scores and results stay.
 * Where nothing is marked, nothing is written.
 */
export const clearFlags = ({ attached, read, scores }: Assessed): Patch => {
  const { figures } = attached.tables;
  const range = attached.scores;
  const found = readScoreRange(range, scores.scheme);
  const column = (sheet: string, row: number, at: number, cells: Block['cells']): readonly Block[] =>
    cells.every(([cell]) => cell === null) ? [] : [{ sheet, row, column: at, numberFormat: 'General', cells }];
  return {
    tables: [],
    names: [],
    formats: [],
    blocks: [
      ...column(figures.sheet, figures.row + 1, figures.column + read.entered.flagsColumn, figures.rows.map((row) => [emptied(row[read.entered.flagsColumn])])),
      ...('missing' in found
        ? []
        : column(range.sheet, range.row, range.column + found.flagsColumn, found.rows.map((row, index) => [row === undefined ? null : emptied(range.rows[index]?.[found.flagsColumn])]))),
    ],
  };
};

const emptied = (there: CellValue | undefined): CellWrite => (there === undefined || there === null || there === '' ? null : '');
