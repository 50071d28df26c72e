import type { Table, XlsxDocument } from '../../xlsx/document';
import type { TypedCell } from './person';

/**
 * The text that Excel makes of one that is entered into the heading cell of a table, where no two are the same and none is blank:
 * a repeated one gets a number behind it, a blank one is called 列1. Any other cell takes what is entered.
 */
export const typedHeading = ({ tables }: XlsxDocument, sheet: string, { row, column, text }: TypedCell): string => {
  const table = tables.find((one) => one.sheet === sheet && one.area.row === row && column >= one.area.column && column < one.area.column + one.area.columns);
  if (table === undefined) return text;
  const taken = othersIn(table, column);
  if (text !== '' && !taken.has(text.toLowerCase())) return text;
  const [stem, first] = text === '' ? ['列', 1] : [text, 2];
  let number = first;
  while (taken.has(`${stem}${String(number)}`.toLowerCase())) number += 1;
  return `${stem}${String(number)}`;
};

const othersIn = ({ area, headings }: Table, column: number): ReadonlySet<string> =>
  new Set(headings.filter((_, index) => area.column + index !== column).map((heading) => heading.toLowerCase()));
