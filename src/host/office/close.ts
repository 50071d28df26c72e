import { isDateFormat } from '../dateFormat';
import type { CloseReading } from '../port';
import { formulasOf } from './cells';

/**
 * Asks how the data cells of a table came about and how they show; the answer can be taken after the sync.
 * Merged cells are not looked for: Excel merges none in a table, and `getMergedAreasOrNullObject` clears what the user can undo.
 * @param body loads `values`, `formulas` and `numberFormat`
 */
export const askClosely = (body: Excel.Range): (() => CloseReading) => {
  const rows = body.getRowProperties({ rowHidden: true });
  const columns = body.getColumnProperties({ columnHidden: true });
  return () => {
    const known = new Map<unknown, boolean>();
    const showsDay = (format: unknown): boolean => {
      const answer = known.get(format) ?? isDateFormat(String(format));
      known.set(format, answer);
      return answer;
    };
    return {
      formulas: formulasOf(body.formulas, body.values),
      showsDay: Array.from(body.numberFormat, (line) => Array.from(line, showsDay)),
      hiddenRows: indexesOf(rows.value, ({ rowHidden }) => rowHidden === true),
      hiddenColumns: indexesOf(columns.value, ({ columnHidden }) => columnHidden === true),
      merged: [],
    };
  };
};

const indexesOf = <Item>(items: readonly Item[], wanted: (item: Item) => boolean): number[] =>
  Array.from(items).flatMap((item, index) => (wanted(item) ? [index] : []));
