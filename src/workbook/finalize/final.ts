import type { Reading } from '../../host/port';
import { names } from '../layout';

/** A workbook that has been made final. */
export interface Final {
  /** Local time as it was written: `2012-12-31 17:05`. */
  readonly time: string;
}

const prefix = 'khpf:final=';

/** What the workbook says of itself in a text constant of its own; `undefined` where it is not final. */
export const finalIn = ({ names: read }: Pick<Reading, 'names'>): Final | undefined => {
  const mark = read[names.final];
  return mark?.kind === 'constant' && mark.text.startsWith(prefix) ? { time: mark.text.slice(prefix.length) } : undefined;
};

/** The formula of the mark. */
export const finalMark = (time: string): string => `="${prefix}${time.replaceAll('"', '')}"`;
