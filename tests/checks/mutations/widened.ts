import type { Figure, FigureKind, Scheme } from '../../../src/core';
import { baotou2012, cleanFigures, type SampleEntries } from '../../../src/schemes';
import { text } from '../../core/given';

/** A unit's clean numbers by figure id. */
type NumberOf = (figure: string) => number;

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

interface Added {
  readonly id: string;
  readonly kind?: FigureKind;
  readonly unit?: string;
  readonly facts?: Partial<Figure>;
  /** The clean value. */
  readonly clean: (of: NumberOf) => number;
}

const rate = (id: string, unit: string, clean: Added['clean'], facts: Partial<Figure> = {}): Added => ({ id, kind: 'amount', unit, facts, clean });
const part = (of: NumberOf, figure: string, share: number): number => Math.floor(of(figure) * share);
const firstBirths = (of: NumberOf): number => part(of, 'births.total', 0.7);
const secondBirths = (of: NumberOf): number => part(of, 'births.total', 0.28);
const firstWithin = (of: NumberOf): number => part(of, 'births.compliant', 0.72);
const secondWithin = (of: NumberOf): number => part(of, 'births.compliant', 0.27);
const users = (of: NumberOf): number => part(of, 'women.married', 0.86);
const meanPopulation = (of: NumberOf): number => (of('population.start') + of('population.end')) / 2;
const birthRate = (of: NumberOf): number => rounded((of('births.total') / meanPopulation(of)) * 1000, 2);
const deathRate = (of: NumberOf): number => rounded((of('deaths.total') / meanPopulation(of)) * 1000, 2);
const townships = (of: NumberOf): number => rounded(of('funding.total') * 0.4, 2);

/** How many use each method but the last. */
const methods: readonly (readonly [string, number])[] = [
  ['contraception.maleSterilisation', 0.01],
  ['contraception.femaleSterilisation', 0.2],
  ['contraception.device', 0.5],
  ['contraception.implant', 0.002],
  ['contraception.drugs', 0.02],
  ['contraception.condoms', 0.1],
];

const operations: readonly (readonly [string, number])[] = [
  ['operations.maleSterilisation', 0.001],
  ['operations.femaleSterilisation', 0.004],
  ['operations.deviceInserted', 0.03],
  ['operations.deviceRemoved', 0.02],
  ['operations.abortion', 0.012],
  ['operations.induction', 0.003],
];

const sumOf = (parts: readonly (readonly [string, number])[], of: NumberOf): number =>
  parts.reduce((sum, [, share]) => sum + part(of, 'women.married', share), 0);

/** The figures that relations of the catalogue ask for and the scheme of Baotou does not. */
const added: readonly Added[] = [
  { id: 'births.first', clean: firstBirths },
  { id: 'births.second', clean: secondBirths },
  { id: 'births.multi', clean: (of) => of('births.total') - firstBirths(of) - secondBirths(of) },
  { id: 'births.firstWithinPlan', clean: (of) => Math.min(firstWithin(of), firstBirths(of)) },
  { id: 'births.secondWithinPlan', clean: (of) => Math.min(secondWithin(of), secondBirths(of)) },
  {
    id: 'births.multiWithinPlan',
    clean: (of) => of('births.compliant') - Math.min(firstWithin(of), firstBirths(of)) - Math.min(secondWithin(of), secondBirths(of)),
  },
  rate('rates.compliant', '%', (of) => rounded((of('births.compliant') / of('births.total')) * 100, 1)),
  rate('rates.sexRatio', '男/百女', (of) => rounded((of('births.male') / of('births.female')) * 100, 1)),
  rate('rates.birth', '‰', birthRate),
  rate('rates.death', '‰', deathRate),
  rate('rates.naturalGrowth', '‰', (of) => rounded(birthRate(of) - deathRate(of), 2), { negative: true }),
  { id: 'growth.natural', kind: 'amount', unit: '人', facts: { negative: true }, clean: (of) => of('births.total') - of('deaths.total') },
  { id: 'women.childbearingAge', clean: (of) => part(of, 'population.end', 0.28) },
  { id: 'couples.married', clean: (of) => of('women.married') },
  { id: 'certificates.couples', clean: (of) => part(of, 'women.married', 0.4) },
  { id: 'contraception.users', clean: users },
  ...methods.map(([id, share]): Added => ({ id, clean: (of) => part(of, 'women.married', share) })),
  { id: 'contraception.other', clean: (of) => users(of) - sumOf(methods, of) },
  ...operations.map(([id, share]): Added => ({ id, clean: (of) => part(of, 'women.married', share) })),
  { id: 'operations.total', clean: (of) => sumOf(operations, of) },
  rate('funding.county', '万元', (of) => rounded(of('funding.total') - townships(of), 2)),
  rate('funding.townships', '万元', townships),
  rate('funding.perHead', '元/人', (of) => rounded((of('funding.total') / of('population.end')) * 10_000, 2)),
  rate('rates.fundingGrowth', '%', (of) => rounded((of('funding.total') / of('funding.lastYear') - 1) * 100, 1), { negative: true }),
];

/** The scheme of Baotou, asking for everything that relations of the catalogue speak of. */
export const widenedScheme: Scheme = {
  ...baotou2012,
  figures: [
    ...baotou2012.figures,
    ...added.map(({ id, kind = 'count', unit = '人', facts }, index): Figure => ({
      id,
      code: `T${String(index + 1).padStart(2, '0')}`,
      kind,
      title: text(`加列${id}`),
      unit: text(unit),
      period: 'year',
      definition: text(id),
      clause: '一(一)',
      group: text('加列'),
      ...facts,
    })),
  ],
};

/** Clean figures of the widened scheme, by unit. */
export const widenedFigures: Readonly<Record<string, SampleEntries>> = Object.fromEntries(
  Object.entries(cleanFigures).map(([unit, entries]) => {
    const of: NumberOf = (figure) => {
      const value = entries[figure];
      if (typeof value !== 'number') throw new RangeError(`no number ${figure}`);
      return value;
    };
    return [unit, { ...entries, ...Object.fromEntries(added.map(({ id, clean }) => [id, clean(of)])) }];
  }),
);
