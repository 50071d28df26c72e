import { cleanFigures, type SampleEntries } from './clean';
import { sampleExceptions } from './exceptions';

const withException = (unit: string, clean: SampleEntries): SampleEntries => {
  const exception = sampleExceptions[unit];
  if (exception === undefined) return clean;
  const blank = new Set(exception.blank);
  return Object.fromEntries(Object.entries({ ...clean, ...exception.entries }).filter(([id]) => !blank.has(id)));
};

/** Invented figures by unit and figure id in which every flag and every kind of rule of the scheme occurs. */
export const sampleFigures: Readonly<Record<string, SampleEntries>> = Object.fromEntries(
  Object.entries(cleanFigures).map(([unit, clean]) => [unit, withException(unit, clean)]),
);
