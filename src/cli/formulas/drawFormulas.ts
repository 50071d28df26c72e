import type { DrawnCell, DrawnRow, Drawing } from '../../workbook/formulas';
import type { CellChange, StoredValue, XlsxDocument } from '../../xlsx';

/** What 得分表 shows of a unit beside a code, for programs that do not calculate. */
export type Scored = (code: string, unit: string) => StoredValue;

/** Writes 得分公式 on an empty sheet. */
export const drawFormulas = (document: XlsxDocument, sheet: string, { summary, rows, summaryLooks, looks }: Drawing, scored: Scored): void => {
  const write = ({ row, column, cells }: DrawnRow): void => document.write(sheet, row, column, [cells.map((cell) => changeOf(cell, scored))]);
  for (const { from, row, column, columns } of [...summaryLooks, ...looks]) document.copyFormat(sheet, from, { row, column, rows: 1, columns });
  for (const row of [...summary, ...rows]) write(row);
};

const changeOf = (cell: DrawnCell, scored: Scored): CellChange => {
  if (cell.kind === 'blank') return {};
  const format = cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat };
  if (cell.kind === 'value') return { value: cell.value, ...format };
  const { formula, shows } = cell;
  if (shows === undefined) return { formula, ...format };
  return { formula, shows: 'score' in shows ? scored(shows.score, shows.unit) : shows.value, ...format };
};
