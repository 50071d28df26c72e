import {
  assumed,
  decimal,
  document,
  upTo,
  type Indicator,
  type MeasuredRule,
  type Operand,
  type Scheme,
} from '../../../src/core';
import {
  answered,
  band,
  baseline,
  byDegree,
  cents,
  checklist,
  computed,
  count,
  degree,
  encouragement,
  indicatorOf,
  item,
  linear,
  measure,
  measured,
  minimumCount,
  missing,
  no,
  notApplicable,
  proportional,
  scheme,
  scoreOne,
  slope,
  threshold,
  unusable,
  yes,
  type Given,
} from '../given';

const scoreOf = (indicator: Indicator, given: Given, more: Partial<Scheme> = {}) =>
  indicatorOf(scoreOne(scheme({ indicators: [indicator], ...more }), given), indicator.code);

/** In short: `met 10.00`, `pending 0.00 to 10.00`. */
const found = (indicator: Indicator, given: Given, more: Partial<Scheme> = {}): string => {
  const { flag, score, low, high } = scoreOf(indicator, given, more);
  return `${flag} ${cents(score) ?? `${cents(low) ?? ''} to ${cents(high) ?? ''}`}`;
};

const rate: Operand = { kind: 'ratio', of: 'a', per: 'b', scale: '100' };
const passing = threshold('atLeast', '92');

describe('points', () => {
  test('are rounded once, half away from zero', () => {
    const third = measured('x', 'a', proportional('3'), { points: document('10') });
    expect(found(third, { a: '1' })).toBe('failing 3.33');
    expect(found(third, { a: '2' })).toBe('failing 6.67');
    const halves = measured('x', 'a', linear('atLeast', '1', slope('1', '1')), { points: document('1') });
    expect(found(halves, { a: '0.005' })).toBe('failing 0.01');
    expect(found(halves, { a: '0.004999' })).toBe('failing 0.00');
    expect(found(halves, { a: '0.015' })).toBe('failing 0.02');
  });

  test.each([
    [0, '3'],
    [1, '3.3'],
    [2, '3.33'],
    [4, '3.3333'],
  ])('with %d places of the scheme: %s', (places, expected) => {
    const { score } = scoreOf(measured('x', 'a', proportional('3')), { a: '1' }, { places: assumed(places) });
    expect(score && upTo(score, 9)).toBe(expected);
  });

  test('known points leave no range', () => {
    const { score, low, high } = scoreOf(measured('x', 'a', proportional('3')), { a: '1' });
    expect([low, high]).toEqual([score, score]);
  });
});

describe('the measure', () => {
  test('is judged exactly: 91.996 % does not pass 92 %', () => {
    expect(found(measured('x', rate, passing), { a: '22999', b: '25000' })).toBe('failing 0.00');
    expect(found(measured('x', rate, passing), { a: '23000', b: '25000' })).toBe('met 10.00');
  });

  test('is judged after rounding where the measure says so', () => {
    const toOnePlace = measured('x', measure(rate, { places: assumed(1) }), passing);
    expect(found(toOnePlace, { a: '9195', b: '10000' })).toBe('met 10.00');
    expect(found(toOnePlace, { a: '91949', b: '100000' })).toBe('failing 0.00');
    expect(scoreOf(toOnePlace, { a: '9195', b: '10000' }).measure).toEqual(decimal('92'));
  });

  test('is told beside what is shown instead of it', () => {
    const excess: Operand = { kind: 'difference', from: 'a', subtract: 'b' };
    const shown = measured(
      'x',
      measure(excess, { shown: { value: rate, unit: { zh: '%', en: '%' } } }),
      threshold('atMost', '0'),
    );
    const { measure: judged, shown: instead } = scoreOf(shown, { a: '4', b: '5' });
    expect([judged && upTo(judged, 2), instead && upTo(instead, 2)]).toEqual(['-1', '80']);
    expect(scoreOf(shown, { a: '0', b: '0' })).toMatchObject({ flag: 'met', shown: null });
  });
});

describe('missing is not zero', () => {
  test.each<[string, Given]>([
    ['a blank figure', { a: missing, b: '5' }],
    ['an absent figure', { b: '5' }],
    ['a figure with an error', { a: unusable, b: '5' }],
    ['a missing denominator', { a: '5' }],
  ])('%s leaves the indicator pending, anywhere from none to all points', (_, given) => {
    expect(found(measured('x', rate, passing), given)).toBe('pending 0.00 to 10.00');
    expect(scoreOf(measured('x', rate, passing), given).score).toBeNull();
  });

  test('so does a missing target, and last year missing', () => {
    expect(found(measured('x', 'a', threshold('atMost', computed('plan'))), { a: '1' })).toBe('pending 0.00 to 10.00');
    const rule = baseline('107', 'last', [band('0.1')], slope('1', '1'));
    expect(found(measured('x', 'a', rule), { a: '100' })).toBe('pending 0.00 to 10.00');
  });

  test('so does a missing answer', () => {
    expect(found(answered('x', byDegree('d')), {})).toBe('pending 0.00 to 10.00');
    expect(found(answered('x', checklist('p', 'q')), { p: no })).toBe('pending 0.00 to 10.00');
    expect(found(answered('x', encouragement('e')), {})).toBe('pending 0.00 to 10.00');
  });
});

describe('what does not apply earns full marks', () => {
  test('where staff say so at a figure of the measure, the target or the answer', () => {
    expect(found(measured('x', rate, passing), { a: notApplicable, b: '5' })).toBe('notApplicable 10.00');
    const plan = measured('x', 'a', threshold('atMost', computed('plan')));
    expect(found(plan, { a: '1', plan: notApplicable })).toBe('notApplicable 10.00');
    expect(found(answered('x', byDegree('d')), { d: notApplicable })).toBe('notApplicable 10.00');
  });

  test('where the number is zero that the case hangs on, and only there', () => {
    const coordinators = measured('x', measure('a', { notApplicableWhenZero: 'women' }), minimumCount('1'));
    expect(found(coordinators, { a: '0', women: '0' })).toBe('notApplicable 10.00');
    expect(found(coordinators, { a: '0', women: '1' })).toBe('failing 0.00');
    expect(found(coordinators, { women: '0' })).toBe('notApplicable 10.00');
    expect(found(coordinators, { a: '1' })).toBe('pending 0.00 to 10.00');
  });
});

describe('a denominator of zero', () => {
  const judged = (whenUndefined: 'notApplicable' | 'pending', rule: MeasuredRule = passing) =>
    measured('x', measure(rate, { whenUndefined }), rule);

  test('is pending or not applicable as the measure says', () => {
    expect(found(judged('pending'), { a: '0', b: '0' })).toBe('pending 0.00 to 10.00');
    expect(found(judged('notApplicable'), { a: '0', b: '0' })).toBe('notApplicable 10.00');
    expect(found(judged('notApplicable'), { a: '5', b: '0' })).toBe('notApplicable 10.00');
  });

  test('in a target likewise', () => {
    const target = threshold('atMost', computed({ kind: 'ratio', of: 'c', per: 'd' }));
    const given = { a: '1', b: '2', c: '1', d: '0' };
    expect(found(judged('pending', target), given)).toBe('pending 0.00 to 10.00');
    expect(found(judged('notApplicable', target), given)).toBe('notApplicable 10.00');
    expect(found(judged('pending', proportional(computed('d'))), given)).toBe('pending 0.00 to 10.00');
    expect(found(judged('notApplicable', proportional(computed('d'))), given)).toBe('notApplicable 10.00');
  });

  test('does not hide that a figure is missing', () => {
    expect(found(judged('notApplicable'), { b: '0' })).toBe('pending 0.00 to 10.00');
  });

  test('where petitions are compared without dividing, nothing after nothing is met, one after nothing is not', () => {
    const limit: Operand = { kind: 'product', of: [{ kind: 'constant', value: document('0.8') }, 'last'] };
    const petitions = measured('x', 'now', threshold('atMost', computed(limit)));
    expect(found(petitions, { now: '0', last: '0' })).toBe('met 10.00');
    expect(found(petitions, { now: '1', last: '0' })).toBe('failing 0.00');
    expect(found(petitions, { now: '4', last: '5' })).toBe('met 10.00');
    expect(found(petitions, { now: '5', last: '6' })).toBe('failing 0.00');
  });
});

describe('flags', () => {
  const near = measured('x', 'a', passing, { margin: assumed('1') });

  test('met, near and failing', () => {
    expect(['91.99', '92', '93', '93.01'].map((a) => found(near, { a }))).toEqual([
      'failing 0.00',
      'near 10.00',
      'near 10.00',
      'met 10.00',
    ]);
  });

  test('points lost by count, slope or degree are failing', () => {
    expect(found(measured('x', 'a', count('1')), { a: '2' })).toBe('failing 8.00');
    expect(found(measured('x', 'a', linear('atMost', '1', slope('1', '1'))), { a: '2' })).toBe('failing 9.00');
    expect(found(answered('x', byDegree('d')), { d: degree('part') })).toBe('failing 5.00');
    expect(found(answered('x', checklist('p', 'q')), { p: yes, q: no })).toBe('failing 5.00');
  });

  test('a miss too small to cost points is failing still', () => {
    expect(found(measured('x', 'a', linear('atMost', '1', slope('1', '1', 'whole'))), { a: '1.5' })).toBe(
      'failing 10.00',
    );
    expect(found(measured('x', 'a', linear('atMost', '1', slope('1', '1'))), { a: '1.001' })).toBe('failing 10.00');
  });

  test('a bonus is encouraged when earned and met when not', () => {
    const bonus = answered('x', encouragement('e'), { points: document('2') });
    expect([found(bonus, { e: yes }), found(bonus, { e: no })]).toEqual(['encouraged 2.00', 'met 0.00']);
  });
});

describe('escalation', () => {
  const interview = { flag: assumed('interview' as const) };
  const circular = { flag: assumed('circular' as const), above: 'last' };
  const ceiling = measured('x', 'a', threshold('atMost', '107'), { escalation: [interview, circular] });

  test.each<[string, Given, string]>([
    ['a limit that is kept suggests nothing', { a: '107', last: '100' }, 'met 10.00'],
    ['a limit that is missed suggests an interview', { a: '110', last: '115' }, 'interview 0.00'],
    ['at last year’s value it is an interview still', { a: '110', last: '110' }, 'interview 0.00'],
    ['above last year’s value it is a circular', { a: '110.01', last: '110' }, 'circular 0.00'],
    ['without last year’s value it is an interview', { a: '110' }, 'interview 0.00'],
  ])('%s', (_, given, expected) => {
    expect(found(ceiling, given)).toBe(expected);
  });

  test('the most severe step counts, whatever their order', () => {
    const reversed = { ...ceiling, escalation: [circular, interview] };
    expect(found(reversed, { a: '112', last: '110' })).toBe('circular 0.00');
  });

  test('where no step applies the indicator is failing', () => {
    const only = { ...ceiling, escalation: [circular] };
    expect(found(only, { a: '110', last: '115' })).toBe('failing 0.00');
  });

  test('what is pending escalates nothing', () => {
    expect(found(ceiling, { last: '110' })).toBe('pending 0.00 to 10.00');
  });
});

describe('unknown points that are left out', () => {
  const leftOut: Partial<Scheme> = {
    items: [item('item', '10', { pointsUnknown: true })],
    unknownPoints: assumed('leftOut'),
  };

  test('are neither score nor range, and still say whether the indicator is met', () => {
    const indicator = measured('x', 'a', passing);
    expect(scoreOf(indicator, { a: '91' }, leftOut)).toMatchObject({ points: null, score: null, flag: 'failing' });
    expect(found(indicator, { a: '91' }, leftOut)).toBe('failing 0.00 to 0.00');
    expect(found(indicator, { a: '92' }, leftOut)).toBe('met 0.00 to 0.00');
    expect(found(indicator, {}, leftOut)).toBe('pending 0.00 to 0.00');
  });
});
