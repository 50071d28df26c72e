import type { GridStyle } from '../looks';
import type { GridCell } from './gridWorkbook';
import type { ShownCell } from './shown';

/** How the grid numbers the kinds of values (its CellValueType). A forced text stays text even where it looks like a number. */
export const kinds: Readonly<Record<'text' | 'number' | 'boolean' | 'forcedText', number>> = { text: 1, number: 2, boolean: 3, forcedText: 4 };

const looksLikeNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

const kindOf = (value: string | number | boolean): number => {
  if (typeof value === 'number') return kinds.number;
  if (typeof value === 'boolean') return kinds.boolean;
  return looksLikeNumber(value) ? kinds.forcedText : kinds.text;
};

const content = ({ value }: ShownCell): GridCell => {
  if (value === null || value === '') return {};
  const kind = kindOf(value);
  return { v: typeof value === 'boolean' ? Number(value) : value, t: kind };
};

/** A cell of a new workbook; its style is named. */
export const cellData = (cell: ShownCell): GridCell => ({ ...content(cell), s: cell.style });

/** A cell as the grid writes it: `null` clears. */
export interface CellReplacement {
  readonly v: string | number | null;
  readonly f: null;
  readonly si: null;
  readonly p: null;
  readonly custom: null;
  readonly t?: number;
  readonly s: GridStyle | null;
}

/** What makes any cell of the grid show this one: what it held besides is cleared, formulas of its own included. */
export const cellChange = (cell: ShownCell | undefined, styles: ReadonlyMap<string, GridStyle>): CellReplacement => ({
  v: null,
  f: null,
  si: null,
  p: null,
  custom: null,
  ...(cell === undefined ? {} : content(cell)),
  s: cell === undefined ? null : { ...(styles.get(cell.style) ?? {}) },
});
