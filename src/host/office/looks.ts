import type { Block, BlockImage, Patch, TableBefore, NameBefore } from '../port';
import { exactValue, formatsRead, type Image, type ImageAnswer } from './image';
import type { Memory } from './memory';
import type { Slice, Sliceable } from './slices';

/** What the last reading has seen of the cells of a block; `undefined` where it has not seen all of them. */
export const seenOf = (looks: readonly Image[], { sheet, row, column, cells }: Sliceable): Image | undefined => {
  const width = cells[0]?.length ?? 0;
  const look = looks.find(
    (one) =>
      one.sheet === sheet &&
      row >= one.row &&
      column >= one.column &&
      row + cells.length <= one.row + one.values.length &&
      column + width <= one.column + (one.values[0]?.length ?? 0),
  );
  if (look === undefined) return undefined;
  const [down, across] = [row - look.row, column - look.column];
  const part = <Value>(matrix: readonly (readonly Value[])[]): Value[][] =>
    matrix.slice(down, down + cells.length).map((line) => line.slice(across, across + width));
  return { sheet, row, column, values: part(look.values), formulas: part(look.formulas), numberFormats: part(look.numberFormats) };
};

/** How many rows the tables of a patch have and what its names mean, as the last reading found them; `undefined` where it did not look. */
export const knownBesides = (memory: Memory, { tables, names }: Patch): { readonly tables: readonly TableBefore[]; readonly names: readonly NameBefore[] } | undefined => {
  const found = [...memory.found.values()];
  const rows = tables.flatMap(({ table, rows: written }): TableBefore[] => {
    const measure = found.map(({ measures }) => measures.get(table)).find((one) => one !== undefined);
    return measure === undefined ? [] : [{ table, rows: measure.rows, written }];
  });
  const meanings = names.flatMap(({ name, formula: written }): NameBefore[] => {
    const known = found.flatMap(({ catalogue }) => catalogue.names).find(({ asked }) => asked === name);
    return known === undefined ? [] : [{ name, formula: known.formula, written }];
  });
  return rows.length === tables.length && meanings.length === names.length ? { tables: rows, names: meanings } : undefined;
};

/** The rows of a block's image that travel in a slice. */
export const imageOfSlice = (image: BlockImage, { rows: { row, cells } }: Slice<Block>): Image => {
  const from = row - image.row;
  const part = <Value>(matrix: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
    from === 0 && cells.length === matrix.length ? matrix : matrix.slice(from, from + cells.length);
  return { sheet: image.sheet, row, column: image.column, values: part(image.values), formulas: part(image.formulas), numberFormats: part(image.numberFormats) };
};

/**
 * Asks whether cells are still as they were seen, by their formulas, constants included; the answer can be taken after the sync:
 * what they hold now.
 */
export const askStill = (range: Excel.Range, before: Image): ImageAnswer => {
  range.load('formulas,numberFormat');
  return async (rest) => {
    const { formulas: now, numberFormat }: { readonly formulas?: unknown; readonly numberFormat?: unknown } = range.toJSON();
    // An answer that was cut short tells nothing; taken for blank cells it would be what is put back.
    if (!isWhole(now, before) || !isWhole(numberFormat, before)) return undefined;
    const seen = { ...before, numberFormats: formatsRead(numberFormat) };
    await rest();
    const isStill = seen.values.every((line, row) => line.every((value, column) => isHeld(value, seen.formulas[row]?.[column] ?? null, now[row]?.[column], seen.numberFormats[row]?.[column] === '@')));
    return isStill ? seen : changedFrom(seen, now);
  };
};

const isWhole = (now: unknown, { values }: Image): now is unknown[][] =>
  Array.isArray(now) &&
  now.length === values.length &&
  values.every((line, row) => {
    const answered: unknown = now[row];
    return Array.isArray(answered) && answered.length === line.length;
  });

const isHeld = (value: Image['values'][number][number], formula: string | null, now: unknown, formattedAsText: boolean): boolean => {
  if (formula !== null) return now === formula;
  const read = exactValue(now, formattedAsText);
  return typeof value === 'object' && value !== null ? typeof read === 'object' && read?.error === value.error : read === value;
};

/** A text that looks like a formula cannot be told from one here, unless it is the one that was there. */
const changedFrom = (seen: Image, now: readonly (readonly unknown[])[]): Image => {
  const formula = (row: number, column: number): string | null => {
    const found = now[row]?.[column];
    return typeof found === 'string' && found.startsWith('=') && found !== seen.values[row]?.[column] ? found : null;
  };
  return {
    ...seen,
    values: seen.values.map((line, row) =>
      line.map((_, column) => (formula(row, column) === null ? exactValue(now[row]?.[column], seen.numberFormats[row]?.[column] === '@') : (seen.values[row]?.[column] ?? null))),
    ),
    formulas: seen.values.map((line, row) => line.map((_, column) => formula(row, column))),
  };
};
