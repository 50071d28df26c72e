import type { XlsxDocument } from '../../xlsx/document';
import type { RangeArea } from '../cells/area';
import { formulaCells, type FormulaCell, type FormulaCells } from './formulaCells';
import { formulaReader } from './formulaReader';
import { readersIndex, type Readers } from './readers';
import { lookedUpOnce, precedentsOf } from './references';
import { settleAll } from './settling';
import { areasOf, waitingFor } from './waiting';

/** Keeps the results of formulas up to date with the cells that they read. */
export interface Calculation {
  /** Whether a formula is one that Excel takes. */
  understands(formula: string): boolean;
  /** Cells got new contents; formulas that read them wait for `run`. */
  changed(area: RangeArea): void;
  /** Tables or names mean something else now: every formula waits for `run`. */
  everythingChanged(): void;
  /** Calculates what waits, and stores the results in the document. */
  run(): void;
}

/**
 * Calculates the functions that our workbooks use, at first those formulas that the file brings no result for. A formula beyond them keeps no result once one of its precedents
 * has changed: it reads as blank. A circle gives 0, as Excel does without iterative calculation.
 */
export const calculationOf = (document: XlsxDocument): Calculation => {
  const reader = formulaReader();
  let formulas: FormulaCells | undefined;
  let changes: RangeArea[] = [];
  let all = false;
  /** Which formula reads which cells, until tables or names mean something else; formulas that stand no longer are left in it. */
  let readers: Readers<FormulaCell> | undefined;
  /** Formulas that are not in `readers` yet. */
  let unread: FormulaCell[] = [];

  const known = (): FormulaCells => {
    if (formulas !== undefined) return formulas;
    formulas = formulaCells(document, reader);
    changes.push(...areasOf(formulas.all().filter(({ place }) => document.sheet(place.sheet)?.value(place.row, place.column) === null)));
    return formulas;
  };

  const readersOf = (cells: FormulaCells): Readers<FormulaCell> => {
    const index = readers ?? readersIndex<FormulaCell>();
    const referred = lookedUpOnce(document);
    for (const cell of readers === undefined ? cells.all() : unread) {
      if (cell.node === undefined || !cells.stands(cell)) continue;
      index.add(cell, precedentsOf(cell.node, cell.place, referred).map(({ sheet, area }) => ({ sheet, ...area })));
    }
    readers = index;
    unread = [];
    return index;
  };

  return {
    understands: (formula) => reader.read(formula) !== undefined,
    changed: (area) => {
      const others = known().scan(area);
      if (readers !== undefined) unread.push(...others);
      changes.push(area);
    },
    everythingChanged: () => {
      all = true;
      readers = undefined;
      unread = [];
    },
    run: () => {
      const cells = known();
      if (!all && changes.length === 0) return;
      const waiting = all ? cells.all() : waitingFor(withoutRepeats(changes), cells, readersOf(cells));
      changes = [];
      all = false;
      settleAll(waiting, cells, document);
    },
  };
};

/** Areas that are told of again and again count once. */
const withoutRepeats = (areas: readonly RangeArea[]): readonly RangeArea[] => [
  ...new Map(areas.map((area) => [`${area.row},${area.column},${area.rows},${area.columns},${area.sheet}`, area])).values(),
];
