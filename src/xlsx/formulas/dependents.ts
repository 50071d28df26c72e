import { overlaps } from '../address';
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

/** Areas of few rows are found by the band of rows that they touch, taller ones by their columns, large ones by going through all of them. */
const BAND = 16;
const TALL = 4 * BAND;

/** How often a changed area may be compared with a watched one on a sheet; then whoever reads anything of the sheet counts as reached. */
const COMPARISONS = 20_000_000;

type Lists = Map<number, Watch[]>;

/** Says which areas of a sheet a cell lies in. An area that was found once is not looked at again in that list. */
class WatchedSheet {
  private readonly byArea = new Map<string, Watch>();
  private readonly bands: Lists = new Map();
  private readonly columns: Lists = new Map();
  private readonly large: Lists = new Map();
  private comparisons = 0;

  add(area: SheetArea, formula: FormulaCell): void {
    const key = `${String(area.row)},${String(area.column)},${String(area.rows)},${String(area.columns)}`;
    const known = this.byArea.get(key);
    if (known) {
      known.formulas.push(formula);
      return;
    }
    const watch = { area, formulas: [formula] };
    this.byArea.set(key, watch);
    if (area.rows <= TALL) addTo(this.bands, watch, bandOf(area.row), bandOf(area.row + area.rows - 1));
    else if (area.columns <= TALL) addTo(this.columns, watch, area.column, area.column + area.columns - 1);
    else addTo(this.large, watch, 0, 0);
  }

  take(changed: Area): readonly FormulaCell[] {
    if (this.comparisons > COMPARISONS) return this.takeAll();
    const { row, column, rows, columns } = changed;
    return [
      ...this.takeFrom(this.bands, bandOf(row), bandOf(row + rows - 1), changed),
      ...this.takeFrom(this.columns, column, column + columns - 1, changed),
      ...this.takeFrom(this.large, 0, 0, changed),
    ];
  }

  private takeFrom(lists: Lists, first: number, last: number, changed: Area): readonly FormulaCell[] {
    const hit: FormulaCell[] = [];
    for (const number of numbersOf(lists, first, last)) {
      const list = lists.get(number) ?? [];
      this.comparisons += list.length;
      const left = list.filter(({ area }) => !overlaps(area, changed));
      if (left.length === list.length) continue;
      for (const { area, formulas } of list) if (overlaps(area, changed)) for (const formula of formulas) hit.push(formula);
      if (left.length > 0) lists.set(number, left);
      else lists.delete(number);
    }
    return hit;
  }

  private takeAll(): readonly FormulaCell[] {
    const all = [this.bands, this.columns, this.large];
    const left = all.flatMap((lists) => [...lists.values()].flat());
    for (const lists of all) lists.clear();
    return left.flatMap(({ formulas }) => formulas);
  }
}

const bandOf = (row: number): number => Math.floor(row / BAND);

const addTo = (lists: Lists, watch: Watch, first: number, last: number): void => {
  for (let number = first; number <= last; number++) {
    const list = lists.get(number);
    if (list) list.push(watch);
    else lists.set(number, [watch]);
  }
};

/** The lists from one number to another that there are. */
const numbersOf = (lists: Lists, first: number, last: number): readonly number[] => {
  if (first === last) return lists.has(first) ? [first] : [];
  return last - first < lists.size
    ? Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((number) => lists.has(number))
    : [...lists.keys()].filter((number) => number >= first && number <= last);
};

const shownIn = ({ sheet, row, column, spill }: FormulaCell): SheetArea => ({ ...(spill ?? { row, column, rows: 1, columns: 1 }), sheet });

/**
 * The formulas that read a changed cell, directly or through other formulas, and those of which nobody can tell.
 * Empty when nothing has changed.
 * @param changed the cells of a sheet that have changed; only asked of sheets that a formula reads
 */
export const dependents = (
  formulas: Iterable<FormulaCell>,
  finder: PrecedentFinder,
  changed: (sheet: number) => Iterable<ChangedCell>,
): ReadonlySet<FormulaCell> => {
  const found = new Set<FormulaCell>();
  const queue: SheetArea[] = [];
  const sheets = new Map<number, WatchedSheet>();
  const reach = (formula: FormulaCell): void => {
    if (found.has(formula)) return;
    found.add(formula);
    queue.push(shownIn(formula));
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
  const follow = (): void => {
    for (let area = queue.pop(); area; area = queue.pop()) {
      for (const formula of sheets.get(area.sheet)?.take(area) ?? []) reach(formula);
    }
  };
  follow();
  for (const number of sheets.keys()) {
    for (const { sheet, row, column } of changed(number)) {
      queue.push({ sheet, row, column, rows: 1, columns: 1 });
      follow();
    }
  }
  return found;
};
