import type { Text } from '../core';

/** error: cannot be scored · warning: scored, but doubtful · note: worth knowing. */
export type Level = 'error' | 'warning' | 'note';

/** One finding about a workbook or its figures, in words for whoever can mend it. */
export interface Issue {
  readonly level: Level;
  /** Stable: `V…` about figures, `S…` about the workbook's structure. */
  readonly code: string;
  readonly unit?: string;
  /** Id of the figure. */
  readonly figure?: string;
  /** Where it stands: `'数据填报'!F12`. */
  readonly cell?: string;
  /** What was found, as text. */
  readonly found: string;
  readonly expected: Text;
  readonly message: Text;
  readonly fix: Text;
}

/** What staff entered for one figure of one unit, as a cell holds it; `null` is blank. */
export interface Entry {
  readonly value: Entered;
  readonly cell?: string;
}

export type Entered = null | number | string | boolean | { readonly error: string };

/** What was entered, for showing; long texts are cut. */
export const textOf = (value: Entered): string => {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

const longest = 200;
