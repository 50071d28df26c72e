import { noRest, withRests, type Rest } from '../../core';
import type { Before, Host } from '../../host/port';
import { journalImageName } from '../layout';
import { underNamesOfNow } from './homes';
import { imageRequest, journalIn, piecesIn, type Journal } from './cells';

/** The journal of a workbook, and what the last write replaced; `undefined` where what stands there cannot be read. */
export interface Kept {
  readonly journal: Journal;
  readonly before: Before | undefined;
}

/** `undefined` where the workbook has no journal, or nothing was written. @throws HostError */
export const keptIn = async (host: Host, rest: Rest = noRest): Promise<Kept | undefined> => {
  const reading = await host.read(imageRequest);
  const journal = journalIn(reading);
  if (journal?.entry === undefined) return undefined;
  const { unpacking } = await import('./unpack');
  const image = journal.entry.state === 'undone' ? undefined : await withRests(unpacking(piecesIn(reading.names[journalImageName], journal.pieces)), rest);
  return { journal, before: image && (await underNamesOfNow(host, image, reading)) };
};
