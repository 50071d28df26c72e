import { isDateFormat } from '../dateFormat';
import type { CloseReading } from '../port';
import { formulasOf } from './cells';

/** Rows and columns that are hidden; the answer can be taken after the sync. */
export type AskHidden = () => Pick<CloseReading, 'hiddenRows' | 'hiddenColumns'>;

/** @param body the data cells of a table */
export const askHidden = (body: Excel.Range): AskHidden => {
  const rows = body.getRowProperties({ rowHidden: true });
  const columns = body.getColumnProperties({ columnHidden: true });
  return () => ({
    hiddenRows: indexesOf(rows.value, ({ rowHidden }) => rowHidden === true),
    hiddenColumns: indexesOf(columns.value, ({ columnHidden }) => columnHidden === true),
  });
};

type Matrix = readonly (readonly unknown[])[];

/**
 * How the data cells of a table came about and how they show.
 * Merged cells are not looked for: Excel merges none in a table, and `getMergedAreasOrNullObject` clears what the user can undo.
 */
export const closeReading = (
  { values, formulas, numberFormat }: { readonly values: Matrix; readonly formulas: Matrix; readonly numberFormat: Matrix },
  hidden: ReturnType<AskHidden>,
  from1904: boolean,
): CloseReading => {
  const known = new Map<unknown, boolean>();
  const showsDay = (format: unknown): boolean => {
    const answer = known.get(format) ?? isDateFormat(String(format));
    known.set(format, answer);
    return answer;
  };
  return {
    formulas: formulasOf(formulas, values),
    showsDay: Array.from(numberFormat, (line) => Array.from(line, showsDay)),
    ...(from1904 && { daysFrom1904: true }),
    ...hidden,
    merged: [],
  };
};

const indexesOf = <Item>(items: readonly Item[], wanted: (item: Item) => boolean): number[] =>
  Array.from(items).flatMap((item, index) => (wanted(item) ? [index] : []));
