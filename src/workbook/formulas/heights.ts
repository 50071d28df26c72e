import { rowHeight } from '../textSize';
import type { LineLook } from './describeLine';
import type { FormulaLine, FormulaSheet } from './formulaSheet';
import { blockRows } from './references';
import { columnWidths, headingRow, summaryLines } from './summary';

/** How far the titles of lines are indented. */
export const lineIndents: Readonly<Record<LineLook, number>> = { heading: 0, item: 0, part: 0, total: 0, indicator: 1, figure: 1, step: 2, pending: 2 };

const { own, unit } = columnWidths;
const noteSize = 9;

/** A height in points of a row by its index. */
export interface SizedRow {
  readonly index: number;
  readonly height: number;
}

/** The heights of 得分公式 on a sheet of its own, from title to last line. */
export const rowHeights = (model: FormulaSheet, units: readonly string[]): readonly SizedRow[] =>
  [
    { index: 0, height: 34 },
    ...summaryLines(model).map((_, index) => ({ index: 1 + index, height: 18 })),
    { index: headingRow, height: rowHeight(units.map((text) => ({ text, width: unit })), 30) },
    { index: headingRow + blockRows.positions, height: 16 },
    ...model.lines.map((line, index) => ({ index: headingRow + blockRows.lines + index, height: lineHeight(line) })),
  ];

const lineHeight = ({ look, title, note }: FormulaLine): number =>
  rowHeight([{ text: title, width: own[1] - lineIndents[look] }, { text: note, width: own[2], size: noteSize }], 16);
