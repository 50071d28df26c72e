import { checkUnits, type Entered, type Entry } from '../../src/checks';
import type { Identity } from '../../src/core';
import { figure, measured, scheme, text, threshold } from '../core/given';

type Cells = Readonly<Record<string, Entered>>;

const entriesOf = (column: string, cells: Cells): ReadonlyMap<string, Entry> =>
  new Map(Object.entries(cells).map(([id, value]) => [id, { value, cell: `${column}!${id}` }]));

const figures = [figure('births', 'count'), figure('boys', 'count'), figure('girls', 'count')];
const identity: Identity = {
  code: 'I1',
  level: 'error',
  title: text('出生 = 男 + 女'),
  left: 'births',
  relation: 'equal',
  right: { kind: 'sum', of: ['boys', 'girls'] },
  fix: text('核对'),
};
const whole = scheme({ figures, identities: [identity] });

const check = (units: Readonly<Record<string, Cells>>, city?: Cells) =>
  checkUnits(whole, Object.entries(units).map(([unit, cells]) => ({ unit, entries: entriesOf(unit, cells) })), city && entriesOf('全市', city));

const right = { births: 5, boys: 3, girls: 2 };

describe('the checks of several units', () => {
  test('give figures unit by unit, in the order of the units', () => {
    const { units } = check({ 甲区: right, 乙区: { ...right, births: 6 }, 丙区: right });
    expect(units.map(({ unit, figures: read }) => [unit, read.get('births')?.kind])).toEqual([
      ['甲区', 'number'],
      ['乙区', 'unusable'],
      ['丙区', 'number'],
    ]);
  });

  test('tell every finding at its own unit and cell', () => {
    const { issues } = check({ 甲区: { ...right, births: 6 }, 乙区: right, 丙区: { ...right, births: 7 } });
    expect(issues.map(({ code, unit, cell, found }) => [code, unit, cell, found])).toEqual([
      ['I1', '甲区', '甲区!births', '6'],
      ['I1', '丙区', '丙区!births', '7'],
    ]);
  });

  test('put what a unit’s entries say before what its figures say, and what the units say last', () => {
    const { issues } = check({ 甲区: { ...right, births: 6 }, 乙区: { births: 5, boys: 3 } }, { births: 12, boys: 6 });
    expect(issues.map(({ code, unit, figure: id }) => [code, unit, id])).toEqual([
      ['I1', '甲区', 'births'],
      ['V001', '乙区', 'girls'],
      ['V204', undefined, 'births'],
    ]);
  });

  test('of no units find nothing', () => {
    expect(check({})).toEqual({ units: [], issues: [] });
  });
});

describe('the city column', () => {
  test('is compared with the sum, at its own cell, and takes no figure from scoring', () => {
    const { units, issues } = check({ 甲区: right, 乙区: right }, { births: 11, boys: 6, girls: 4 });
    expect(issues.map(({ code, level, unit, cell, found }) => [code, level, unit, cell, found])).toEqual([['V204', 'error', undefined, '全市!births', '11']]);
    expect(units.map(({ figures: read }) => read.get('births')?.kind)).toEqual(['number', 'number']);
  });

  test('is looked at for its numbers only', () => {
    expect(check({ 甲区: right }, { births: '约5', boys: null, girls: '不适用' }).issues).toEqual([]);
  });
});

test('thousands of units are checked by the same rules as one', () => {
  const share = measured('x', { kind: 'ratio', of: 'boys', per: 'girls', scale: '100' }, threshold('atLeast', '100'));
  const many = Array.from({ length: 500 }, (_, at) => ({
    unit: `${at}`,
    entries: entriesOf(`${at}`, at === 321 ? { births: 999, boys: 53, girls: 50 } : { births: 103 + 2 * at, boys: 53 + at, girls: 50 + at }),
  }));
  const { issues } = checkUnits({ ...whole, indicators: [share] }, many);
  expect(issues.map(({ code, unit }) => [code, unit])).toEqual([['I1', '321']]);
});

