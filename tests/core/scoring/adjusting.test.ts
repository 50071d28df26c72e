import {
  assumed,
  document,
  explain,
  type Bonus,
  type MeasuredIndicator,
  type MeasuredRule,
  type Operand,
  type Waiver,
} from '../../../src/core';
import {
  cents,
  computed,
  constant,
  count,
  including,
  indicatorOf,
  item,
  linear,
  measured,
  minimumCount,
  notApplicable,
  range,
  scheme,
  scoreOne,
  slope,
  text,
  threshold,
  type Given,
} from '../given';

const scored = (rule: MeasuredRule, more: Partial<MeasuredIndicator>, given: Given) => {
  const used = scheme({ indicators: [measured('x', 'm', rule, more)] });
  const score = indicatorOf(scoreOne(used, given), 'x');
  return { score, zh: explain(score, used, 'zh'), en: explain(score, used, 'en') };
};
const short = (...of: Parameters<typeof scored>): string => {
  const { score } = scored(...of);
  return `${cents(score.score) ?? '—'} (${cents(score.low) ?? ''} to ${cents(score.high) ?? ''}) ${score.flag}`;
};

/** Ten points at 90 or above, one less for each point below. */
const atNinety = linear('atLeast', '90', slope('1', '1'));

describe('a floor below zero', () => {
  const floor = document('-5');

  test.each([
    ['80', '0.00 (0.00 to 0.00) failing'],
    ['79', '-1.00 (-1.00 to -1.00) failing'],
    ['75', '-5.00 (-5.00 to -5.00) failing'],
    ['74', '-5.00 (-5.00 to -5.00) failing'],
  ])('lets the slope go on below zero: %s gives %s', (m, expected) => {
    expect(short(atNinety, { floor }, { m })).toBe(expected);
  });

  test.each([
    ['80', '0.00'],
    ['79', '0.00'],
  ])('without it the slope ends at zero: %s gives %s', (m, expected) => {
    expect(cents(scored(atNinety, {}, { m }).score.score)).toBe(expected);
  });

  test('what is said to be lost is what was lost', () => {
    expect(scored(atNinety, { floor }, { m: '70' }).zh).toContain('扣 15 分');
    expect(scored(atNinety, {}, { m: '70' }).zh).toContain('扣 10 分');
  });

  test.each<[string, MeasuredRule, string]>([
    ['a range', range(including('90'), including('95'), slope('1', '1')), '-2.00'],
    ['missing ones', minimumCount('90', '1'), '-2.00'],
    ['occurrences', count('0.15'), '-1.70'],
    ['all or nothing', threshold('atLeast', '90'), '0.00'],
  ])('is heeded by %s', (_, rule, expected) => {
    expect(cents(scored(rule, { floor }, { m: '78' }).score.score)).toBe(expected);
  });

  test('is the lower end of what is pending', () => {
    expect(short(atNinety, { floor }, {})).toBe('— (-5.00 to 10.00) pending');
  });

  test('makes an indicator of no points a mere deduction', () => {
    expect(short(count('1'), { points: document('0'), floor }, { m: '3' })).toBe('-3.00 (-3.00 to -3.00) failing');
  });

  test('above zero is a minimum', () => {
    const found = scored(atNinety, { floor: document('6') }, { m: '80' });
    expect(cents(found.score.score)).toBe('6.00');
    expect([found.zh, found.en]).toEqual([expect.stringContaining('最低计 6.00 分'), expect.stringContaining('no less than 6.00 points')]);
  });
});

describe('a cap', () => {
  test('holds what is earned down to it', () => {
    const found = scored(atNinety, { cap: document('8') }, { m: '90' });
    expect(cents(found.score.score)).toBe('8.00');
    expect([found.zh, found.en]).toEqual([expect.stringContaining('最高计 8.00 分'), expect.stringContaining('no more than 8.00 points')]);
  });

  test('that is not reached is not spoken of', () => {
    expect(scored(atNinety, { cap: document('8') }, { m: '88' }).zh).not.toContain('最高计');
  });
});

describe('a bonus for over-fulfilment', () => {
  const bonus = (more: Partial<Bonus> = {}): Bonus => ({
    side: document('atLeast'),
    over: computed(constant('100')),
    slope: slope('10', '3', 'whole'),
    atMost: document('9'),
    ...more,
  });

  test.each([
    ['100', '10.00'],
    ['109.99', '10.00'],
    ['110', '13.00'],
    ['129.99', '16.00'],
    ['130', '19.00'],
    ['200', '19.00'],
  ])('%s earns %s: three points for every ten above 100, nine at most', (m, expected) => {
    expect(cents(scored(atNinety, { bonus: bonus() }, { m }).score.score)).toBe(expected);
  });

  test('is not earned where the requirement is missed', () => {
    const low = bonus({ over: computed(constant('50')) });
    expect(short(atNinety, { bonus: low }, { m: '89' })).toBe('9.00 (9.00 to 9.00) failing');
    expect(cents(scored(atNinety, { bonus: low }, { m: '90' }).score.score)).toBe('19.00');
  });

  test('by started steps begins beyond the line, not on it', () => {
    const started = bonus({ slope: slope('10', '3', 'started') });
    expect(['100', '100.01', '110.01'].map((m) => cents(scored(atNinety, { bonus: started }, { m }).score.score))).toEqual(['10.00', '13.00', '16.00']);
  });

  test('can be for staying below', () => {
    const below = bonus({ side: document('atMost'), over: computed(constant('50')), slope: slope('1', '0.5') });
    const rule = linear('atMost', '60', slope('1', '1'));
    expect(['50', '49', '45'].map((m) => cents(scored(rule, { bonus: below }, { m }).score.score))).toEqual(['10.00', '10.50', '12.50']);
  });

  test('is told with its terms', () => {
    const { zh, en } = scored(atNinety, { bonus: bonus() }, { m: '115' });
    expect(zh).toContain('超额完成，加 3 分（每超 10 个百分点加 3 分，满一步计，最多加 9 分）');
    expect(en).toContain('over-fulfilled, 3 points added (3 points for every 10 percentage points, whole steps, at most 9)');
    expect(scored(atNinety, { bonus: bonus() }, { m: '100' }).zh).not.toContain('超额');
  });

  test('widens what is pending, and the cap may cut it', () => {
    expect(short(atNinety, { bonus: bonus() }, {})).toBe('— (0.00 to 19.00) pending');
    expect(cents(scored(atNinety, { bonus: bonus(), cap: document('15') }, { m: '130' }).score.score)).toBe('15.00');
  });

  test('whose line is not known leaves the score open from there', () => {
    const open = bonus({ over: computed('line') });
    expect(short(atNinety, { bonus: open }, { m: '120' })).toBe('— (10.00 to 19.00) pending');
    expect(scored(atNinety, { bonus: open }, { m: '120' }).score.outcome).toEqual({ kind: 'missing', figures: ['line'] });
    expect(short(atNinety, { bonus: open }, { m: '80' })).toBe('0.00 (0.00 to 0.00) failing');
    expect(short(atNinety, { bonus: open }, { m: '120', line: notApplicable })).toBe('10.00 (10.00 to 10.00) met');
  });
});

describe('a waiver', () => {
  const waiver: Waiver = { title: text('受灾', 'struck by disaster'), value: 'damage', side: document('atLeast'), target: computed(constant('5')) };

  test.each([
    ['5', '10.00 (10.00 to 10.00) met'],
    ['4.99', '7.00 (7.00 to 7.00) failing'],
  ])('at damage %s of 5: %s', (damage, expected) => {
    expect(short(atNinety, { waiver }, { m: '87', damage })).toBe(expected);
  });

  test('is told beside the miss', () => {
    const { zh, en } = scored(atNinety, { waiver }, { m: '87', damage: '6' });
    expect(zh).toContain('扣 3 分；符合免予扣分条件（受灾），不扣分；得 10.00 分');
    expect(en).toContain('waived (struck by disaster), no points lost');
    expect(scored(atNinety, { waiver }, { m: '87', damage: '1' }).zh).not.toContain('免予');
  });

  test('that is not known matters only where points would be lost', () => {
    expect(short(atNinety, { waiver }, { m: '90' })).toBe('10.00 (10.00 to 10.00) met');
    expect(short(atNinety, { waiver }, { m: '87' })).toBe('— (7.00 to 10.00) pending');
    expect(scored(atNinety, { waiver }, { m: '87' }).score.outcome).toEqual({ kind: 'missing', figures: ['damage'] });
  });

  test('about a case that does not exist does not hold', () => {
    expect(short(atNinety, { waiver }, { m: '87', damage: notApplicable })).toBe('7.00 (7.00 to 7.00) failing');
  });

  test('does not wait where the measure itself is missing', () => {
    expect(short(atNinety, { waiver }, { damage: '6' })).toBe('— (0.00 to 10.00) pending');
  });
});

test('what is assumed about floor, cap, waiver or bonus makes the deduction assumed', () => {
  const stated: MeasuredRule = linear('atLeast', '90', {
    step: document('1'),
    pointsPerStep: document('1'),
    steps: document('continuous'),
  });
  const value: Operand = 'damage';
  const basis = (more: Partial<MeasuredIndicator>) => scored(stated, more, { m: '95', damage: '1' }).score.bases.deduction;
  expect([
    basis({}),
    basis({ floor: document('-1') }),
    basis({ floor: assumed('-1') }),
    basis({ cap: assumed('9') }),
    basis({ waiver: { title: text('x'), value, side: assumed('atLeast'), target: computed(constant('5')) } }),
    basis({ bonus: { side: document('atLeast'), over: computed(constant('99')), slope: slope('1', '1'), atMost: document('1') } }),
  ]).toEqual(['document', 'document', 'assumed', 'assumed', 'assumed', 'assumed']);
});

test('an indicator whose points are left out scores nothing whatever it adds', () => {
  const used = scheme({
    unknownPoints: assumed('leftOut'),
    items: [item('item', '10', { pointsUnknown: true })],
    indicators: [measured('x', 'm', atNinety, { floor: document('-5') })],
  });
  const found = indicatorOf(scoreOne(used, { m: '70' }), 'x');
  expect([found.score, cents(found.low), cents(found.high), found.flag]).toEqual([null, '0.00', '0.00', 'failing']);
});
