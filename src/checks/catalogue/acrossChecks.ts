import { ofCell, type Figures, type FigureValue, type Scheme } from '../../core';
import { acrossChecks, type City, type ExampleUnits, type Given } from '../across';
import { numberOf, numbersFor } from '../numbers';
import type { DocumentedCheck } from './documented';

/** The checks among units, with the finding that the failing example gives. */
export const documentedAcrossChecks = (): readonly DocumentedCheck[] =>
  acrossChecks.map(({ code, level, title, needs, find, examples }) => {
    const [sample] = find(given(examples.fails));
    if (sample === undefined) throw new RangeError(`the example of ${code} does not fail`);
    return { group: 'across', code, level, title, needs, sample, examples: examples.words };
  });

/** The units of an example as a check sees them, in a scheme that has nothing but what the example says. */
const given = ({ scheme: facts, units: entered, city }: ExampleUnits): Given => {
  const scheme = { ...emptyScheme, ...facts };
  const units = Object.entries(entered).map(([unit, values]) => ({ unit, ...columnOf(values) }));
  const numbers = numbersFor(scheme.figures, units.length);
  for (const [id, column] of numbers) {
    units.forEach(({ figures }, index) => {
      column[index] = numberOf(figures.get(id) ?? { kind: 'missing' });
    });
  }
  return { scheme, units, numbers, ...(city !== undefined && { city: columnOf(city) }) };
};

const columnOf = (values: Readonly<Record<string, number>>): City => {
  const figures: Figures = new Map(Object.entries(values).map(([id, value]): [string, FigureValue] => [id, { kind: 'number', value: ofCell(value) }]));
  return { figures, cellOf: () => undefined };
};

const emptyScheme: Scheme = {
  id: 'example',
  version: '1',
  title: { zh: '例', en: 'Example' },
  region: { zh: '', en: '' },
  year: 2012,
  period: { value: { start: '2012-01-01', end: '2012-12-31' }, basis: 'document' },
  figures: [],
  parts: [],
  items: [],
  indicators: [],
  vetoes: [],
  grades: [],
  identities: [],
  composition: { value: { kind: 'sum' }, basis: 'document' },
  places: { value: 2, basis: 'document' },
  notApplicable: { value: 'fullMarks', basis: 'document' },
  unknownPoints: { value: 'assumed', basis: 'document' },
};
