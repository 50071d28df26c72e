import type { Sliced } from '../../core';
import type { CellWrite, Patch } from '../../host/port';
import type { Assessed, Refused } from '../assess';
import { plan } from './plan';

/** The patch that writes what was assessed. */
export interface Planned {
  readonly kind: 'planned';
  readonly patch: Patch;
}

interface PlanOptions {
  readonly final: boolean;
}

/**
 * What scoring will write, before anything is written.
 * @param now local time for the records
 * @param final the results are to be the final ones
 */
export const planningScoring = function* (
  { attached, read, scores, schemeFingerprint, figuresFingerprint }: Assessed,
  now: string,
  { final }: PlanOptions = { final: false },
): Sliced<Planned | Refused> {
  const run = { time: now, schemeFingerprint, figuresFingerprint, issues: read.issues, changedParameters: read.changedParameters, final };
  const planned = yield* plan(attached, read, scores, run);
  return 'refused' in planned ? { kind: 'refused', issues: planned.refused } : { kind: 'planned', patch: planned.patch };
};

/** A cell that keeps its formula is not written, though a host that does not calculate stores what it shows. */
const isWritten = (cell: CellWrite): boolean => cell !== null && !(typeof cell === 'object' && !('formula' in cell));

export interface Size {
  readonly cells: number;
  readonly sheets: readonly string[];
}

/** How many cells a patch writes, and in which sheets. */
export const sizeOf = ({ blocks }: Patch): Size => ({
  cells: blocks.reduce((sum, { cells }) => sum + cells.reduce((count, line) => count + line.filter(isWritten).length, 0), 0),
  sheets: [...new Set(blocks.map(({ sheet }) => sheet))],
});
