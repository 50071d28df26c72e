import { dayOf, ofCell, type Degree, type Figure, type Figures, type FigureValue } from '../../../src/core';
import { baotou2012, cleanFigures, type SampleEntries, type SampleEntry } from '../../../src/schemes';

const degrees = new Map<SampleEntry, Degree>([
  ['落实', 'full'],
  ['部分落实', 'part'],
  ['未落实', 'none'],
]);

const valueOf = ({ id, kind }: Figure, entry: SampleEntry | undefined): FigureValue => {
  if (entry === undefined) return { kind: 'missing' };
  if (entry === '不适用') return { kind: 'notApplicable' };
  if (typeof entry === 'number') return { kind: 'number', value: ofCell(entry) };
  const degree = degrees.get(entry);
  if (kind === 'degree' && degree !== undefined) return { kind: 'degree', degree };
  if (kind === 'yesNo') return { kind: 'yesNo', yes: entry === '是' };
  if (kind === 'date' && typeof entry === 'string') return { kind: 'date', day: dayOf(entry) };
  throw new Error(`no value for ${id}: ${String(entry)}`);
};

/** Entries as figures of Baotou, without any check on them. */
export const figuresOfEntries = (entries: SampleEntries): Figures =>
  new Map(baotou2012.figures.map((figure) => [figure.id, valueOf(figure, entries[figure.id])]));

/** The clean sample figures of one unit, some of them changed. */
export const districtWith = (entries: SampleEntries, unit = '昆都仑区'): Figures =>
  figuresOfEntries({ ...cleanFigures[unit], ...entries });
