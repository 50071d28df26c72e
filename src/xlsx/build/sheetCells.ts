import type { CellDescription, RowDescription } from './description';
import { cellName } from './reference';
import type { SharedStrings } from './sharedStrings';
import type { StyleSheet } from './styleSheet';
import { element, escapeCellText, escapeXml } from './xml';

const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${String(value)}`);
  return String(value);
};

const longestText = 32_767;

const checkedText = (text: string): string => {
  if (text.length > longestText) throw new RangeError(`a cell holds at most ${String(longestText)} characters`);
  return text;
};

/** A `c` element. @throws RangeError for a number or text that no cell can hold */
export const cellXml = (row: number, cell: CellDescription, styles: StyleSheet, strings: SharedStrings): string => {
  const { value, formula } = cell;
  const style = styles.cell(cell.style);
  const head = `<c r="${cellName(row, cell.column)}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  const formulaXml = formula === undefined ? '' : element('f', {}, escapeXml(formula));
  const withValue = (type: string | undefined, text: string): string =>
    `${head}${type === undefined ? '' : ` t="${type}"`}>${formulaXml}<v>${text}</v></c>`;
  switch (typeof value) {
    case 'number':
      return withValue(undefined, numberText(value));
    case 'boolean':
      return withValue('b', value ? '1' : '0');
    case 'string':
      return formula === undefined
        ? withValue('s', String(strings.indexOf(checkedText(value))))
        : withValue('str', escapeCellText(checkedText(value)));
    default:
      return formulaXml === '' ? `${head}/>` : `${head}>${formulaXml}</c>`;
  }
};

/** A `row` element around its cells. */
export const rowXml = (row: RowDescription, cells: readonly string[]): string =>
  element(
    'row',
    {
      r: row.index + 1,
      ht: row.height,
      customHeight: row.height === undefined || row.autoHeight === true ? undefined : true,
      hidden: row.hidden === true ? true : undefined,
      outlineLevel: row.outlineLevel,
      collapsed: row.collapsed === true ? true : undefined,
    },
    cells,
  );
