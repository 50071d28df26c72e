import { HostError } from '../port';
import type { CellsReference } from '../reference';
import type { Measure } from './memory';
import { isWhole, type Piece } from './parts';
import { bytesOf } from './slices';

/** Where cells are asked from. */
export type Source = { readonly kind: 'table'; readonly name: string } | { readonly kind: 'range'; readonly at: CellsReference };

type Matrix = readonly (readonly unknown[])[];

/** Cells as Excel answers them; what was not asked for is empty. */
export interface Cells {
  readonly row: number;
  readonly values: Matrix;
  readonly formulas: Matrix;
  readonly numberFormat: Matrix;
}

/** Asks for some rows; the answer can be taken after the sync. */
export const askPiece = (context: Excel.RequestContext, source: Source, piece: Piece): (() => Cells) => {
  const range = rangeOf(context, source, piece);
  const { how, bare } = piece.wanted;
  const formulas = how === 'values' ? '' : ',formulas';
  range.load(`rowIndex${bare ? '' : ',values'}${formulas}${how === 'closely' ? ',numberFormat' : ''}`);
  return () => ({
    row: range.rowIndex,
    values: bare ? range.formulas : range.values,
    formulas: how === 'values' ? [] : range.formulas,
    numberFormat: how === 'closely' ? range.numberFormat : [],
  });
};

const rangeOf = (context: Excel.RequestContext, source: Source, piece: Piece): Excel.Range => {
  const { wanted, from, count = 1 } = piece;
  // Untracked ranges are not kept by Excel, which saves the request that would release them.
  if (source.kind === 'range') {
    const { sheet, row, column, rows, columns } = source.at;
    return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row + from, column, isWhole(piece) ? rows : count, columns).untrack();
  }
  const body = context.workbook.tables.getItem(source.name).getDataBodyRange().untrack();
  if (isWhole(piece)) return wanted.below > 0 ? body.getResizedRange(wanted.below, 0).untrack() : body;
  return body.getRow(from).untrack().getResizedRange(count - 1, 0).untrack();
};

/**
 * The pieces of a table or range as one.
 * @throws HostError unexpected where somebody has moved its rows between two pieces
 */
export const wholeOf = (asked: string, pieces: readonly (readonly [piece: Piece, cells: Cells])[]): Cells => {
  const [[, first] = []] = pieces;
  if (first === undefined) return { row: 0, values: [], formulas: [], numberFormat: [] };
  if (pieces.some(([{ from }, { row }]) => row !== first.row + from)) throw new HostError('unexpected', asked);
  if (pieces.length === 1) return first;
  return {
    row: first.row,
    values: pieces.flatMap(([, { values }]) => Array.from(values)),
    formulas: pieces.flatMap(([, { formulas }]) => Array.from(formulas)),
    numberFormat: pieces.flatMap(([, { numberFormat }]) => Array.from(numberFormat)),
  };
};

/** Rows that are weighed at most: those of a table are much alike. */
const sample = 200;

/** Beyond so many cells it is worth taking a table for one without formulas. */
const many = 20_000;

/** What the cells took on their way. */
export const measured = ({ values, formulas }: Cells, before: Measure | undefined): Measure => {
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  const step = Math.max(1, Math.floor(rows / sample));
  const mean = (matrix: Matrix): number => {
    let [bytes, cells] = [0, 0];
    for (let row = 0; row < matrix.length; row += step) {
      for (const cell of matrix[row] ?? []) bytes += bytesOf(cell);
      cells += columns;
    }
    return cells === 0 ? 0 : bytes / cells;
  };
  const asked = formulas.length > 0;
  return {
    rows,
    columns,
    value: mean(values),
    formula: asked ? mean(formulas) : (before?.formula ?? mean(values)),
    plain: asked ? !formulas.some((line) => line.some(isFormula)) : (before?.plain ?? rows * columns > many),
  };
};

/** A formula, or a text that looks like one. */
export const isFormula = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');
