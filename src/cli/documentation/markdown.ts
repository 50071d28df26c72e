/** Text as it may stand in a line or a table cell. */
const inLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').trim();

/** A table; the first row is its heading. */
export const tableOf = ([heading = [], ...rows]: readonly (readonly string[])[]): readonly string[] => [
  rowOf(heading),
  rowOf(heading.map(() => '---')),
  ...rows.map(rowOf),
];

const rowOf = (cells: readonly string[]): string => `| ${cells.map((cell) => (cell.startsWith('[') ? cell : inLine(cell))).join(' | ')} |`;

/** The heading of a check, to be linked to by its code. */
export const headingOf = (code: string, title: string): readonly string[] => ['', `### <a id="${code.toLowerCase()}"></a>${code} ${inLine(title)}`, ''];

/** A name and what is said under it; nothing where that is blank. */
export type Point = readonly [name: string, text: string];

export const pointsOf = (points: readonly Point[], colon: string): readonly string[] =>
  points.filter(([, text]) => text !== '').map(([name, text]) => `- **${name}**${colon}${inLine(text)}`);
