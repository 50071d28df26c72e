/** Longest entry that a column shows. */
const shown = 28;

/** A text on one line, cut where it is long. */
export const short = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > shown ? `${line.slice(0, shown)}…` : line;
};
