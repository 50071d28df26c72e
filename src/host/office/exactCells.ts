import type { BlockImage, CellValue, Place, Written } from '../port';
import { keptFormula } from '../restoring';
import type { Cells } from './blockCells';
import { bytesOf, type Weight } from './slices';

/** What one cell held, and what it was left with. */
export interface ExactCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly written: Written;
}

/** A block to put back, or some rows of one. */
export interface ExactBlock extends Place {
  readonly cells: readonly (readonly ExactCell[])[];
}

export const exactBlock = (image: BlockImage): ExactBlock => ({
  sheet: image.sheet,
  row: image.row,
  column: image.column,
  cells: image.written.map((line, row) =>
    line.map((written, column) => ({
      value: image.values[row]?.[column] ?? null,
      formula: image.formulas[row]?.[column] ?? null,
      numberFormat: image.numberFormats[row]?.[column] ?? 'General',
      written,
    })),
  ),
});

/** There: a format, the contents and a format; back: formulas and formats of what is there before, values, formulas and formats of what is there after. */
export const weightOfExact = (line: readonly ExactCell[]): Weight => {
  let [there, back] = [0, 0];
  for (const cell of line) {
    const weight = weightOfCell(cell);
    there += weight.there;
    back += weight.back;
  }
  return { there, back };
};

const weightOfCell = ({ value, formula, numberFormat, written }: ExactCell): Weight => {
  const [before, format] = [bytesOf(formula ?? value), numberFormat.length + 3];
  const after = bytesWritten(written);
  return { there: before + 2 * format, back: 3 * Math.max(before, after) + 2 * format };
};

const bytesWritten = (written: Written): number => {
  if (typeof written !== 'object' || written === null) return bytesOf(written);
  if ('formula' in written) return bytesOf(written.formula);
  return 'length' in written ? mostBytes * written.length + 3 : bytesOf(written.error);
};

/** UTF-8 bytes of a UTF-16 unit, at most but for control characters. */
const mostBytes = 3;

/** Whether a cell gets anything at all: a formula that was kept needs nothing. */
export const isWritten = ({ written, formula }: ExactCell): boolean => written !== null && !keptFormula(written, formula);

/**
 * How cells get back exactly what they held: a format under which Excel takes the contents as they are, the contents, and
 * then the format that the cells had, which changes no contents. `null` leaves a cell alone.
 */
export interface ExactWrite {
  readonly taking: Cells<string | null>;
  readonly contents: Content[][];
  readonly numberFormats: Cells<string | null>;
}

type Content = string | number | boolean | null;
type Selected = readonly (readonly (ExactCell | null)[])[];

/** @param cells `null`: not put back */
export const exactWrite = (cells: Selected): ExactWrite => ({
  taking: uniform(mapped(cells, (cell) => entryOf(cell).taking)),
  contents: mapped(cells, (cell) => entryOf(cell).content),
  numberFormats: uniform(mapped(cells, ({ numberFormat }) => numberFormat)),
});

/** For protected sheets, which take no formats: texts behind an apostrophe where the cells are not formatted as text. */
export const exactContents = (cells: Selected, formatsNow: readonly (readonly string[])[]): Content[][] =>
  cells.map((line, row) =>
    line.map((cell, column) => {
      if (cell === null) return null;
      const { taking, content } = entryOf(cell);
      return taking === '@' && formatsNow[row]?.[column] !== '@' ? `'${String(content)}` : content;
    }),
  );

interface Entry {
  readonly taking: 'General' | '@';
  readonly content: string | number | boolean;
}

/** A text is taken as it is by a cell formatted as text, but for an apostrophe in front, which may pass for the mark of a text. */
const entryOf = ({ value, formula }: ExactCell): Entry => {
  if (formula !== null) return { taking: 'General', content: formula };
  if (value === null || value === '') return { taking: 'General', content: '' };
  if (typeof value === 'string') return value.startsWith("'") ? { taking: 'General', content: `'${value}` } : { taking: '@', content: value };
  return { taking: 'General', content: typeof value === 'object' ? value.error : value };
};

const mapped = <Value>(cells: Selected, of: (cell: ExactCell) => Value): (Value | null)[][] =>
  cells.map((line) => line.map((cell) => (cell === null ? null : of(cell))));

/** One format stands for all cells where they have the same. */
const uniform = (formats: (string | null)[][]): Cells<string | null> => {
  const [first] = formats.flat();
  return first !== undefined && first !== null && formats.flat().every((format) => format === first) ? first : formats;
};
