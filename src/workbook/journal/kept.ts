import { noRest, withRests, type Rest } from '../../core';
import type { Before, Host, RangeReading, Reading } from '../../host/port';
import { journalImageName, names } from '../layout';
import { underNamesOfNow } from './homes';
import { imageRequest, journalIn, piecesIn, type Journal } from './cells';

/** The journal of a workbook, and what the last write replaced; `undefined` where what stands there cannot be read. */
export interface Kept {
  readonly journal: Journal;
  readonly before: Before | undefined;
  /** What the results are said to be of, by now. */
  readonly stamp: RangeReading | undefined;
  /** What tells this journal from that of another write. */
  readonly mark: string;
}

/** `undefined` where the workbook has no journal, or nothing was written. @throws HostError */
export const keptIn = async (host: Host, rest: Rest = noRest): Promise<Kept | undefined> => {
  const reading = await host.read({ ...imageRequest, names: [...imageRequest.names, names.stamp] });
  const journal = journalIn(reading);
  const stamp = reading.names[names.stamp];
  if (journal?.entry === undefined) return undefined;
  const { unpacking } = await import('./unpack');
  const image = journal.entry.state === 'undone' ? undefined : await withRests(unpacking(piecesIn(reading.names[journalImageName], journal.pieces)), rest);
  return { journal, before: image && (await underNamesOfNow(host, image, reading)), stamp: stamp?.kind === 'range' ? stamp : undefined, mark: markOf(reading) };
};

/** Whether the journal is still that of the same write, and says the same of it. @throws HostError */
export const isStillKept = async (host: Host, { mark }: Kept): Promise<boolean> => markOf(await host.read(imageRequest)) === mark;

const markOf = (reading: Reading): string => {
  const journal = journalIn(reading);
  return JSON.stringify([journal, piecesIn(reading.names[journalImageName], journal?.pieces ?? 0)]);
};
