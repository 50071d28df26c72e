import type { Scheme } from '../../core';
import { blockRows, firstUnitColumn, formulaHeadings, headingRow, ownColumns, summaryLines, formulasSheetName, type FormulaLine, type FormulaSheet } from '../../workbook/formulas';
import { pendingFormat, pointsFormat, scoreFormat } from '../../workbook/pointsFormat';
import type { CellChange, StoredValue, XlsxDocument } from '../../xlsx';
import type { Looks } from './looks';

export interface Drawing {
  readonly model: FormulaSheet;
  readonly units: readonly string[];
  readonly scheme: Scheme;
  readonly looks: Looks;
  /** What 得分表 shows, for programs that do not calculate. */
  readonly scored: (code: string, unit: string) => StoredValue;
}

const blank: CellChange = {};

/** Writes 得分公式 on an empty sheet. */
export const drawFormulas = (document: XlsxDocument, sheet: string, drawing: Drawing): void => {
  const { model, units, scheme, looks } = drawing;
  const write = (row: number, column: number, cells: readonly CellChange[]): void => document.write(sheet, row, column, [cells]);
  write(0, 0, [{ value: `${scheme.title.zh}${formulasSheetName}` }]);
  summaryLines(model).forEach(({ label, formula, text }, index) => {
    write(1 + index, 0, [{ value: label }]);
    if (formula !== undefined) write(1 + index, ownColumns.note, [{ formula: `=${formula}` }]);
    if (text !== undefined) write(1 + index, ownColumns.note, [{ value: text }]);
  });
  const titles = [...formulaHeadings, ...units];
  titles.forEach((_, column) => document.copyFormat(sheet, looks.heading(column), { row: headingRow, column, rows: 1, columns: 1 }));
  write(headingRow, 0, titles.map((value) => ({ value })));
  write(headingRow + blockRows.positions, firstUnitColumn, model.positions.map((formula) => ({ formula: `=${formula}` })));
  model.lines.forEach((line, index) => {
    const row = headingRow + blockRows.lines + index;
    formulaHeadings.forEach((_, column) => document.copyFormat(sheet, looks.cell(line.look, column), { row, column, rows: 1, columns: 1 }));
    document.copyFormat(sheet, looks.cell(line.look, firstUnitColumn), { row, column: firstUnitColumn, rows: 1, columns: Math.max(1, units.length) });
    write(row, 0, cellsOf(line, drawing));
  });
};

const cellsOf = (line: FormulaLine, { units, scheme, scored }: Drawing): readonly CellChange[] => {
  const { code, title, note, points, pointsFormula, check, cells } = line;
  const full = points === null ? null : Number(points);
  const numberFormat = formatOf(line, scheme);
  const isScore = line.shows === 'points' || line.shows === 'pending';
  return [
    code === '' ? blank : { value: code },
    { value: title },
    note === '' ? blank : { value: note },
    pointsFormula === undefined ? (full === null ? blank : { value: full, numberFormat: pointsFormat(scheme) }) : { formula: `=${pointsFormula}`, shows: full, numberFormat: pointsFormat(scheme) },
    check === undefined ? blank : { formula: `=${check}`, numberFormat: '0' },
    ...cells.map((formula, index): CellChange => {
      if (formula === '') return blank;
      return { formula: `=${formula}`, numberFormat, ...(isScore && { shows: scored(code, units[index] ?? '') }) };
    }),
  ];
};

const formatOf = ({ shows }: FormulaLine, scheme: Scheme): string => {
  switch (shows) {
    case 'points':
      return scoreFormat(scheme);
    case 'pending':
      return pendingFormat(scheme);
    case 'value':
      return 'General';
    case 'day':
      return 'yyyy-mm-dd';
  }
};
