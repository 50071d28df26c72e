import { figuresOf, mostSevere, type Flag, type Scheme, type Scores, type Sliced, type UnitScore } from '../../core';
import type { Block, CellWrite, TableReading } from '../../host/port';
import type { EnteredFigures } from '../read/figures';
import { flagText } from './flagText';

/** The 标记 column of 数据填报: for every figure the units whose indicators (or vetoes) that hang on it are not plainly met. */
export const makingFigureFlags = function* (table: TableReading, entered: EnteredFigures, scores: Scores): Sliced<Block> {
  const used = usesOf(scores.scheme);
  const byRow = new Map([...entered.rows].map(([figure, row]) => [row, figure]));
  const cells: CellWrite[][] = [];
  for (const row of table.rows.keys()) {
    const figure = byRow.get(row);
    cells.push([figure === undefined ? '' : flagText(scores.units.map((unit) => ({ unit: unit.unit, flag: flagOf(unit, figure, used) })))]);
    yield;
  }
  return { sheet: table.sheet, row: table.row + 1, column: table.column + entered.flagsColumn, numberFormat: 'General', cells };
};

const flagOf = (unit: UnitScore, figure: string, used: ReadonlyMap<string, readonly number[]>): Flag => {
  const indicators = (used.get(figure) ?? []).map((index) => unit.indicators[index]?.flag ?? 'met');
  const vetoes = unit.vetoes.filter(({ veto }) => veto.trigger === figure);
  return mostSevere([...indicators, ...vetoes.map(({ state }): Flag => (state === 'decided' ? 'veto' : 'pending'))]);
};

/** The places of the indicators that hang on a figure. */
const usesOf = ({ indicators }: Scheme): ReadonlyMap<string, readonly number[]> => {
  const used = new Map<string, number[]>();
  indicators.forEach((indicator, index) => {
    for (const figure of figuresOf(indicator)) used.set(figure, [...(used.get(figure) ?? []), index]);
  });
  return used;
};
