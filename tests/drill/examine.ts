import { createHash } from 'node:crypto';
import { outputsIn, saysIncomplete } from './outputs';
import { entryCells, type RawCells } from './rawCells';

/** All that is judged of a saved workbook. */
export interface Examined {
  readonly outputs: readonly string[];
  readonly entries: RawCells;
  /** What the workbook says of itself, in its journal and beside its results. */
  readonly incomplete: { readonly journal: boolean; readonly results: boolean };
}

export type Examine = (bytes: Uint8Array) => Examined;

/** Tells saved workbooks apart. */
export const fingerprint = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('base64');

/** Files that are kept in mind, the latest ones: most cases end in one of few. */
const remembered = 400;

/** Outputs are read when they are asked for: an incomplete workbook is not judged by them. */
const examined = (bytes: Uint8Array): Examined => {
  const read: { outputs?: readonly string[] } = {};
  return {
    entries: entryCells(bytes),
    incomplete: saysIncomplete(bytes),
    get outputs() {
      return (read.outputs ??= outputsIn(bytes));
    },
  };
};

/** Reads saved workbooks; the same file is read once. */
export const examiner = (): Examine => {
  const known = new Map<string, Examined>();
  return (bytes) => {
    const key = fingerprint(bytes);
    const found = known.get(key) ?? examined(bytes);
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > remembered && oldest !== undefined) known.delete(oldest);
    return found;
  };
};
