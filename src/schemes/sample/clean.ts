import type { Figure } from '../../core/scheme';
import { baotou2012 } from '../baotou-2012';
import { sampleNumbers } from './numbers';
import { sampleUnits } from './units';

/** What stands in a cell: a number, a degree or answer in words, an ISO day, `不适用`. */
export type SampleEntry = number | string | boolean;

/** Entries by figure id; an absent one is a blank cell. */
export type SampleEntries = Readonly<Record<string, SampleEntry>>;

/** Yes would be bad news. */
const unwelcome: ReadonlySet<string> = new Set(['petitions.majorCase']);

const entryOf = ({ id, kind }: Figure, column: number): SampleEntry | undefined => {
  switch (kind) {
    case 'count':
    case 'amount':
      return sampleNumbers[id]?.[column];
    case 'degree':
      return '落实';
    case 'yesNo':
      return unwelcome.has(id) ? '否' : '是';
    case 'date':
      return '2012-06-15';
  }
};

const entriesOf = (column: number): SampleEntries =>
  Object.fromEntries(
    baotou2012.figures.flatMap((figure) => {
      const entry = entryOf(figure, column);
      return entry === undefined ? [] : [[figure.id, entry]];
    }),
  );

/** Invented figures by unit and figure id, with nothing missing and nothing to complain of. */
export const cleanFigures: Readonly<Record<string, SampleEntries>> = Object.fromEntries(
  sampleUnits.map(({ name }, column) => [name, entriesOf(column)]),
);
