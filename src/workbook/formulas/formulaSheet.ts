import type { Indicator, Scheme } from '../../core';
import { pendingWord } from '../layout';
import { subtotalFormulas } from '../subtotals';
import { createCells, type SheetCells } from './cells';
import { describeLine, type LineDescription } from './describeLine';
import { differencesFormula, totalDifferences, type ScoredArea } from './differences';
import { entryNames } from './entryPlaces';
import { figureFormula } from './figureFormula';
import { brokenWord, identityFormula } from './identityFormula';
import { indicatorFormula, isSayable, stepFormula } from './indicatorFormulas';
import { linesOf, type Line } from './lines';
import { any } from './needs';
import { blockRows, cellAt, inColumn, ownColumns, pinned } from './references';
import { deductedBy, vetoFormula, zeroedBy } from './vetoFormula';

export interface FormulaSheetRequest {
  readonly scheme: Scheme;
  /** The units that take part, in the order of their columns. */
  readonly units: readonly string[];
  readonly scored?: ScoredArea;
  /** Where the heading row of the block stands. */
  readonly row: number;
  readonly column: number;
}

/** A line of 得分公式. Formulas are without the leading `=`. */
export interface FormulaLine extends LineDescription {
  readonly pointsFormula?: string;
  /** Where the figure stands in 数据填报, or how many scores differ from 得分表. */
  readonly check?: string;
  /** One formula for every unit; '' for none. */
  readonly cells: readonly string[];
}

/** 得分公式 as plain data. */
export interface FormulaSheet {
  /** Positions of the units in 数据填报, one formula for every unit. */
  readonly positions: readonly string[];
  readonly lines: readonly FormulaLine[];
  /** How many scores differ from 得分表, or that it is empty. */
  readonly differences: string;
  /** Indicators whose rule no formula can say. */
  readonly unsaid: readonly Indicator[];
}

/** Every score as formulas over the entries, found by code and by the name of the unit. */
export const formulaSheet = (request: FormulaSheetRequest): FormulaSheet => {
  const { scheme, units, row, column } = request;
  const lines = linesOf(scheme);
  const cells = createCells(request, lines);
  const first = row + blockRows.lines;
  const subtotals = (at: number): readonly string[] =>
    subtotalFormulas(scheme, {
      codes: [...Array.from({ length: blockRows.lines }, () => ''), ...lines.map((line) => (line.kind === 'score' ? line.row.code : ''))],
      firstRow: row,
      codeColumn: column + ownColumns.code,
      pointsColumn: column + ownColumns.points,
      column: at,
    }).map((formula) => (formula ?? '').slice(1)).slice(blockRows.lines);
  const ofPoints = subtotals(column + ownColumns.points);
  const ofUnits = cells.columns.map(subtotals);
  const check = column + ownColumns.check;
  const last = first + lines.findLastIndex(({ kind }) => kind === 'score');
  return {
    positions: units.map((_, index) => `MATCH(${cellAt(row, cells.columns[index] ?? 0)},INDEX(${entryNames.figures},1,0),0)`),
    lines: lines.map((line, index) => {
      const checking = checkFormula(line, first + index, request, cells);
      const isTotal = line.kind === 'score' && (line.row.kind === 'part' || line.row.kind === 'total');
      return {
        ...describeLine(line, scheme),
        ...(checking !== undefined && { check: checking }),
        ...(isTotal && { pointsFormula: ofPoints[index] ?? '' }),
        cells: cells.columns.map((at, unit) => lineFormula(line, first + index, at, ofUnits[unit]?.[index] ?? '', cells)),
      };
    }),
    differences: totalDifferences(`${cellAt(first, check)}:${cellAt(last, check)}`, pinned(row, ...ends(cells, column)), request.scored),
    unsaid: scheme.indicators.filter((indicator) => !isSayable(indicator)),
  };
};

/** The formula of a line in one unit's column. */
const lineFormula = (line: Line, row: number, column: number, subtotal: string, cells: SheetCells): string => {
  const { scheme } = cells;
  switch (line.kind) {
    case 'heading':
      return '';
    case 'step':
      return stepFormula(line.indicator, line.step, scheme, cells.ofIndicator(line.indicator, row, column));
    case 'score': {
      if (line.indicator !== undefined) return indicatorFormula(line.indicator, scheme, cells.ofIndicator(line.indicator, row, column));
      const vetoIn = cells.vetoesIn(column);
      if (line.row.kind === 'total') return deductedBy(subtotal, scheme, vetoIn);
      const item = line.row.kind === 'item' ? scheme.items.find(({ id }) => id === line.row.code) : undefined;
      return item === undefined ? subtotal : zeroedBy(subtotal, item, scheme, vetoIn);
    }
    case 'veto': {
      const { trigger } = line.veto;
      return vetoFormula(line.veto, cells.unitIn(column), trigger === undefined ? undefined : cells.figuresIn(column).cell(trigger));
    }
    case 'figure':
      return figureFormula(line.figure, cells.entry(row, column));
    case 'agreed': {
      const broken = line.by.map((statement) => `${cells.identity(statement.code, column)}="${brokenWord}"`);
      return `IF(${any(broken) ?? 'FALSE'},"${pendingWord}",${cellAt(row - 1, column)})`;
    }
    case 'identity':
      return identityFormula(line.statement, cells.enteredIn(column));
  }
};

const ends = ({ columns }: SheetCells, column: number): readonly [number, number] => [columns[0] ?? column, columns.at(-1) ?? column];

const checkFormula = (line: Line, row: number, { scored, row: top, column }: FormulaSheetRequest, cells: SheetCells): string | undefined => {
  const code = inColumn(row, column + ownColumns.code);
  if (line.kind === 'score') {
    return differencesFormula(code, pinned(top, ...ends(cells, column)), pinned(row, ...ends(cells, column)), scored);
  }
  if (line.kind !== 'figure') return undefined;
  // A code that stands twice says nothing, as for the add-in.
  const { codes } = entryNames;
  return `IF(COUNTIF(${codes},${code})=1,MATCH(${code},${codes},0),"${pendingWord}")`;
};

