import type { Scheme } from '../core/scheme';
import { baotou2012 } from './baotou-2012';

/** The schemes that ship. */
export const schemes: readonly Scheme[] = [baotou2012];

export const schemeById = (id: string): Scheme | undefined => schemes.find((scheme) => scheme.id === id);

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
