/** Longest line that holds a whole object or list. */
const widest = 120;

/** JSON for people to read: whatever fits a line stands on one line. */
export const writeJson = (value: unknown, indent = ''): string => {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || line.length + indent.length <= widest) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((each: unknown) => writeJson(each, inner))
    : Object.entries(value).filter(isSaid).map(([key, each]: [string, unknown]) => `${JSON.stringify(key)}: ${writeJson(each, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
};

const isSaid = ([, value]: [string, unknown]): boolean => value !== undefined;

const onOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(isSaid);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, each]: [string, unknown]) => `${JSON.stringify(key)}: ${onOneLine(each)}`).join(', ')} }`;
};
