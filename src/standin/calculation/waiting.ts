import type { RangeArea } from '../cells/area';
import { inOrder, type FormulaCell, type FormulaCells } from './formulaCells';
import type { Readers } from './readers';

/** The formulas that stand in changed cells or read them, directly or through other formulas. */
export const waitingFor = (changes: readonly RangeArea[], formulas: FormulaCells, readers: Readers<FormulaCell>): ReadonlySet<FormulaCell> => {
  const waiting = new Set(inOrder(new Set(changes.flatMap((area) => formulas.within(area)))));
  const search = readers.search();
  let fresh = changes;
  while (fresh.length > 0) {
    const reached = new Set(fresh.flatMap((area) => search.of(area)));
    const next = inOrder(reached).filter((cell) => !waiting.has(cell) && formulas.stands(cell));
    for (const cell of next) waiting.add(cell);
    fresh = areasOf(next);
  }
  return waiting;
};

/** The cells of formulas: neighbours that follow each other are one area, since sheets may be full of formulas. */
export const areasOf = (cells: readonly FormulaCell[]): readonly RangeArea[] =>
  joined(joined(cells.map(({ place }) => ({ ...place, rows: 1, columns: 1 })), beside), below);

type Join = (one: RangeArea, next: RangeArea) => RangeArea | undefined;

const joined = (areas: readonly RangeArea[], join: Join): readonly RangeArea[] => {
  const found: RangeArea[] = [];
  for (const area of areas) {
    const last = found.at(-1);
    const both = last?.sheet === area.sheet ? join(last, area) : undefined;
    if (both === undefined) found.push(area);
    else found[found.length - 1] = both;
  }
  return found;
};

const beside: Join = (one, next) =>
  one.row === next.row && one.rows === next.rows && one.column + one.columns === next.column ? { ...one, columns: one.columns + next.columns } : undefined;

const below: Join = (one, next) =>
  one.column === next.column && one.columns === next.columns && one.row + one.rows === next.row ? { ...one, rows: one.rows + next.rows } : undefined;
