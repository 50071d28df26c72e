import type { CellValue } from '../../src/host/port';
import { buildXlsx } from '../../src/xlsx/build';
import { describeStandardWorkbook, type Arrangement } from '../../src/workbook/build';
import { names, tables } from '../../src/workbook/layout';
import { entryStamp } from '../../src/workbook/stamp';
import { smallScheme } from '../support/smallScheme';
import { convertWithLibreOffice, describeWithLibreOffice, readWithExcelize } from '../support/independentReader';
import { nameOf, rangeOf, tableOf, valuesOf, withValues } from './build/sheetOf';

/** Where the state stands in KH_Stamp: the fingerprint of the newest record follows. */
const stateColumn = 6;

const columns = ['编号', '期间', '青山区', '备注', '填报口径', '标记'];

describe('the stamp of the entered figures', () => {
  test('counts what stands between 期间 and 填报口径 and adds the numbers', () => {
    const rows = [
      ['A01', '2012年', 1.5, '说明', '口径', '〔青山区〕待核'],
      ['A02', '2012年', '不适用', null, '口径', null],
      [null, null, null, '', null, null],
      ['A03', '2012年', 2, 0.25, '口径', 99],
    ];
    expect(entryStamp({ headings: columns, rows })).toEqual({ count: 5, sum: 3.75, hasErrors: false });
  });

  test('binary fractions do not show: 0.1 + 0.2 is 0.3', () => {
    const rows = [0.1, 0.2].map((value) => ['', '', value, null, '', '']);
    expect(entryStamp({ headings: columns, rows })?.sum).toBe(0.3);
  });

  test('an error value counts, but adds nothing', () => {
    expect(entryStamp({ headings: columns, rows: [['', '', { error: '#N/A' }, null, '', '']] })).toEqual({ count: 1, sum: 0, hasErrors: true });
  });

  test('without one of the two headings there is none', () => {
    expect(entryStamp({ headings: ['编号', '期间'], rows: [] })).toBeUndefined();
  });
});

interface Case {
  /** What 青山区's first figure holds after the run; absent: what it held. */
  readonly now?: number | string;
  readonly arrangement?: Arrangement;
  readonly scored: boolean;
}

/** A workbook after a run and a change, and where the state stands. */
const changed = ({ now, arrangement = {}, scored }: Case) => {
  const workbook = describeStandardWorkbook({
    scheme: smallScheme,
    units: ['青山区', '固阳县'].map((name) => ({ name, class: '', takesPart: true })),
    figures: {
      青山区: { 'births.total': 107.3, 'work.day': '2012-06-30', 'work.degree': '落实' },
      固阳县: { 'funds.total': 0.1, 'funds.growth': -3.5 },
    },
    arrangement,
  });
  const { sheet, area, headings } = tableOf(workbook, tables.figures);
  const rows = valuesOf(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 });
  const stamp = entryStamp({ headings, rows: rows.map((row) => row.map((value): CellValue => value ?? null)) });
  const place = rangeOf(nameOf(workbook, names.stamp));
  const at = (offset: number): string => `${String(place.area.row)}:${String(place.area.column + offset)}`;
  const written: [string, string | number][] = scored
    ? [[at(0), '2013-01-10 09:00'], [at(4), stamp?.count ?? -1], [at(5), stamp?.sum ?? -1]]
    : [];
  const figure = `${String(area.row + 2)}:${String(area.column + headings.indexOf('青山区'))}`;
  const edited = now === undefined ? workbook : withValues(workbook, sheet.name, new Map([[figure, now]]));
  return { bytes: buildXlsx(withValues(edited, place.sheet, new Map(written))), ...place };
};

const rearranged: Arrangement = {
  sheetNames: { figures: "市'表", results: '结果 1' },
  offsets: { figures: { rows: 2, columns: 3 }, results: { rows: 1, columns: 1 } },
  extraColumns: { figures: [{ heading: '备注', before: '固阳县', note: '见附件' }] },
};

const cases: readonly (readonly [string, Case, string])[] = [
  ['before the first run', { scored: false }, '未评分'],
  ['nothing has changed', { scored: true }, '数据未变化'],
  ['a figure has changed by a hundredth', { scored: true, now: 107.31 }, '数据已变化，请重新评分'],
  ['a figure has become 不适用', { scored: true, now: '不适用' }, '数据已变化，请重新评分'],
  ['rearranged sheets, nothing has changed', { scored: true, arrangement: rearranged }, '数据未变化'],
  ['rearranged sheets, a figure has changed', { scored: true, arrangement: rearranged, now: 108 }, '数据已变化，请重新评分'],
];

describeWithLibreOffice('考核结果 says, without the add-in, whether figures have changed', () => {
  let states: readonly (string | undefined)[] = [];
  beforeAll(() => {
    const workbooks = cases.map(([, each]) => changed(each));
    const readings = readWithExcelize(convertWithLibreOffice(workbooks.map(({ bytes }) => bytes), 'xlsx'));
    states = workbooks.map(({ sheet, area }, index) => {
      const rows = readings[index]?.sheets.find(({ name }) => name === sheet)?.rows ?? [];
      return rows[area.row]?.[area.column + stateColumn];
    });
  });

  test.each(cases.map(([name, , state], index) => [name, state, index] as const))('%s: %s', (_, state, index) => {
    expect(states[index]).toBe(state);
  });
});
