import type { Area, Table } from '../../xlsx/document';

/** What a structured reference means: the cells, or the error that Excel shows for it. */
export type Structured = { readonly area: Area } | { readonly error: string };

/**
 * Resolves what stands in the brackets after a table's name ("Using structured references with Excel tables"):
 * `列`, `[列1]:[列2]`, `#All`, `[#This Row],[列]`, `@列`, `@[列 名]`, `@`, and nothing for the data.
 * `row` is where the formula stands.
 */
export const resolveStructured = (table: Table, inside: string, row: number): Structured => {
  const { items, columns } = partsOf(inside);
  const right = columnsOf(table, columns);
  const down = rowsOf(table, items, row);
  if (right === undefined) return { error: '#REF!' };
  return down === undefined ? { error: '#VALUE!' } : { area: { ...right, ...down } };
};

interface Parts {
  readonly items: readonly string[];
  readonly columns: readonly string[];
}

const partsOf = (inside: string): Parts => {
  const text = inside.trim();
  if (text.startsWith('@')) {
    const { columns } = partsOf(text.slice(1));
    return { items: ['#this row'], columns };
  }
  const pieces = [...text.matchAll(/\[((?:'.|[^\]'])*)\]/gs)].map(([, piece = '']) => piece);
  const all = pieces.length > 0 ? pieces : text === '' ? [] : [text];
  const isItem = (piece: string): boolean => piece.startsWith('#');
  return {
    items: all.filter(isItem).map((piece) => piece.toLowerCase()),
    columns: all.filter((piece) => !isItem(piece)).map((piece) => piece.replace(/'(.)/gs, '$1')),
  };
};

const columnsOf = (table: Table, columns: readonly string[]): { readonly column: number; readonly columns: number } | undefined => {
  const [first, last = first] = columns;
  if (first === undefined || last === undefined) return { column: table.area.column, columns: table.area.columns };
  const place = (name: string): number =>
    table.headings.findIndex((heading) => heading.toLowerCase() === name.toLowerCase());
  const [one, two] = [place(first), place(last)];
  if (one < 0 || two < 0) return undefined;
  return { column: table.area.column + Math.min(one, two), columns: Math.abs(one - two) + 1 };
};

const rowsOf = (table: Table, items: readonly string[], row: number): { readonly row: number; readonly rows: number } | undefined => {
  const { area } = table;
  const data = { row: area.row + 1, rows: area.rows - 1 - (table.totalsRow ? 1 : 0) };
  const inData = row >= data.row && row < data.row + data.rows;
  if (items.includes('#this row')) return inData ? { row, rows: 1 } : undefined;
  if (items.includes('#all')) return { row: area.row, rows: area.rows };
  if (items.includes('#headers') && items.includes('#data')) return { row: area.row, rows: data.rows + 1 };
  if (items.includes('#headers')) return { row: area.row, rows: 1 };
  if (items.includes('#totals')) return table.totalsRow ? { row: area.row + area.rows - 1, rows: 1 } : undefined;
  return data;
};
