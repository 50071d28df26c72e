import type { Sheet } from '../../xlsx/document';

/** A cell with the text that would have to be typed for what it holds. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One entry of a person: what the cells held before, and what was typed. */
export interface HistoryStep {
  readonly sheet: string;
  readonly before: readonly CellText[];
  readonly after: readonly CellText[];
}

/** What was typed and can be taken back. Plain data; every function gives a new one. */
export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export const noHistory: History = { done: [], undone: [] };

/** More steps than this are forgotten, as in Excel. */
const longest = 100;

export const withStep = ({ done }: History, step: HistoryStep): History => ({ done: [...done, step].slice(-longest), undone: [] });

export const stepBack = ({ done, undone }: History): { readonly step: HistoryStep; readonly history: History } | undefined => {
  const step = done.at(-1);
  return step && { step, history: { done: done.slice(0, -1), undone: [...undone, step] } };
};

export const stepForward = ({ done, undone }: History): { readonly step: HistoryStep; readonly history: History } | undefined => {
  const step = undone.at(-1);
  return step && { step, history: { done: [...done, step], undone: undone.slice(0, -1) } };
};

/** The text to type for what a cell holds: its formula, a text so that it stays text, anything else as it reads. */
export const textToType = (sheet: Sheet, row: number, column: number): string => {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, column);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number') return String(value);
  return sheet.numberFormat(row, column) === '@' || value === '' ? value : `'${value}`;
};
