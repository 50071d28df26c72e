import { cellValue } from './cellValue';
import { digestOf } from './digest';
import type { Before, CellValue, CellWrite, Place, TextDigest, Written } from './port';
import { parseReference } from './reference';

/** What a host finds in a cell: its value, and its formula, `null` where it has none. */
export interface Found {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** What a cell was left with that a patch wrote, read back. A result has a formula to belong to, or nothing was written. */
export const leftIn = (cell: CellWrite | undefined, found: Found): Written => {
  if (cell === null || cell === undefined) return null;
  if (found.formula !== null) return { formula: found.formula };
  if (typeof cell === 'object' && !('formula' in cell)) return null;
  return found.value ?? '';
};

/** Whether a cell still holds what it was left with. */
export const isStill = (written: Written, found: Found): boolean => {
  if (written === null) return true;
  if (typeof written === 'object' && 'formula' in written) return found.formula === written.formula;
  if (typeof written === 'object' && 'digest' in written) return found.formula === null && isDigested(written, found.value);
  return found.formula === null && sameValue(written, found.value);
};

const isDigested = ({ digest, length }: TextDigest, value: CellValue): boolean => typeof value === 'string' && value.length === length && digestOf(value) === digest;

/** Whether a cell holds what it held before, formula for formula. */
export const isAsBefore = (before: Found, now: Found): boolean =>
  before.formula === null ? now.formula === null && sameValue(before.value, now.value) : now.formula === before.formula;

/** What a cell will be left with by a patch. @param kept the formula that it has */
export const willLeave = (cell: CellWrite | undefined, kept: string | null): Written => {
  if (cell !== null && typeof cell === 'object' && 'formula' in cell) return { formula: cell.formula };
  return typeof cell === 'object' ? leftIn(cell, { value: null, formula: kept }) : leftIn(cell, { value: cell ?? null, formula: null });
};

/** Whether a cell was left with the formula that it had. */
export const keptFormula = (written: Written, formula: string | null): boolean =>
  typeof written === 'object' && written !== null && 'formula' in written && written.formula === formula;

/** Compares to 15 digits; a text that reads like an error is equal to it, since not every host tells them apart. */
export const sameValue = (one: CellValue, other: CellValue): boolean => {
  if (one === other) return true;
  const [left, right] = [cellValue(one), cellValue(other)];
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  return left.error === right.error;
};

/** Whether two formulas of names mean the same: hosts quote the names of sheets as they like. */
export const sameMeaning = (one: string, other: string): boolean => {
  const [left, right] = [parseReference(one), parseReference(other)];
  if (left === undefined || right === undefined) return one.replace(/^=/, '') === other.replace(/^=/, '');
  return (
    left.sheet.toLowerCase() === right.sheet.toLowerCase() &&
    left.row === right.row &&
    left.column === right.column &&
    left.rows === right.rows &&
    left.columns === right.columns
  );
};

/** The place of a cell of a block. */
export const placeIn = ({ sheet, row, column }: Place, down: number, across: number): Place => ({ sheet, row: row + down, column: column + across });

/** Tells places apart in a set. */
export const placeKey = ({ sheet, row, column }: Place): string => `${String(row)},${String(column)},${sheet}`;

/** What a host has of what was replaced. */
export interface There {
  readonly sheet: (name: string) => boolean;
  readonly table: (name: string) => boolean;
  readonly name: (name: string) => boolean;
}

/** What can be put back of what a patch replaced, and the cells that went with their sheets: all that it wrote there, but on sheets of its own. */
export const whatIsThere = (before: Before, there: There): { readonly before: Before; readonly gone: readonly Place[] } => {
  const isThere = ({ sheet }: { readonly sheet: string }): boolean => there.sheet(sheet);
  const lost = before.before.filter((image) => !isThere(image) && before.sheets?.includes(image.sheet) !== true);
  return {
    before: {
      ...before,
      before: before.before.filter(isThere),
      formats: before.formats.filter(isThere),
      tables: before.tables.filter(({ table }) => there.table(table)),
      names: before.names.filter(({ name }) => there.name(name)),
    },
    gone: lost.flatMap((image) => image.written.flatMap((line, down) => line.flatMap((cell, across) => (cell === null ? [] : [placeIn(image, down, across)])))),
  };
};
