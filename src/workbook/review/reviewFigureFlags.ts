import type { Scores, Sliced } from '../../core';
import type { TableReading } from '../../host/port';
import { headings } from '../layout';
import { makingFigureFlags } from '../plan/figureFlags';
import type { EnteredFigures } from '../read/figures';
import { at, same, shownOf, shownOnceWritten, type Difference } from './difference';

/** Compares 标记 of 数据填报 with what scoring would write there. */
export const reviewingFigureFlags = function* (table: TableReading, entered: EnteredFigures, scores: Scores): Sliced<readonly Difference[]> {
  const codes = new Map([...entered.rows].map(([figure, row]) => [row, scores.scheme.figures.find(({ id }) => id === figure)?.code]));
  const { sheet, row: top, column, cells } = yield* makingFigureFlags(table, entered, scores);
  return cells.flatMap(([cell], index): readonly Difference[] => {
    const written = shownOf(table.rows[index]?.[entered.flagsColumn]);
    const recomputed = shownOnceWritten(cell) ?? null;
    const code = codes.get(index);
    if (same(written, recomputed)) return [];
    return [{ kind: 'differs', output: 'figures', ...(code !== undefined && { code }), heading: headings.figures.flags, ...at({ sheet, row: top + index, column }), written, recomputed }];
  });
};
