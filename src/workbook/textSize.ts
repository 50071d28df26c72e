/** Chinese characters are about twice as wide as digits. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f×÷≥≤—…“”‘’①-⑳]/u;

const lineWidth = (line: string): number => [...line].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);

/** The size of text that column widths are measured in. */
const standardSize = 10;

/** How many lines a text takes in a column, with a little room for words that do not break evenly. */
export const lineCount = (text: string, columnWidth: number, size: number = standardSize): number => {
  const room = Math.max(1, ((columnWidth - 1) * standardSize) / size);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(lineWidth(line) / room)), 0);
};

/** Row height in points for texts with their column widths. */
export const rowHeight = (
  texts: readonly { readonly text: string; readonly width: number; readonly size?: number }[],
  least: number,
): number =>
  texts.reduce((height, { text, width, size = standardSize }) => {
    const needed = lineCount(text, width, size) * size * 1.32 + 5;
    return Math.max(height, Math.ceil(needed));
  }, least);
