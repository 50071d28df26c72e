import { baotou2012 } from '../../src/schemes';
import { hundredths, indicatorIn, promised, reported, unitIn, type Report } from './report';
import { inFolder, run, sampleBytes } from './running';

const file = inFolder();
const sample = (): string => file('考核.xlsx', sampleBytes());

/** A report without its texts. */
const figuresOf = ({ units, issues, ...rest }: Report): unknown => ({
  ...rest,
  units: units.map(({ grade: _grade, indicators, ...unit }) => ({
    ...unit,
    indicators: indicators.map(({ title: _title, explanation: _explanation, ...indicator }) => indicator),
  })),
  issues: issues.map(({ level, code, unit, figure, cell, found }) => ({ level, code, unit, figure, cell, found })),
});

describe('the JSON of a scored workbook', () => {
  it('has the promised keys and types, and nothing else is on standard output', async () => {
    const { code, report } = await reported(sample());
    expect(code).toBe(0);
    expect(report.scheme).toMatchObject({ id: baotou2012.id, version: baotou2012.version });
    expect(report.units).toHaveLength(10);
    for (const unit of report.units) {
      expect(unit.parts.map(({ part }) => part)).toEqual(baotou2012.parts.map(({ id }) => id));
      expect(unit.items.map(({ item }) => item)).toEqual(baotou2012.items.map(({ id }) => id));
      expect(unit.indicators.map(({ code: each }) => each)).toEqual(baotou2012.indicators.map(({ code: each }) => each));
    }
  });

  it('says the same in English, but for the words', async () => {
    const [zh, en] = [await reported(sample()), await reported(sample(), '--lang', 'en')];
    expect(figuresOf(en.report)).toEqual(figuresOf(zh.report));
    const titles = ({ report }: typeof zh): readonly string[] => unitIn(report).indicators.map(({ title }) => title);
    expect(titles(zh)).toEqual(baotou2012.indicators.map(({ title }) => title.zh));
    expect(titles(en)).toEqual(baotou2012.indicators.map(({ title }) => title.en));
  });

  it('adds up: indicators to items, items to parts, parts to the unit', async () => {
    const { report } = await reported(sample());
    const sum = (all: readonly { readonly score: string | null }[]): number => all.reduce((sofar, { score }) => sofar + hundredths(score), 0);
    for (const { unit, score, parts, items, indicators } of report.units) {
      expect({ unit, sums: [sum(parts), sum(items)] }).toEqual({ unit, sums: [hundredths(score), hundredths(score)] });
      for (const part of parts) expect(sum(items.filter((item) => item.part === part.part))).toBe(hundredths(part.score));
      for (const item of items) expect(sum(indicators.filter((each) => each.item === item.item))).toBe(hundredths(item.score));
    }
  });

  it('leaves scores null while they are pending, and gives their range instead', async () => {
    const { report } = await reported(sample());
    const waiting = unitIn(report, '达尔罕茂明安联合旗');
    const pending = waiting.indicators.filter(({ flag }) => flag === 'pending');
    expect(pending.length).toBeGreaterThan(0);
    expect(pending.every(({ score }) => score === null)).toBe(true);
    expect(hundredths(waiting.high)).toBeGreaterThan(hundredths(waiting.low));
    expect(waiting.flags).toContain('pending');
  });

  it('tells the veto and its grade', async () => {
    const { report } = await reported(sample(), '--lang', 'en');
    expect(unitIn(report, '固阳县')).toMatchObject({ vetoed: true, grade: 'Fail' });
    expect(unitIn(report, '昆都仑区')).toMatchObject({ vetoed: false });
  });

  it('shows up to six places, and more only where the verdict needs them', async () => {
    const { report } = await reported(sample());
    const long = (text: string | null): boolean => (text?.split('.')[1] ?? '').length > 6;
    const sixPlaces = (text: string | null): string => Number(text).toFixed(6);
    for (const { indicators } of report.units) {
      for (const { measure, target } of indicators.filter((each) => long(each.measure) || long(each.target))) {
        expect([measure, sixPlaces(measure)]).toEqual([measure, sixPlaces(target)]);
      }
    }
  });

  it('has as many places as the scheme says', async () => {
    const scheme = file('方案.json', JSON.stringify({ ...baotou2012, places: { value: 3, basis: 'assumed' } }));
    const { out } = await run(sample(), '--json', '--scheme', scheme);
    const report = promised(3).parse(JSON.parse(out[0] ?? ''));
    expect(unitIn(report, '昆都仑区').points).toBe('150.000');
  });

  it('leaves out the points that the document does not state with --points known', async () => {
    const { report } = await reported(sample(), '--points', 'known');
    const unknown = baotou2012.items.filter(({ pointsUnknown }) => pointsUnknown === true).map(({ id }) => id);
    const unit = unitIn(report, '昆都仑区');
    expect(unknown.length).toBeGreaterThan(0);
    for (const { item, points, score } of unit.indicators) expect([item, points === null, score === null]).toEqual([item, unknown.includes(item), unknown.includes(item)]);
    // 150 without (三) 10, (九) 8, (十一) 7 of part one and (一) 14 of part two.
    expect(unit.points).toBe('111.00');
    expect(indicatorIn(unit, 'P1-04-0a').points).toBe('6.00');
  });
});

describe('the way of the request', () => {
  it('is null through the file, since no client of Excel was in between', async () => {
    expect((await reported(sample(), '--via', 'file')).report.requests).toBeNull();
  });

  it('through Microsoft’s client takes five requests at most, and gives the same report', async () => {
    const [direct, office] = [await reported(sample()), await reported(sample(), '--via', 'office')];
    const { requests, ...rest } = office.report;
    const { requests: _, ...same } = direct.report;
    expect(rest).toEqual(same);
    process.stdout.write(`one click on the sample: ${String(requests?.count)} requests, ${String(requests?.actions)} actions, ${String(requests?.bytes)} bytes\n`);
    expect(requests?.count).toBeLessThanOrEqual(5);
    expect(requests?.count).toBeGreaterThan(0);
    expect(requests?.actions).toBeLessThan(2000);
    expect(requests?.bytes).toBeLessThan(3_000_000);
  });
});
