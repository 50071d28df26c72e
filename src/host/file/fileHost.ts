import { type Compression, openXlsx, XlsxError } from '../../xlsx';
import { type Host, HostError } from '../port';
import { applyToDocument } from './apply';
import { readDocument } from './read';
import { restoreDocument } from './restore';
import { unsealed } from './sealing';

/** The port over the bytes of a file, and the way to get them back. */
export interface FileHost extends Host {
  /** The file with everything that was applied; what was not touched is as it was. */
  save(): Uint8Array;
}

/** Damage in a part that is read late, or a document that cannot take the change. */
const asHostError = (failure: unknown): unknown => {
  if (failure instanceof XlsxError) return new HostError(failure.code === 'unsupported' ? 'unsupported' : 'unexpected', failure.detail, failure);
  return failure instanceof RangeError ? new HostError('unexpected', '', failure) : failure;
};

const answer = async <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
  await Promise.resolve();
  try {
    return await work();
  } catch (failure) {
    throw asHostError(failure);
  }
};

/**
 * A host over an .xlsx file. It does not calculate: formulas show what is stored with them, and those whose stored
 * result no longer holds lose it on saving. There is nothing to select in a file, so that `reveal` only checks the sheet,
 * and nobody else changes it.
 * @param compression how its parts are packed and unpacked, where the machine has something quicker
 * @throws XlsxError when the bytes are no workbook that we can read
 */
export const fileHost = (bytes: Uint8Array, name: string, compression?: Compression): FileHost => {
  const document = openXlsx(bytes, compression && { compression });
  return {
    describe: () => Promise.resolve({ kind: 'file', name, version: 'xlsx', writable: true, readOnly: false }),
    read: (request) => answer(() => readDocument(document, request)),
    apply: (patch, journal) => answer(() => unsealed(document, patch, () => applyToDocument(document, patch, journal))),
    restore: (before, journal) => answer(() => restoreDocument(document, before, journal)),
    reveal: ({ sheet }) =>
      answer(() => {
        if (!document.sheet(sheet)) throw new HostError('notFound', sheet);
      }),
    selection: () => Promise.resolve(undefined),
    watch: () => Promise.resolve(() => Promise.resolve()),
    openWorkbook: () => Promise.reject(new HostError('unsupported', name)),
    save: () => {
      try {
        return document.save();
      } catch (failure) {
        throw asHostError(failure);
      }
    },
  };
};
