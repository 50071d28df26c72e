import type { Scheme } from '../core/scheme';
import { baotou2012 } from './baotou-2012';

/** The schemes that ship. */
export const schemes: readonly Scheme[] = [baotou2012];

export const schemeById = (id: string): Scheme | undefined => schemes.find((scheme) => scheme.id === id);

/** The schemes that ship, by id. Those that are files load when they are asked for. */
export const shippedSchemes: Readonly<Record<string, () => Promise<Scheme>>> = {
  [baotou2012.id]: () => Promise.resolve(baotou2012),
  'energy-saving': async () => schemeIn((await import('./energy-saving.json')).default),
  'public-health': async () => schemeIn((await import('./public-health.json')).default),
};

const schemeIn = async (file: unknown): Promise<Scheme> => {
  const { readScheme } = await import('./schemeFile');
  const reading = readScheme(JSON.stringify(file));
  if (reading.ok) return reading.scheme;
  throw new RangeError(reading.problems.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
};

export { baotou2012 };
export {
  cleanFigures,
  sampleFigures,
  sampleRemarks,
  sampleUnits,
  type SampleEntries,
  type SampleEntry,
  type SampleRemark,
  type SampleUnit,
} from './sample';
