import type { Level } from '../../checks';
import type { CellChange } from '../../xlsx';

/** What the checks must say. */
export interface Finding {
  readonly level: Level;
  readonly code: string;
  /** Id of the figure that it is told at. Default: the figure that is wrong. */
  readonly figure?: string;
  /** Heading of the column that it is told in. Default: the column that is wrong. */
  readonly under?: string;
  /** Told without a cell. */
  readonly nowhere?: true;
}

/** Another content of one cell: in the row that has this text under this heading, in the column with the heading `under`. */
export interface Trouble {
  readonly table: 'KH_Figures' | 'KH_Scheme' | 'KH_Units' | 'KH_Remarks';
  readonly row: { readonly heading: string; readonly text: string };
  readonly under: string;
  /** Unit and figure of an entry cell. */
  readonly unit?: string;
  readonly figure?: string;
  /** Absent: the cell is wrong as it was built. */
  readonly put?: CellChange;
  readonly gives: readonly Finding[];
}

type Place = Pick<Finding, 'figure' | 'under' | 'nowhere'>;

const finding =
  (level: Level) =>
  (code: string, place: Place = {}): Finding => ({ level, code, ...place });

export const error = finding('error');
export const warning = finding('warning');
export const note = finding('note');
