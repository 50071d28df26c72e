import { checkUnits, type Entry, type UnitEntries } from '../../../src/checks';
import { baotou2012, cleanFigures, type SampleEntries } from '../../../src/schemes';

const unitCount = 3000;
const runs = 15;
const brandCompleted = 'floating.brandCompleted';
const dayOfBrand = 41_075;

/** Figures that do not grow with the unit. */
const alike = new Set([
  'floating.coordinators',
  ...baotou2012.figures.filter(({ unit, atMost, period }) => atMost !== undefined || unit.zh === '元/人' || unit.zh === '次' || period === 'asOf').map(({ id }) => id),
]);

const grown = (id: string, value: SampleEntries[string], times: number): Entry['value'] => {
  if (id === brandCompleted) return dayOfBrand;
  return typeof value !== 'number' || alike.has(id) ? value : Number((value * times).toFixed(2));
};

/** Units that are multiples of the clean ones, as reading a workbook gives them. */
const units: readonly UnitEntries[] = Array.from({ length: unitCount }, (_, index) => ({
  unit: `第${String(index + 1)}单位`,
  entries: new Map(
    Object.entries(Object.values(cleanFigures)[index % 10] ?? {}).map(([id, value], row): [string, Entry] => [
      id,
      {
        value: grown(id, value, 1 + Math.floor(index / 10)),
        cell: `'数据填报'!R${String(row + 6)}C${String(index + 5)}`,
        ...(id === brandCompleted && { showsDay: true }),
      },
    ]),
  ),
}));

const times: number[] = [];
let serious = 0;
for (let run = 0; run < runs; run += 1) {
  const began = performance.now();
  const { issues } = checkUnits(baotou2012, units);
  times.push(performance.now() - began);
  serious = issues.filter(({ level }) => level !== 'note').length;
}
times.sort((a, b) => a - b);
const entries = units.reduce((sum, unit) => sum + unit.entries.size, 0);
process.stdout.write(JSON.stringify({ units: unitCount, entries, runs, serious, least: times[0], median: times[Math.floor(runs / 2)] }));
