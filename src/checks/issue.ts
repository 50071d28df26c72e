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
  /** What the cell would hold instead, where that is certain; offered, never done unasked. */
  readonly repair?: Repair;
}

/** Puts `to` into the cell of the issue: a number, or a text of the lists. A day is its serial number of the 1900 date system. */
export interface Repair {
  readonly to: number | string;
  /** `to` as people write it, where that is something else: `2012-06-30`. */
  readonly shown?: string;
}

/** What staff entered for one figure of one unit, as a cell holds it; `null` is blank. */
export interface Entry {
  readonly value: Entered;
  readonly cell?: string;
  /** The value is the result of this formula: `=B7*2`. */
  readonly formula?: string;
  /** The number format of the cell shows a day. */
  readonly showsDay?: boolean;
  /** Its row or its column is hidden. */
  readonly hidden?: boolean;
  /** It lies in a merged area. */
  readonly merged?: boolean;
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
