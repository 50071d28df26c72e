import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsShape } from './measure/shapes';
import { spreadOf } from './measure/spread';
import { constantsOf, predicted } from './model/costModel';
import { withTables } from './report/document';
import { short } from './report/numbers';
import { tablesOf } from './report/tables';
import { textsIn } from './report/texts';
import { readRequest } from './run/request';
import type { Target } from './targets/targets';
import { exitCodeOf, verdictOf } from './targets/verdicts';

describe('the spread of runs', () => {
  it('has the least, the middle and the greatest, whatever their order', () => {
    expect(spreadOf([9, 1, 5])).toEqual({ runs: 3, least: 1, median: 5, most: 9 });
    expect(spreadOf([10, 9, 100])).toEqual({ runs: 3, least: 9, median: 10, most: 100 });
  });

  it('takes the mean of the two in the middle', () => {
    expect(spreadOf([4, 1, 2, 8])).toEqual({ runs: 4, least: 1, median: 3, most: 8 });
    expect(spreadOf([7])).toEqual({ runs: 1, least: 7, median: 7, most: 7 });
  });

  it('is not made of nothing', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

describe('a target', () => {
  const target = (side: Target['side'], limit: number, measured: number | undefined): Target =>
    ({ what: { zh: '', en: '' }, side, limit, unit: 'ms', measured });

  it('is met up to its limit and missed beyond, by a share of it', () => {
    expect(verdictOf(target('atMost', 150, 150)).kind).toBe('met');
    expect(verdictOf(target('atMost', 150, 165))).toMatchObject({ kind: 'missed', by: 0.1 });
    expect(verdictOf(target('atLeast', 30, 30)).kind).toBe('met');
    expect(verdictOf(target('atLeast', 30, 15))).toMatchObject({ kind: 'missed', by: 0.5 });
  });

  it('is neither where it was not measured', () => {
    expect(verdictOf(target('atMost', 150, undefined)).kind).toBe('notMeasured');
  });

  it('makes the run exit 1 when it is missed, and only then', () => {
    const [met, missed, open] = [target('atMost', 2, 1), target('atMost', 2, 3), target('atMost', 2, undefined)].map(verdictOf);
    if (met === undefined || missed === undefined || open === undefined) throw new RangeError('three targets');
    expect(exitCodeOf([met, open], [])).toBe(0);
    expect(exitCodeOf([met, missed, open], [])).toBe(1);
    expect(exitCodeOf([met, open], ['out of memory'])).toBe(1);
  });
});

describe('the cost model', () => {
  const measured = (units: number, took: number) => ({ units, requests: 4, bytes: 1000 + 100 * units, took: { median: took } });

  it('adds round trips, bytes and compute', () => {
    const constants = constantsOf(measured(10, 30), measured(100, 120));
    expect(constants.compute).toEqual({ fixed: 20, perUnit: 1 });
    expect(predicted(constants, 50, { roundTrip: 100, bytesPerMillisecond: 10 })).toBeCloseTo(400 + 600 + 70, 9);
  });
});

describe('the report', () => {
  it('shows three digits, and whole numbers in full', () => {
    expect([0, 0.04213, 3.14159, 33.333, 1204.4].map(short)).toEqual(['0', '0.0421', '3.14', '33.3', '1,204']);
  });

  it('fills the marked places of a document and leaves those alone that were not measured', () => {
    const page = 'a\n<!-- bench:core -->\nold\n<!-- bench end -->\nb\n<!-- bench:file -->\nkept\n<!-- bench end -->\n';
    const filled = withTables(page, [{ id: 'core', title: '', headings: ['x', 'y'], rows: [['1', '2']] }]);
    expect(filled).toBe('a\n<!-- bench:core -->\n\n| x   |   y |\n| --- | --: |\n| 1   |   2 |\n\n<!-- bench end -->\nb\n<!-- bench:file -->\nkept\n<!-- bench end -->\n');
  });

  it('says so where everything could be measured, so that nothing of an earlier run is left', () => {
    const results = resultsShape.parse({ machine: { processor: 'one', cores: 1, platform: 'linux', node: 'v20' } });
    const [leftOut] = tablesOf(results, 'en').filter(({ id }) => id === 'leftOut');
    expect(leftOut?.rows).toEqual([['nothing', '—']]);
  });
});

describe.each([['docs/scale.md', 'en'], ['docs/scale.zh-CN.md', 'zh']] as const)('%s', (page, language) => {
  it('has a place for every table', () => {
    const places = [...readFileSync(join(__dirname, '..', '..', page), 'utf8').matchAll(/<!-- bench:(\w+) -->\n[^]*?<!-- bench end -->/gu)].map(([, id]) => id);
    expect([...places].sort()).toEqual(Object.keys(textsIn(language).titles).sort());
  });
});

describe('what is asked of the benchmark', () => {
  it('is everything at five sizes unless told otherwise', () => {
    expect(readRequest([])).toMatchObject({ parts: ['core', 'pipeline', 'office', 'file', 'peers', 'model'], units: [10, 100, 200, 1000, 3000], json: false });
    expect(readRequest(['--only', 'core,peers', '--units', '10,200', '--json'])).toMatchObject({ parts: ['core', 'peers'], units: [10, 200], json: true });
  });

  it.each([['--only', 'cores'], ['--units', '0'], ['--units', '10;20'], ['--lang', 'fr'], ['--unit', '10']])('refuses %s %s', (...words) => {
    expect(() => readRequest(words)).toThrow();
  });
});

