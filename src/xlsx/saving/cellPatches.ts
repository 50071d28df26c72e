import { type Area, XlsxError } from '../document';
import type { FormulaCell } from '../formulas';
import {
  amendedCell,
  type CellAmendment,
  cellElement,
  type CellPatches,
  HAS_FORMULA,
  type Worksheet,
} from '../sheet';
import type { Outcome } from './outcome';

/** The new `c` elements of one sheet, gathered cell by cell. */
class PatchList {
  readonly patches = new Map<number, Map<number, string>>();
  private readonly amendments = new Map<number, Map<number, { number: number; amendment: CellAmendment }>>();

  constructor(private readonly sheet: Worksheet) {}

  put(row: number, column: number, xml: string): void {
    const known = this.patches.get(row);
    if (known) known.set(column, xml);
    else this.patches.set(row, new Map([[column, xml]]));
  }

  has(row: number, column: number): boolean {
    return this.patches.get(row)?.has(column) ?? false;
  }

  /** @param number of the cell in the file */
  amend(row: number, column: number, number: number, amendment: CellAmendment): void {
    const columns = this.amendments.get(row) ?? new Map<number, { number: number; amendment: CellAmendment }>();
    const before = columns.get(column);
    columns.set(column, { number, amendment: { ...before?.amendment, ...amendment } });
    this.amendments.set(row, columns);
  }

  finished(): CellPatches {
    const { stored } = this.sheet;
    const { part, prefix } = stored.index;
    for (const [row, columns] of this.amendments) {
      for (const [column, { number, amendment }] of columns) this.put(row, column, amendedCell(part, prefix, stored.cellAt(number), amendment));
    }
    return this.patches;
  }
}

const applyOutcome = (list: PatchList, sheet: Worksheet, outcome: Outcome): void => {
  const { row, column, number, style, content, result } = outcome;
  const { stored } = sheet;
  const { prefix } = stored.index;
  if (content) {
    list.put(row, column, cellElement(prefix, row, column, style ?? stored.styleOf(number, row, column), content));
  } else if (number >= 0) {
    if (style === undefined && result === undefined) return;
    list.amend(row, column, number, { ...(style !== undefined && { style }), ...(result !== undefined && { result }) });
  } else if (style !== undefined) {
    list.put(row, column, cellElement(prefix, row, column, style, { kind: 'constant', value: null }));
  }
};

/** Followers of a shared formula whose first cell is overwritten get the formula as their own. */
const releaseFollowers = (list: PatchList, sheet: Worksheet, outcomes: readonly Outcome[]): void => {
  const { stored } = sheet;
  const groups = new Set<string>();
  for (const { content, number } of outcomes) {
    if (!content || !stored.hasFormula(number)) continue;
    const { formula } = stored.cellAt(number);
    if (formula?.kind === 'shared' && formula.text !== '' && formula.group !== undefined) groups.add(formula.group);
  }
  if (groups.size === 0) return;
  for (const { row, column, number } of stored.filledCells(HAS_FORMULA)) {
    const cell = stored.cellAt(number);
    if (cell.formula?.kind !== 'shared' || !groups.has(cell.formula.group ?? '') || list.has(row, column)) continue;
    const formula = stored.formulaText(cell, row, column);
    if (formula !== undefined) list.amend(row, column, number, { formula });
  }
};

/** A cell belongs to one array formula; where the areas of many lie over each other, the file was made to keep readers busy. */
const MOST_VISITS = 4;

const cellsOf = (formula: FormulaCell): Area =>
  formula.spill ?? { row: formula.row, column: formula.column, rows: 1, columns: 1 };

/** Takes away results that no longer hold. `true` when there was one. */
const removeResults = (list: PatchList, sheet: Worksheet, stale: readonly FormulaCell[]): boolean => {
  const { stored } = sheet;
  let removed = false;
  let visits = MOST_VISITS * (1 + stored.index.cells.columns.length);
  for (const formula of stale) {
    for (const { row, column, number } of stored.cellsIn(cellsOf(formula))) {
      if (visits-- === 0) throw new XlsxError('damaged', sheet.source.partName);
      const cell = list.has(row, column) ? undefined : stored.cellAt(number);
      if (!cell?.result) continue;
      list.amend(row, column, number, { result: null });
      removed = true;
    }
  }
  return removed;
};

/** The new `c` elements of a sheet, and whether a reader has to calculate to show it. */
export const sheetPatches = (
  sheet: Worksheet,
  outcomes: readonly Outcome[],
  stale: readonly FormulaCell[],
): { readonly patches: CellPatches; readonly recalculate: boolean } => {
  if (outcomes.length === 0 && stale.length === 0) return { patches: new Map(), recalculate: false };
  const list = new PatchList(sheet);
  for (const outcome of outcomes) applyOutcome(list, sheet, outcome);
  releaseFollowers(list, sheet, outcomes);
  const removed = removeResults(list, sheet, stale);
  const uncalculated = outcomes.some(
    ({ content, result }) => result === null || (content?.kind === 'formula' && content.shows === null),
  );
  return { patches: list.finished(), recalculate: removed || uncalculated };
};
