import type { Area } from '../document';
import type { PlacedFormula, PrecedentFinder, SheetArea } from './precedents';

/** A formula, and the cells that show its results. */
export interface FormulaCell extends PlacedFormula {
  /** The cells of an array formula or data table. */
  readonly spill?: Area;
  /** A data table: reads cells that its text does not name. */
  readonly opaque?: boolean;
}

export interface ChangedCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

interface Watch {
  readonly area: SheetArea;
  readonly formulas: FormulaCell[];
}

/** Areas of few rows are found by the band of rows that they touch, taller ones by going through all of them. */
const BAND = 16;
const TALL = 4 * BAND;

/** Says which areas of a sheet a cell lies in. An area that was found once is not looked at again. */
class WatchedSheet {
  private readonly byArea = new Map<string, Watch>();
  private readonly bands = new Map<number, Watch[]>();
  private tall: Watch[] = [];

  add(area: SheetArea, formula: FormulaCell): void {
    const key = `${String(area.row)},${String(area.column)},${String(area.rows)},${String(area.columns)}`;
    const known = this.byArea.get(key);
    if (known) {
      known.formulas.push(formula);
      return;
    }
    const watch = { area, formulas: [formula] };
    this.byArea.set(key, watch);
    if (area.rows > TALL) {
      this.tall.push(watch);
      return;
    }
    const last = Math.floor((area.row + area.rows - 1) / BAND);
    for (let band = Math.floor(area.row / BAND); band <= last; band++) {
      const list = this.bands.get(band);
      if (list) list.push(watch);
      else this.bands.set(band, [watch]);
    }
  }

  take(row: number, column: number): readonly FormulaCell[] {
    const hit: FormulaCell[] = [];
    const remaining = (watches: Watch[]): Watch[] => {
      const hits = watches.filter((watch) => holds(watch.area, row, column));
      if (hits.length === 0) return watches;
      for (const watch of hits) for (const formula of watch.formulas) hit.push(formula);
      return watches.filter((watch) => !holds(watch.area, row, column));
    };
    this.tall = remaining(this.tall);
    const band = Math.floor(row / BAND);
    const list = this.bands.get(band);
    if (list) this.bands.set(band, remaining(list));
    return hit;
  }
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

const shownCells = (formula: FormulaCell): readonly ChangedCell[] => {
  const { sheet, spill } = formula;
  if (!spill) return [{ sheet, row: formula.row, column: formula.column }];
  return Array.from({ length: spill.rows * spill.columns }, (_, index) => ({
    sheet,
    row: spill.row + Math.floor(index / spill.columns),
    column: spill.column + (index % spill.columns),
  }));
};

/**
 * The formulas that read a changed cell, directly or through other formulas, and those of which nobody can tell.
 * Empty when nothing has changed.
 */
export const dependents = (
  formulas: Iterable<FormulaCell>,
  finder: PrecedentFinder,
  changed: readonly ChangedCell[],
): ReadonlySet<FormulaCell> => {
  const found = new Set<FormulaCell>();
  const queue: ChangedCell[] = [...changed];
  const sheets = new Map<number, WatchedSheet>();
  const reach = (formula: FormulaCell): void => {
    if (found.has(formula)) return;
    found.add(formula);
    queue.push(...shownCells(formula));
  };
  for (const formula of formulas) {
    const precedents = finder.of(formula);
    if (precedents.anything || formula.opaque === true) {
      reach(formula);
      continue;
    }
    for (const area of precedents.areas) {
      const sheet = sheets.get(area.sheet) ?? new WatchedSheet();
      sheets.set(area.sheet, sheet);
      sheet.add(area, formula);
    }
  }
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    for (const formula of sheets.get(cell.sheet)?.take(cell.row, cell.column) ?? []) reach(formula);
  }
  return found;
};
