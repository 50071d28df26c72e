import type { Figure, Indicator, Operand, Scheme, Veto } from '../../core';
import { scoredCell } from './differences';
import { entryNames } from './entryPlaces';
import type { FormulaSheetRequest } from './formulaSheet';
import type { IndicatorCells } from './indicatorFormulas';
import { isLeftOut, type Line, type Step } from './lines';
import type { FigureCells } from './operandFormula';
import { across, blockRows, cellAt, firstUnitColumn, inColumn, inRow, ownColumns } from './references';

/** Where the formulas of 得分公式 find each other. */
export interface SheetCells {
  readonly scheme: Scheme;
  /** The columns of the units. */
  readonly columns: readonly number[];
  readonly unitIn: (column: number) => string;
  /** The figures that scores rest on, in one unit's column. */
  readonly figuresIn: (column: number) => FigureCells;
  /** The figures before identities are asked about. */
  readonly enteredIn: (column: number) => FigureCells;
  /** What stands in 数据填报 for the figure of a row. */
  readonly entry: (row: number, column: number) => string;
  readonly identity: (code: string, column: number) => string;
  readonly vetoesIn: (column: number) => (veto: Veto) => string;
  readonly ofIndicator: (indicator: Indicator, row: number, column: number) => IndicatorCells;
}

interface PlacedStep {
  readonly step: Step;
  readonly row: number;
}

/** @param lines in their order, the first one below the positions */
export const createCells = ({ scheme, units, row: top, column: left }: FormulaSheetRequest, lines: readonly Line[]): SheetCells => {
  const rows = rowsOf(lines, top + blockRows.lines);
  const columns = units.map((_, index) => left + firstUnitColumn + index);
  const [from, to] = [columns[0] ?? left, columns.at(-1) ?? left];
  const byId = new Map(scheme.figures.map((figure) => [figure.id, figure]));
  const figures = (of: ReadonlyMap<string, number>) => (column: number): FigureCells => ({
    cell: (id) => cellAt(found(of, id), column),
    isAnswer: (id) => byId.get(id)?.kind === 'yesNo',
    kindOf: (id) => rangeOf(byId.get(id)),
  });
  const figuresIn = figures(new Map([...rows.figures, ...rows.agreed]));
  const unitIn = (column: number): string => inRow(top + blockRows.headings, column);
  return {
    scheme,
    columns,
    unitIn,
    figuresIn,
    enteredIn: figures(rows.figures),
    entry: (row, column) => `INDEX(${entryNames.figures},${inColumn(row, left + ownColumns.check)},${inRow(top + blockRows.positions, column)})`,
    identity: (code, column) => cellAt(found(rows.identities, code), column),
    vetoesIn: (column) => (veto) => cellAt(found(rows.vetoes, veto.code), column),
    ofIndicator: (indicator, row, column) => {
      const own = rows.steps.get(indicator.code) ?? [];
      const rowOf = (kind: Step['kind'], operand?: Operand): number | undefined =>
        own.find(({ step }) => step.kind === kind && (step.kind !== 'operand' || step.operand === operand))?.row;
      const remarked = `${entryNames.unit},${unitIn(column)},${entryNames.code},"${indicator.code}"`;
      return {
        figures: figuresIn(column),
        step: (kind, operand) => {
          const at = rowOf(kind, operand);
          return at === undefined ? undefined : cellAt(at, column);
        },
        all: (kind) => across(rowOf(kind) ?? row, from, to),
        points: isLeftOut(indicator, scheme) ? indicator.points.value : inColumn(found(rows.scores, indicator.code), left + ownColumns.points),
        reasoned: `COUNTIFS(${remarked},${entryNames.reason},"?*")>0`,
        scored: scoredCell(inColumn(row, left + ownColumns.code), unitIn(column)),
      };
    },
  };
};

const found = (rows: ReadonlyMap<string, number>, key: string): number => {
  const row = rows.get(key);
  if (row === undefined) throw new RangeError(`no line for ${key}`);
  return row;
};

interface Rows {
  readonly scores: ReadonlyMap<string, number>;
  readonly figures: ReadonlyMap<string, number>;
  readonly agreed: ReadonlyMap<string, number>;
  readonly identities: ReadonlyMap<string, number>;
  readonly vetoes: ReadonlyMap<string, number>;
  /** By code of the indicator. */
  readonly steps: ReadonlyMap<string, readonly PlacedStep[]>;
}

const rowsOf = (lines: readonly Line[], first: number): Rows => {
  const steps = new Map<string, readonly PlacedStep[]>();
  lines.forEach((line, index) => {
    if (line.kind !== 'step') return;
    const { code } = line.indicator;
    steps.set(code, [...(steps.get(code) ?? []), { step: line.step, row: first + index }]);
  });
  const by = (keyOf: (line: Line) => string | undefined): ReadonlyMap<string, number> =>
    new Map(
      lines.flatMap((line, index): [string, number][] => {
        const key = keyOf(line);
        return key === undefined ? [] : [[key, first + index]];
      }),
    );
  return {
    scores: by((line) => (line.kind === 'score' ? line.row.code : undefined)),
    figures: by((line) => (line.kind === 'figure' ? line.figure.id : undefined)),
    agreed: by((line) => (line.kind === 'agreed' ? line.figure.id : undefined)),
    identities: by((line) => (line.kind === 'identity' ? line.statement.code : undefined)),
    vetoes: by((line) => (line.kind === 'veto' ? line.veto.code : undefined)),
    steps,
  };
};

const rangeOf = (figure: Figure | undefined): 'whole' | 'notNegative' | 'any' => {
  if (figure === undefined || figure.negative === true) return 'any';
  return figure.kind === 'count' ? 'whole' : figure.kind === 'amount' ? 'notNegative' : 'any';
};
