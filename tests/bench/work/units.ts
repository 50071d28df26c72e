import type { Entry, UnitEntries } from '../../../src/checks';
import { baotou2012, cleanFigures, type SampleEntries, type SampleEntry } from '../../../src/schemes';

/** A unit of the work: what its cells hold, by figure id; a day in ISO form. */
export interface WorkUnit {
  readonly name: string;
  readonly entries: SampleEntries;
}

/** Figures that do not grow with the unit. */
const alike: ReadonlySet<string> = new Set([
  'floating.coordinators',
  ...baotou2012.figures.filter(({ unit, atMost, period }) => atMost !== undefined || unit.zh === '元/人' || unit.zh === '次' || period === 'asOf').map(({ id }) => id),
]);

const grown = (id: string, value: SampleEntry, times: number): SampleEntry =>
  typeof value !== 'number' || alike.has(id) ? value : Number((value * times).toFixed(2));

/** What a unit that falls short enters instead, so that there is something to deduct and to explain. */
const short = (entries: SampleEntries): SampleEntries => {
  const part = (id: string, share: number): number => Math.floor(Number(entries[id]) * share);
  const male = part('births.total', 0.532);
  return {
    ...entries,
    'leadership.studyGroup': '部分落实',
    'sexRatio.campaign': '未落实',
    'checks.inPlace': 2,
    'floating.meetings': 1,
    'floating.logicErrors': 3,
    'floating.brandCompleted': '2012-08-10',
    'floating.equal.rewards': '否',
    'births.male': male,
    'births.female': Number(entries['births.total']) - male,
    'births.compliant': part('births.compliant', 0.965),
    'women.records': part('women.records', 0.96),
    'milk.supplied': part('milk.supplied', 0.93),
    'fees.filed': part('fees.filed', 0.97),
  };
};

/**
 * Units that are multiples of the invented clean ones, every fifth falling short in some; nothing is missing, everything applies.
 * @param cleanOnly no unit falls short in anything
 */
export const workUnits = (count: number, cleanOnly = false): readonly WorkUnit[] =>
  Array.from({ length: count }, (_, index) => {
    const clean = Object.values(cleanFigures)[index % 10] ?? {};
    const entries = Object.fromEntries(Object.entries(clean).map(([id, value]) => [id, grown(id, value, 1 + Math.floor(index / 10))]));
    return { name: `第${String(index + 1)}单位`, entries: index % 5 === 4 && !cleanOnly ? short(entries) : entries };
  });

/** Days between the one that spreadsheets count from and the first of 1970. */
const daysBefore1970 = 25_569;
const isoDay = /^\d{4}-\d\d-\d\d$/u;

/** What a cell holds of an entry: a day is its serial number. */
export const cellOf = (entry: SampleEntry): SampleEntry =>
  typeof entry === 'string' && isoDay.test(entry) ? Date.parse(entry) / 86_400_000 + daysBefore1970 : entry;

/** What the cells of every unit hold, by figure id. */
export const cellsOf = (units: readonly WorkUnit[]): readonly ReadonlyMap<string, SampleEntry>[] =>
  units.map(({ entries }) => new Map(Object.entries(entries).map(([id, entry]) => [id, cellOf(entry)])));

const days: ReadonlySet<string> = new Set(baotou2012.figures.filter(({ kind }) => kind === 'date').map(({ id }) => id));

/** The units as reading a workbook gives them. */
export const entriesOf = (units: readonly WorkUnit[]): readonly UnitEntries[] =>
  cellsOf(units).map((cells, index) => ({
    unit: units[index]?.name ?? '',
    entries: new Map(
      [...cells].map(([id, value], row): [string, Entry] => [
        id,
        { value, cell: `'数据填报'!R${String(row + 6)}C${String(index + 5)}`, ...(days.has(id) && { showsDay: true }) },
      ]),
    ),
  }));
