import type { StructuredToken } from './token';

/** The end of the bracket that opens at `from`; `'` escapes the next character. -1 when it never closes. */
const closingBracket = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at;
  }
  return -1;
};

const unescaped = (column: string): string => column.replace(/'([^])/g, '$1');

type Specifier = Pick<StructuredToken, 'thisRow' | 'items' | 'columns'>;

const nested = (content: string, thisRow: boolean): Specifier => {
  const columns: string[] = [];
  const items: string[] = [];
  for (let at = content.indexOf('['); at >= 0; at = content.indexOf('[', closingBracket(content, at) + 1)) {
    const end = closingBracket(content, at);
    if (end < 0) break;
    const part = content.slice(at + 1, end);
    if (part.startsWith('#')) items.push(part.slice(1).toLowerCase());
    else columns.push(unescaped(part));
  }
  const [first] = columns;
  return {
    thisRow: thisRow || items.includes('this row'),
    items: items.filter((item) => item !== 'this row'),
    ...(first !== undefined && { columns: { first, last: columns.at(-1) ?? first } }),
  };
};

const specifier = (content: string): Specifier => {
  const thisRow = content.startsWith('@');
  const rest = (thisRow ? content.slice(1) : content).trim();
  if (rest.startsWith('[')) return nested(rest, thisRow);
  if (rest === '') return { thisRow, items: [] };
  if (rest.startsWith('#')) {
    const item = rest.slice(1).toLowerCase();
    return item === 'this row' ? { thisRow: true, items: [] } : { thisRow, items: [item] };
  }
  return { thisRow, items: [], columns: { first: unescaped(rest), last: unescaped(rest) } };
};

/** The structured reference whose bracket stands at `from`, after the table's name if it has one. */
export const readStructured = (formula: string, from: number, table: string | undefined): StructuredToken | undefined => {
  const end = closingBracket(formula, from);
  if (end < 0) return undefined;
  const text = `${table ?? ''}${formula.slice(from, end + 1)}`;
  return { kind: 'structured', text, ...(table !== undefined && { table }), ...specifier(formula.slice(from + 1, end)) };
};
