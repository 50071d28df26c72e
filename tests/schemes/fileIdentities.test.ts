import { checkUnits, type Issue } from '../../src/checks';
import type { Scheme } from '../../src/core';
import { casesOf, cellsOf, shipped, type Cells } from './cells';

const issuesOf = (scheme: Scheme, unit: string, cells: Cells): readonly Issue[] =>
  checkUnits(scheme, [{ unit, entries: new Map(Object.entries(cells).map(([id, value]) => [id, { value }])) }]).issues;

/** What breaks a statement just so, and what it lets pass just so. */
type Pair = readonly [code: string, fails: Cells, passes: Cells];

const pairs: Readonly<Record<string, readonly Pair[]>> = {
  'energy-saving': [
    // 1026 ÷ 864 = 1.1875
    ['N01', { 'intensity.now': 1.1877 }, { 'intensity.now': 1.1876 }],
    ['N02', { 'target.missed': '是' }, { 'target.missed': '否' }],
    ['N03', { 'heavy.energy': 1026.1, 'heavy.lastYear': 1000 }, { 'heavy.energy': 1026, 'heavy.lastYear': 1000 }],
    ['N04', { 'heavy.lastYear': 1000.1, 'heavy.energy': 1000 }, { 'heavy.lastYear': 1000, 'heavy.energy': 1000 }],
    ['N05', { 'targets.signed': 11 }, { 'targets.signed': 10 }],
    ['N06', { 'capacity.closed': 10.1 }, { 'capacity.closed': 10 }],
    ['N07', { 'projects.done': 13 }, { 'projects.done': 12 }],
    ['N08', { 'enterprises.using': 201 }, { 'enterprises.using': 200 }],
    ['N09', { 'key.met': 21 }, { 'key.met': 20 }],
    ['N10', { 'key.audited': 21 }, { 'key.audited': 20 }],
    ['N11', { 'enterprises.all': 19, 'enterprises.using': 10 }, { 'enterprises.all': 20, 'enterprises.using': 10 }],
    ['N12', { 'violations.handled': 5 }, { 'violations.handled': 4 }],
    ['N13', { 'building.standard': 100.1 }, { 'building.standard': 100 }],
    // 1026 is 20 % more than 855
    ['M01', { 'energy.lastYear': 854 }, { 'energy.lastYear': 855 }],
    ['M02', { 'gdp.lastYear': 719 }, { 'gdp.lastYear': 720 }],
    ['M03', { 'heavy.energy': 600.1 }, { 'heavy.energy': 600 }],
  ],
  'public-health': [
    // 20,000 persons at 30 yuan are 60 万元.
    ['N01', { 'money.due': 60.02 }, { 'money.due': 60.01 }],
    ['N02', { 'money.paid': 60.01 }, { 'money.paid': 60 }],
    ['N03', { 'records.filed': 20_001 }, { 'records.filed': 20_000 }],
    ['N04', { 'records.qualified': 101 }, { 'records.qualified': 100 }],
    ['N05', { 'newborn.visited': 201 }, { 'newborn.visited': 200 }],
    ['N06', { 'children.managed': 1501 }, { 'children.managed': 1500 }],
    ['N07', { 'mothers.early': 201 }, { 'mothers.early': 200 }],
    ['N08', { 'elderly.managed': 2001 }, { 'elderly.managed': 2000 }],
    ['N09', { 'elderly.total': 18_501 }, { 'elderly.total': 18_500 }],
    ['N10', { 'hypertension.managed': 101 }, { 'hypertension.managed': 100 }],
    ['N11', { 'hypertension.controlled': 101 }, { 'hypertension.controlled': 100 }],
    ['N12', { 'diabetes.managed': 41 }, { 'diabetes.managed': 40 }],
    ['N13', { 'infectious.reported': 21 }, { 'infectious.reported': 20 }],
  ],
};

describe.each(Object.entries(pairs))('what must hold between the figures of %s', (id, of) => {
  const units = new Map(casesOf(id).flatMap((each) => Object.entries(cellsOf(each))));
  const best = units.get('甲') ?? {};
  const codesWith = async (changes: Cells): Promise<readonly string[]> =>
    issuesOf(await shipped(id), '甲', { ...best, ...changes }).map(({ code }) => code);

  it('holds for every unit of the worked examples', async () => {
    const scheme = await shipped(id);
    const told = [...units].flatMap(([unit, cells]) => issuesOf(scheme, unit, cells).map(({ code }) => `${code} of ${unit}`));
    expect(units.size).toBeGreaterThan(5);
    expect(told).toEqual([]);
  });

  it('has a pair of examples for every statement', async () => {
    const { identities, comparisons = [] } = await shipped(id);
    expect(of.map(([code]) => code)).toEqual([...identities, ...comparisons].map(({ code }) => code));
  });

  it.each(of)('%s is told on one side of its limit and not on the other', async (code, fails, passes) => {
    expect(await codesWith(fails)).toContain(code);
    expect(await codesWith(passes)).not.toContain(code);
  });
});
