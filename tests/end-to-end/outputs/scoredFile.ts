import { fileHost } from '../../../src/host/file';
import type { Patch } from '../../../src/host/port';
import { baotou2012 } from '../../../src/schemes';
import { scoreWorkbook, type Scored } from '../../../src/workbook';

/** A workbook scored through the file adapter: what was to be written, and what came of it. */
export interface ScoredFile {
  readonly patch: Patch;
  readonly outcome: Scored;
  readonly bytes: Uint8Array;
}

const nothing: Patch = { tables: [], names: [], formats: [], blocks: [] };

/** @param now local time for the records @throws Error naming the issues of a workbook that is refused */
export const scoredFile = async (before: Uint8Array, now: string): Promise<ScoredFile> => {
  const host = fileHost(before, 'workbook.xlsx');
  const patches: Patch[] = [];
  const outcome = await scoreWorkbook(
    {
      ...host,
      apply: (patch) => {
        patches.push(patch);
        return host.apply(patch);
      },
    },
    { scheme: baotou2012, now },
  );
  const [patch = nothing] = patches;
  if (outcome.kind === 'refused') {
    throw new Error(outcome.issues.map(({ code, message }) => `${code} ${message.zh}`).join('\n'));
  }
  return { patch, outcome, bytes: host.save() };
};
