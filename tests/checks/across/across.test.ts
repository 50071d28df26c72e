import { acrossChecks } from '../../../src/checks';
import { exampleGiven, type AcrossCheck, type ExampleUnits } from '../../../src/checks/across';
import type { Scheme } from '../../../src/core';
import { figure, measured, scheme, text, threshold } from '../../core/given';

describe.each(acrossChecks.map((check) => [check.code, check.title.en, check] as const))('%s: %s', (code, _, { find, level, examples }) => {
  test('fails on its bad example, once and at the right place', () => {
    const { unit, figure: id } = examples.fails.at;
    const cell = id === undefined ? undefined : `${unit ?? ''}!${id}`;
    expect(find(exampleGiven(examples.fails)).map((issue) => [issue.code, issue.level, issue.unit, issue.figure, issue.cell])).toEqual([
      [code, level, unit, id, cell],
    ]);
  });

  test('passes its good example, and says nothing without units', () => {
    expect(find(exampleGiven(examples.passes))).toEqual([]);
    if (examples.fails.at.figure !== undefined) expect(find(exampleGiven({ scheme: examples.fails.scheme, units: {} }))).toEqual([]);
  });
});

test('codes of checks among units differ', () => {
  expect(new Set(acrossChecks.map(({ code }) => code)).size).toBe(acrossChecks.length);
});

const check = (code: string): AcrossCheck => {
  const found = acrossChecks.find((each) => each.code === code);
  if (found === undefined) throw new RangeError(`no check ${code}`);
  return found;
};

type Columns = Readonly<Record<string, readonly (number | undefined)[]>>;

/** Units 1, 2, 3 …, one for every place in the lists; `undefined` is blank. */
const unitsOf = (columns: Columns): ExampleUnits['units'] => {
  const most = Math.max(...Object.values(columns).map(({ length }) => length));
  return Object.fromEntries(
    Array.from({ length: most }, (_, at) => [
      `第${at + 1}区`,
      Object.fromEntries(Object.entries(columns).flatMap(([id, values]) => (values[at] === undefined ? [] : [[id, values[at]]]))),
    ]),
  );
};

/** Where a check finds something: `第2区 births`. */
const places = (code: string, facts: Partial<Scheme>, columns: Columns, city?: Readonly<Record<string, number>>): readonly string[] =>
  check(code)
    .find(exampleGiven({ scheme: scheme(facts), units: unitsOf(columns), ...(city && { city }) }))
    .map((issue) => `${issue.unit ?? '全市'} ${issue.figure ?? ''}`);

const persons = (id: string) => figure(id, 'count');
const money = (id: string) => figure(id, 'amount', { unit: text('万元') });

describe('outliers among units', () => {
  const facts: Partial<Scheme> = {
    figures: [persons('part'), persons('whole')],
    indicators: [measured('x', { kind: 'ratio', of: 'part', per: 'whole', scale: '100' }, threshold('atLeast', '1'))],
  };
  const among = (parts: readonly (number | undefined)[], whole = 100): readonly string[] =>
    places('V201', facts, { part: parts, whole: parts.map(() => whole) });

  // The median of nine is 50 with a last one above, 49 with one below; MAD 2; 0.6745·d ÷ 2 = 3.5 at d = 10.378.
  test.each([
    [60.3, []],
    [60.4, ['第9区 part']],
    [38.7, []],
    [38.6, ['第9区 part']],
  ])('a modified z-score of 3.5 is the limit: %d among 46…53', (value, expected) => {
    expect(among([46, 47, 48, 49, 50, 51, 52, 53, value])).toEqual(expected);
  });

  test('are looked for among eight units, not among seven', () => {
    expect([among([48, 49, 50, 51, 52, 53, 54, 900]), among([48, 49, 50, 51, 52, 53, 900])]).toEqual([['第8区 part'], []]);
  });

  test('are looked for among those that have the measure', () => {
    expect(among([48, 49, 50, 51, 52, 53, undefined, 900])).toEqual([]);
    expect(among([48, 49, 50, 51, 52, 53, undefined, 54, 900])).toEqual(['第9区 part']);
  });

  test('are not told where more than half of the units are alike', () => {
    expect(among([50, 50, 50, 50, 50, 50, 40, 900])).toEqual([]);
  });

  test('are not told within 10 % of the median, however close together the others lie', () => {
    const close = [50, 50.01, 49.99, 50.02, 49.98, 50.03, 49.97, 50.04];
    expect([among([...close, 54.9]), among([...close, 55.2])]).toEqual([[], ['第9区 part']]);
  });

  test('are told with the number of units and the caution for few', () => {
    const [issue] = check('V201').find(exampleGiven({ scheme: facts, units: unitsOf({ part: [48, 49, 50, 51, 52, 53, 54, 900], whole: Array.from({ length: 8 }, () => 100) }) }));
    expect(issue?.message.zh).toContain('按 8 个单位计算；单位少时仅供参考');
    expect(issue?.message.en).toContain('of 8 units; with few units only a hint');
    expect(issue?.found).toBe('900%');
  });

  test('are not looked for in figures judged as entered', () => {
    const entered: Partial<Scheme> = { ...facts, indicators: [measured('x', 'part', threshold('atLeast', '1'))] };
    expect(places('V201', entered, { part: [48, 49, 50, 51, 52, 53, 54, 900] })).toEqual([]);
  });
});

describe('columns copied from another unit', () => {
  const ids = Array.from({ length: 20 }, (_, at) => `f${at}`);
  const facts: Partial<Scheme> = { figures: ids.map(persons) };
  const own = (unit: number): readonly number[] => ids.map((_, at) => 1000 * unit + 7 * at + 1);
  const among = (...units: readonly (readonly (number | undefined)[])[]): readonly string[] =>
    places('V202', facts, Object.fromEntries(ids.map((id, at) => [id, units.map((values) => values[at])])));

  test('are told at the later one', () => {
    expect(among(own(1), own(2), own(3), own(1))).toEqual(['第4区 f0']);
  });

  test.each([
    [2, ['第3区 f2']],
    [3, []],
  ])('with %d of 20 figures changed', (changed, expected) => {
    expect(among(own(1), own(2), own(2).map((value, at) => (at < changed ? value + 1 : value)))).toEqual(expected);
  });

  test('are told once each where several repeat one', () => {
    expect(among(own(1), own(1), own(2), own(1))).toEqual(['第2区 f0', '第4区 f0']);
  });

  test('need ten figures to compare; blanks and zeros are none', () => {
    const short = (length: number) => own(1).map((value, at) => (at < length ? value : at % 2 === 0 ? 0 : undefined));
    expect([among(short(10), own(2), own(3), short(10)), among(short(9), own(2), own(3), short(9))]).toEqual([['第4区 f0'], []]);
  });

  test('are found beside units that have nothing but zeros', () => {
    const zeros = own(1).map(() => 0);
    expect(among(own(1), own(1), zeros, zeros, zeros, zeros)).toEqual(['第2区 f0']);
  });

  test('are not those of units that are alike in what most units are alike in', () => {
    const alike = own(1).map((value, at) => (at < 18 ? 22 : value));
    expect(among(alike, alike, alike, alike.with(19, 5), alike.with(18, 6))).toEqual([]);
  });
});

describe('yuan entered for 10,000 yuan', () => {
  const facts: Partial<Scheme> = {
    figures: [money('now'), money('before'), persons('heads'), persons('other')],
    indicators: [measured('x', { kind: 'ratio', of: 'now', per: 'heads', scale: '10000' }, threshold('atLeast', '1'))],
    comparisons: [{ code: 'C1', level: 'warning', title: text('比'), now: 'now', before: 'before', band: { value: '900', basis: 'assumed' }, fix: text('核对') }],
  };

  test.each([
    [3162, []],
    [3163, ['第1区 now']],
    [31_622, ['第1区 now']],
    [31_623, []],
  ])('against last year, %d for 1', (now, expected) => {
    expect(places('V203', facts, { now: [now], before: [1] })).toEqual(expected);
  });

  test('or the other way round', () => {
    expect(places('V203', facts, { now: [0.1], before: [1000] })).toEqual(['第1区 now']);
  });

  const heads = [1000, 2000, 3000, 4000];

  test('per head against three other units, whoever is wrong, this year or last', () => {
    const right = [22, 44, 66, 88];
    expect(places('V203', facts, { now: right.with(1, 440_000), before: right, heads })).toEqual(['第2区 now']);
    expect(places('V203', facts, { now: right, before: right.with(2, 660_000), heads })).toEqual(['第3区 before']);
    expect(places('V203', facts, { now: right.with(1, 440_000), before: right.with(1, 440_000), heads })).toEqual(['第2区 now', '第2区 before']);
  });

  test('per head against the median of the others, in which the unit itself has no part', () => {
    expect(places('V203', facts, { now: [1, 1, 5, 4000], heads: [1, 1, 1, 1] })).toEqual(['第4区 now']);
    expect(places('V203', facts, { now: [1, 2, 5, 4000], heads: [1, 1, 1, 1] })).toEqual([]);
  });

  test('says nothing per head with two other units, nor where there are no heads', () => {
    expect(places('V203', facts, { now: [22, 440_000, 66], heads: [1000, 2000, 3000] })).toEqual([]);
    expect(places('V203', facts, { now: [22, 440_000, 66, 88], heads: [1000, 0, 3000, 4000] })).toEqual([]);
  });

  test('tells a unit that entered everything in yuan, figure by figure', () => {
    expect(places('V203', facts, { now: [22, 440_000, 66, 88], before: [20, 400_000, 60, 80], heads })).toHaveLength(2);
  });
});

describe('the city column', () => {
  const facts: Partial<Scheme> = {
    figures: [
      persons('births'),
      money('funds'),
      figure('rate', 'amount', { unit: text('%') }),
      figure('quarters', 'count', { atMost: '4' }),
      figure('teachers', 'count', { period: 'asOf' }),
      figure('sessions', 'count', { unit: text('次') }),
      figure('towns', 'count', { additive: false }),
    ],
  };

  test('must be the sum of counts', () => {
    expect(places('V204', facts, { births: [1, 2, 3] }, { births: 6 })).toEqual([]);
    expect(places('V204', facts, { births: [1, 2, 3] }, { births: 7 })).toEqual(['全市 births']);
  });

  // Three units and the sum, each rounded by 0.005: 0.02.
  test.each([
    [6.06, []],
    [6.05, ['全市 funds']],
    [6.1, []],
    [6.11, ['全市 funds']],
  ])('may be apart in money by rounding: 1.01 + 2.02 + 3.05 against %d', (funds, expected) => {
    expect(places('V204', facts, { funds: [1.01, 2.02, 3.05] }, { funds })).toEqual(expected);
  });

  test('is not compared where a unit is blank, or the column is', () => {
    expect(places('V204', facts, { births: [1, undefined, 3] }, { births: 9 })).toEqual([]);
    expect(places('V204', facts, { births: [1, 2, 3] }, {})).toEqual([]);
    expect(places('V204', facts, { births: [1, 2, 3] })).toEqual([]);
  });

  test('is not compared in what does not add up: rates, parts of a list, occasions, states, and where the figure says so', () => {
    const two = { rate: [90, 95], quarters: [4, 3], teachers: [1, 2], sessions: [2, 3], towns: [4, 5] };
    expect(places('V204', facts, two, { rate: 92, quarters: 4, teachers: 1, sessions: 1, towns: 1 })).toEqual([]);
  });
});

describe('mixed scopes', () => {
  test('are told once for the whole scheme, naming every measure', () => {
    const figures = [
      figure('births', 'count', { scope: 'registered' }),
      figure('people', 'count', { scope: 'resident' }),
      figure('plan', 'count'),
    ];
    const over = (code: string, of: string, per: string) => measured(code, { kind: 'ratio', of, per }, threshold('atLeast', '1'));
    const facts = { figures, indicators: [over('x', 'births', 'people'), over('y', 'people', 'births'), over('z', 'births', 'plan')] };
    const [issue, ...more] = check('V206').find(exampleGiven({ scheme: facts, units: unitsOf({ births: [1, 2] }) }));
    expect(more).toEqual([]);
    expect(issue?.message.zh.match(/测算值/gu)).toHaveLength(2);
    expect(issue?.found).toContain('户籍');
  });
});
