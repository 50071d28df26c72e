/** A table of the report; the same on the terminal and in docs/scale.md. */
export interface Table {
  /** Its place in the document. */
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Chinese characters take two places of a terminal. */
const width = (text: string): number => [...text].reduce((sum, each) => sum + (/[⺀-鿿＀-￯　-〿]/u.test(each) ? 2 : 1), 0);

/** The table in Markdown, its columns below one another. */
export const markdown = ({ headings, rows }: Table): string => {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(3, ...all.map((row) => width(row[column] ?? ''))));
  const line = (cells: readonly string[]): string => `| ${widths.map((wide, column) => padded(cells[column] ?? '', wide, column > 0)).join(' | ')} |`;
  const rule = `| ${widths.map((wide, column) => (column > 0 ? `${'-'.repeat(wide - 1)}:` : '-'.repeat(wide))).join(' | ')} |`;
  return [line(headings), rule, ...rows.map(line)].join('\n');
};

const padded = (text: string, wide: number, right: boolean): string => {
  const blanks = ' '.repeat(wide - width(text));
  return right ? blanks + text : text + blanks;
};
