import type { Scheme } from '../../core';
import { pendingFormat, pointsFormat, scoreFormat } from '../pointsFormat';
import type { FormulaLine, FormulaSheet } from './formulaSheet';
import { formulaHeadings, type LineLook } from './describeLine';
import type { Looks, Model } from './looks';
import { areaReference, blockRows, firstUnitColumn, ownColumns } from './references';
import { formulasSheetName, headingRow, positionsTitle, summaryLines } from './summary';

/** What a cell of 得分公式 holds; formulas begin with `=`. Without anything it has only its look. */
export type DrawnCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string | number; readonly numberFormat?: string }
  /** `shows`: the code by which 得分表 has the result, the unit, or a result that is known. */
  | { readonly kind: 'formula'; readonly formula: string; readonly shows?: Result; readonly numberFormat?: string };

export type Result = { readonly score: string; readonly unit: string } | { readonly value: number | null };

/** Cells of a row from a column on. */
export interface DrawnRow {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly DrawnCell[];
}

/** Cells that shall look like one of 得分表. */
export interface DrawnLook {
  readonly from: Model;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

export interface Drawing {
  /** Title and summary, above the block. */
  readonly summary: readonly DrawnRow[];
  /** The block with its heading row. */
  readonly rows: readonly DrawnRow[];
  readonly summaryLooks: readonly DrawnLook[];
  /** Of the block. */
  readonly looks: readonly DrawnLook[];
}

export interface DrawingRequest {
  readonly model: FormulaSheet;
  readonly units: readonly string[];
  readonly scheme: Scheme;
  readonly looks: Looks;
  /** The heading row, and the first column; those of the model. */
  readonly row: number;
  readonly column: number;
}

const blank: DrawnCell = { kind: 'blank' };

/** 得分公式 on a sheet as plain data, for files and for Excel alike. */
export const drawFormulas = (request: DrawingRequest): Drawing => {
  const { model, units, scheme, looks, row: top, column: left } = request;
  const titles = [...formulaHeadings, ...units];
  const lineLooks = (look: LineLook, row: number): readonly DrawnLook[] => [
    ...formulaHeadings.map((_, column) => ({ from: looks.cell(look, column), row, column: left + column, columns: 1 })),
    { from: looks.cell(look, firstUnitColumn), row, column: left + firstUnitColumn, columns: Math.max(1, units.length) },
  ];
  const lineRow = (index: number): number => top + blockRows.lines + index;
  return {
    summary: [
      { row: 0, column: 0, cells: [{ kind: 'value', value: `${scheme.title.zh}${formulasSheetName}` }] },
      ...summaryLines(model).flatMap(({ label, formula, text }, index): readonly DrawnRow[] => [
        { row: 1 + index, column: 0, cells: [{ kind: 'value', value: label }] },
        ...(formula === undefined ? [] : [{ row: 1 + index, column: ownColumns.note, cells: [{ kind: 'formula', formula: `=${formula}` } as const] }]),
        ...(text === undefined ? [] : [{ row: 1 + index, column: ownColumns.note, cells: [{ kind: 'value', value: text } as const] }]),
      ]),
    ],
    rows: [
      { row: top, column: left, cells: titles.map((value) => ({ kind: 'value', value })) },
      { row: top + blockRows.positions, column: left + ownColumns.title, cells: [{ kind: 'value', value: positionsTitle }] },
      { row: top + blockRows.positions, column: left + firstUnitColumn, cells: model.positions.map((formula) => ({ kind: 'formula', formula: `=${formula}`, numberFormat: '0' })) },
      ...model.lines.map((line, index) => ({ row: lineRow(index), column: left, cells: cellsOf(line, units, scheme) })),
    ],
    summaryLooks: [
      { from: looks.title, row: 0, column: 0, columns: titles.length },
      ...summaryLines(model).flatMap(({ formula, text }, index) => (formula === undefined && text === undefined ? [] : [{ from: looks.cell('indicator', ownColumns.note), row: 1 + index, column: ownColumns.note, columns: 1 }])),
    ],
    looks: [
      ...titles.map((_, column) => ({ from: looks.heading(column), row: top, column: left + column, columns: 1 })),
      ...lineLooks('step', top + blockRows.positions),
      ...model.lines.flatMap(({ look }, index) => lineLooks(look, lineRow(index))),
    ],
  };
};

const cellsOf = (line: FormulaLine, units: readonly string[], scheme: Scheme): readonly DrawnCell[] => {
  const { code, title, note, check, cells } = line;
  const numberFormat = formatOf(line, scheme);
  const isScore = line.shows === 'points' || line.shows === 'pending';
  return [
    textCell(code),
    { kind: 'value', value: title },
    textCell(note),
    pointsCell(line, scheme),
    check === undefined ? blank : { kind: 'formula', formula: `=${check}`, numberFormat: '0' },
    ...cells.map((formula, index): DrawnCell => {
      if (formula === '') return blank;
      return { kind: 'formula', formula: `=${formula}`, numberFormat, ...(isScore && { shows: { score: code, unit: units[index] ?? '' } }) };
    }),
  ];
};

const textCell = (value: string): DrawnCell => (value === '' ? blank : { kind: 'value', value });

const pointsCell = ({ points, pointsFormula }: FormulaLine, scheme: Scheme): DrawnCell => {
  const value = points === null ? null : Number(points);
  const numberFormat = pointsFormat(scheme);
  if (pointsFormula !== undefined) return { kind: 'formula', formula: `=${pointsFormula}`, shows: { value }, numberFormat };
  return value === null ? blank : { kind: 'value', value, numberFormat };
};

/** The number format of the scores or values of a line. */
export const formatOf = ({ shows }: Pick<FormulaLine, 'shows'>, scheme: Scheme): string => {
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

/** What the name KH_Formulas means: the block with its heading row. */
export const formulasReference = ({ sheet, row, column }: Model, { lines }: FormulaSheet, units: number): string =>
  areaReference({ sheet, row, column, rows: blockRows.lines + lines.length, columns: formulaHeadings.length + units });

/** Where the block stands on a sheet of its own. */
export const ownSheet = { row: headingRow, column: 0 } as const;
