import type { TableReading } from '../../host/port';
import { plain } from './text';

/** Where the columns with the wanted headings stand in a table; 0 is its first column. */
export interface Columns {
  /** @throws RangeError for a heading that was not among the wanted ones */
  readonly at: (heading: string) => number;
  readonly missing?: never;
}

/** The wanted headings that are not there, and those that stand over more than one column. */
export interface MissingHeadings {
  readonly missing: readonly string[];
  readonly twice: readonly string[];
}

/** Finds columns by heading, whatever their order; spaces in headings do not count. */
export const findColumns = (
  table: Pick<TableReading, 'headings'>,
  wanted: readonly string[],
): Columns | MissingHeadings => {
  const titles = table.headings.map(plain);
  const present = new Map(titles.map((title, column) => [title, column]));
  const missing = wanted.filter((heading) => !present.has(plain(heading)));
  const twice = wanted.filter((heading) => titles.indexOf(plain(heading)) !== titles.lastIndexOf(plain(heading)));
  if (missing.length > 0 || twice.length > 0) return { missing, twice };
  return {
    at: (heading) => {
      const column = present.get(plain(heading));
      if (column === undefined) throw new RangeError(`not looked for: ${heading}`);
      return column;
    },
  };
};
