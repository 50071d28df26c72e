import { fixed, type Item, type Part, type Scheme } from '../../../src/core';
import { fileHost } from '../../../src/host/file';
import { baotou2012, shippedSchemes } from '../../../src/schemes';
import { checkWorkbook, resolveScheme, scoreWorkbook } from '../../../src/workbook';
import { buildStandardWorkbook, describeStandardWorkbook } from '../../../src/workbook/build';
import { headings, sheets, tables } from '../../../src/workbook/layout';
import { convertWithLibreOffice, describeWithLibreOffice, readWithExcelize } from '../../support/independentReader';
import { smallScheme } from '../../support/smallScheme';
import { whole } from '../assessing';
import { sheetOf, tableOf } from './sheetOf';

const units = ['青山区', '固阳县'].map((name) => ({ name, class: '', takesPart: true }));
const figures = { 青山区: whole, 固阳县: { ...whole, 'births.compliant': 89 } };

/** The small scheme with its first item alone, under one part. */
const one: Scheme = {
  ...smallScheme,
  id: 'one',
  parts: smallScheme.parts.slice(0, 1),
  items: smallScheme.items.slice(0, 1),
  indicators: smallScheme.indicators.filter(({ item }) => item === 'P1-01'),
  vetoes: [],
};

/** So many parts, each with its own item and indicator, all called the same. */
const many = (count: number): Scheme => {
  const [first] = smallScheme.indicators;
  const [item] = smallScheme.items;
  if (first === undefined || item === undefined) throw new RangeError('the small scheme is too small');
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  return {
    ...smallScheme,
    id: `many;${String(count)}`,
    title: { zh: `${'很长的考核名称'.repeat(30)}"&<>`, en: 'long' },
    parts: numbers.map((number): Part => ({ id: `Q${number}`, title: { zh: `责任书${'很长'.repeat(150)}`, en: 'part' } })),
    items: numbers.map((number): Item => ({ ...item, id: `Q${number}-1`, part: `Q${number}`, points: first.points })),
    indicators: numbers.map((number) => ({ ...first, code: `Q${number}-1-1`, item: `Q${number}-1` })),
    vetoes: smallScheme.vetoes.map((veto) => ({ ...veto, effect: { value: { kind: 'notTopGrade' }, basis: 'assumed' } })),
    notApplicable: { value: 'leftOut', basis: 'assumed' },
  };
};

const schemes: readonly (readonly [string, Scheme])[] = [
  ['two parts', smallScheme],
  ['a single item', one],
  ['two parts of one name', many(2)],
  ['thirty parts with long names', many(30)],
];

describe.each(schemes)('a workbook for a scheme with %s', (_, scheme) => {
  const bytes = buildStandardWorkbook({ scheme, units, figures });

  it('is found to be without fault', async () => {
    const checked = await checkWorkbook(fileHost(bytes, 'test.xlsx'), { scheme: resolveScheme(baotou2012) });
    expect(checked.issues.filter(({ level, code }) => level === 'error' || code.startsWith('S'))).toEqual([]);
    expect(checked).toMatchObject({ kind: 'checked', scheme: { id: scheme.id } });
  });

  it('is scored, and says afterwards what was written', async () => {
    const host = fileHost(bytes, 'test.xlsx');
    const outcome = await scoreWorkbook(host, { scheme: resolveScheme(baotou2012), now: '2013-01-10 09:00' });
    if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ message }) => message.zh).join('\n'));
    expect(outcome.scores.units.map(({ score }) => score)).not.toContain(null);
    const again = await scoreWorkbook(fileHost(host.save(), 'test.xlsx'), { scheme: resolveScheme(baotou2012), now: '2013-01-10 09:01' });
    expect(again).toMatchObject({ kind: 'scored', changes: [], assessed: { standing: { kind: 'current' } } });
  });
});

describe('what the sheets say of a scheme', () => {
  const textOf = (scheme: Scheme, sheet: string): string =>
    JSON.stringify(sheetOf(describeStandardWorkbook({ scheme, units }), sheet).rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? '')));

  it('mentions vetoes only where it has some', () => {
    expect(textOf(smallScheme, sheets.remarks)).toContain('否决事项代码：V1 重大案件');
    expect(textOf(one, sheets.remarks)).toContain('本方案没有一票否决事项');
  });

  it('says what a case that does not exist counts', () => {
    expect(textOf(smallScheme, sheets.guide)).toContain('没有此种情形，得满分');
    expect(textOf(many(2), sheets.guide)).toContain('没有此种情形，不计分，满分相应减少');
  });

  it('says what vetoes do, where not all of them give the lowest grade', () => {
    expect(textOf(smallScheme, sheets.guide)).toContain('等次按最低');
    expect(textOf(many(2), sheets.guide)).toContain('后果见“考核结果”的“一票否决”列');
  });

  it('names optional figures only where there are some', () => {
    const required = { ...smallScheme, figures: smallScheme.figures.filter(({ optional }) => optional !== true) };
    expect([smallScheme, required].map((scheme) => textOf(scheme, sheets.guide).includes('最后一组为选填数据'))).toEqual([true, false]);
  });

  it('tells parts of one name apart in the headings of 考核结果, and keeps them short', () => {
    const found = tableOf(describeStandardWorkbook({ scheme: many(30), units }), tables.results).headings;
    expect(new Set(found).size).toBe(found.length);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThan(100);
    expect(tableOf(describeStandardWorkbook({ scheme: smallScheme, units }), tables.results).headings.slice(2, 4)).toEqual(['甲线得分', '甲线名次']);
  });

  it('has a chart no wider than a page', () => {
    const chart = sheetOf(describeStandardWorkbook({ scheme: many(30), units }), sheets.results).chart;
    expect(chart?.area.columns).toBe(18);
  });

  it('ends the axis of the chart at the full points, unless scores may go beyond', () => {
    const [first, ...rest] = smallScheme.indicators;
    if (first === undefined) throw new RangeError('no indicator');
    const beyond: Scheme = { ...smallScheme, indicators: [{ ...first, floor: { value: '-5', basis: 'assumed' } }, ...rest] };
    const axis = (scheme: Scheme) => sheetOf(describeStandardWorkbook({ scheme, units }), sheets.results).chart;
    expect([axis(smallScheme)?.minimum, axis(smallScheme)?.maximum]).toEqual([0, 30]);
    expect([axis(beyond)?.minimum, axis(beyond)?.maximum]).toEqual([undefined, undefined]);
  });
});

describeWithLibreOffice('LibreOffice', () => {
  it('opens every one of them, those of the schemes that ship too, with all tables and figures in their places', async () => {
    const shipped = await Promise.all(Object.values(shippedSchemes).map((load) => load()));
    const all = [...schemes.map(([, scheme]) => scheme), ...shipped];
    const books = all.map((scheme) => buildStandardWorkbook({ scheme, units }));
    const readings = readWithExcelize(convertWithLibreOffice(books, 'xlsx'));
    readings.forEach((reading, index) => {
      const scheme = all[index];
      const entry = reading.sheets.find(({ name }) => name === sheets.figures);
      const codes = new Set(entry?.rows.flat());
      expect(scheme?.figures.filter(({ code }) => !codes.has(code))).toEqual([]);
      const rows = reading.sheets.find(({ name }) => name === sheets.scheme)?.rows.flat() ?? [];
      expect(scheme?.indicators.filter(({ code }) => !rows.includes(code))).toEqual([]);
      expect(rows).toContain(headings.scheme.pointsPerStep);
    });
  }, 180_000);

  it('adds the scores up as the program does', async () => {
    const written = await Promise.all(
      schemes.map(async ([, scheme]) => {
        const host = fileHost(buildStandardWorkbook({ scheme, units, figures }), 'test.xlsx');
        const outcome = await scoreWorkbook(host, { scheme, now: '2013-01-10 09:00' });
        if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ message }) => message.zh).join('\n'));
        return { bytes: host.save(), total: outcome.scores.units.map(({ score }) => score && fixed(score, 2)) };
      }),
    );
    const readings = readWithExcelize(convertWithLibreOffice(written.map(({ bytes }) => bytes), 'xlsx'));
    readings.forEach((reading, index) => {
      const total = reading.sheets.find(({ name }) => name === sheets.scores)?.rows.find(([, title]) => title === '总计');
      expect(total?.slice(5, 7).map((text) => text.replace(/[^\d.-]/gu, ''))).toEqual(written[index]?.total);
    });
  }, 180_000);
});
