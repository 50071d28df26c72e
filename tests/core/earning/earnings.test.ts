import {
  assumed,
  document,
  earnings,
  upTo,
  type Figure,
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
  checklist,
  computed,
  constant,
  count,
  degree,
  encouragement,
  excluding,
  figure,
  figures,
  including,
  item,
  linear,
  measure,
  measured,
  minimumCount,
  missing,
  no,
  notApplicable,
  on,
  proportional,
  range,
  scheme,
  slope,
  text,
  threshold,
  unusable,
  yes,
  type Given,
} from '../given';
import { lostOf, offered } from './offers';

const persons = (id: string): Figure => figure(id, 'count');
const schemeOf = (indicator: Indicator, more: Partial<Scheme> = {}): Scheme =>
  scheme({
    figures: [...['a', 'b', 'c'].map(persons), figure('m'), figure('before', 'count', { period: 'lastYear' })],
    indicators: [indicator],
    ...more,
  });

/** What would earn back points of an indicator of ten points. */
const offers = (value: Operand, rule: MeasuredRule, given: Given): readonly string[] =>
  offered(schemeOf(measured('1', value, rule)), figures(given), '1');

const share: Operand = { kind: 'ratio', of: 'a', per: 'b', scale: '100' };

describe('a threshold', () => {
  it('is reached by whole persons: 92 of 101 lack 0.92 for 92 %, 93 of 101 have it', () => {
    // 92 ÷ 101 = 91.09 %; 93 ÷ 101 = 92.08 %; 92 ÷ 100 = 92 %
    expect(offers(share, threshold('atLeast', '92'), { a: '92', b: '101' })).toEqual([
      'all a 92 → 93: +10.00',
      'all b 101 → 100 (base): +10.00',
    ]);
  });

  it('that does not pass itself takes one more', () => {
    expect(offers('a', threshold('moreThan', '5'), { a: '3' })).toEqual(['all a 3 → 6: +10.00']);
    expect(offers('a', threshold('atLeast', '5'), { a: '3' })).toEqual(['all a 3 → 5: +10.00']);
    expect(offers('a', threshold('lessThan', '5'), { a: '9' })).toEqual(['all a 9 → 4: +10.00']);
    expect(offers('a', threshold('atMost', '5'), { a: '9' })).toEqual(['all a 9 → 5: +10.00']);
  });

  it('may lie below what is possible: then nothing earns anything', () => {
    expect(offers('a', threshold('lessThan', '0'), { a: '9' })).toEqual([]);
  });

  it('on figures of last year leaves them alone', () => {
    const target = computed({ kind: 'product', of: [constant('0.8'), 'before'] });
    expect(offers('a', threshold('atMost', target), { a: '20', before: '24' })).toEqual(['all a 20 → 19: +10.00']);
  });

  it('on a day takes that day', () => {
    const target = computed({ kind: 'day', value: document('2012-06-30') });
    const dated = schemeOf(measured('1', 'day', threshold('atMost', target)), { figures: [figure('day', 'date')] });
    expect(offered(dated, figures({ day: on('2012-07-12') }), '1')).toEqual(['all day 2012-07-12 → 2012-06-30: +10.00']);
  });
});

describe('a slope', () => {
  it('in proportion rewards the first amount that shows in hundredths of a point', () => {
    // 90.7: 1.3 × 0.5 = 0.65 lost; 90.71: 0.645, rounded 0.65 (half away from zero: 9.355 → 9.36)
    expect(offers('m', linear('atLeast', '92', slope('1', '0.5')), { m: '90.7' })).toEqual([
      'more m 90.7 → 90.71: +0.01',
      'all m 90.7 → 91.99: +0.65',
      'met m 90.7 → 92: +0.65',
    ]);
  });

  it('by started steps rewards the next step and the limit', () => {
    // 7 missing: 3 started steps of 3, 9 lost; 6 missing: 2 steps
    expect(offers('a', linear('atLeast', '10', slope('3', '3', 'started')), { a: '3' })).toEqual([
      'more a 3 → 4: +3.00',
      'all a 3 → 10: +9.00',
    ]);
  });

  it('by whole steps gives all points before the limit is met', () => {
    // 7 missing: 2 whole steps of 3; 5 missing: 1; 2 missing: none
    expect(offers('a', linear('atLeast', '10', slope('3', '3', 'whole')), { a: '3' })).toEqual([
      'more a 3 → 5: +3.00',
      'all a 3 → 8: +6.00',
      'met a 3 → 10: +6.00',
    ]);
  });

  it('first has to come back to where points are left', () => {
    // 10 points are gone 20 steps of 0.5 below 92: 72 earns nothing, 73 half a point
    expect(offers('a', linear('atLeast', '92', slope('1', '0.5')), { a: '10' })).toEqual([
      'more a 10 → 73: +0.50',
      'all a 10 → 92: +10.00',
    ]);
  });

  it('that has cost nothing yet still says what meets the limit', () => {
    expect(offers('a', linear('atLeast', '10', slope('3', '3', 'whole')), { a: '9' })).toEqual(['met a 9 → 10: +0.00']);
  });
});

describe('a range', () => {
  const within = range(including('103'), including('107'), slope('0.1', '0.05'));

  it('is entered from whichever side it was left', () => {
    // 108 ÷ 100: 10 × 0.05 lost; 107 ÷ 100 and 108 ÷ 101 lie within
    expect(offers(share, within, { a: '108', b: '100' })).toEqual(['all a 108 → 107: +0.50', 'all b 100 → 101 (base): +0.50']);
    expect(offers(share, within, { a: '102', b: '100' })).toEqual(['all a 102 → 103: +0.50', 'all b 100 → 99 (base): +0.50']);
  });

  it('may be narrower than one person: then it is approached, and never said to be reached', () => {
    // 15 boys to 12 girls: 125, 9 lost. 14 to 12: 116.67, 4.83 lost; 13 to 12: 108.33; 12 to 12: 100
    // 15 to 13: 115.38, 4.19 lost; 15 to 14: 107.14; 15 to 15: 100
    expect(offers(share, within, { a: '15', b: '12' })).toEqual(['more a 15 → 14: +4.17', 'more b 12 → 13 (base): +4.81']);
  });

  it('is found from far away, where all points are gone on both sides of it', () => {
    // 102: 10 steps × 0.5 lost; 101: all
    const steep = range(including('103'), including('107'), slope('0.1', '0.5'));
    expect(offers('a', steep, { a: '10' })).toEqual(['more a 10 → 102: +5.00', 'all a 10 → 103: +10.00']);
    expect(offers('a', steep, { a: '9000' })).toEqual(['more a 9000 → 108: +5.00', 'all a 9000 → 107: +10.00']);
  });

  it('without its bounds is entered one further', () => {
    const open = range(excluding('3'), excluding('6'));
    expect(offers('a', open, { a: '1' })).toEqual(['all a 1 → 4: +10.00']);
    expect(offers('a', open, { a: '9' })).toEqual(['all a 9 → 5: +10.00']);
  });
});

describe('points in proportion', () => {
  it('grow with every person that shows in hundredths, up to the target', () => {
    expect(offers('a', proportional('4'), { a: '1' })).toEqual(['more a 1 → 2: +2.50', 'all a 1 → 4: +7.50']);
  });

  it('are never sought by making the target disappear', () => {
    const target = computed('c');
    expect(offers('a', proportional(target), { a: '0', c: '2' })).toEqual(['more a 0 → 1: +5.00', 'all a 0 → 2: +10.00']);
  });
});

describe('a limit that follows from last year', () => {
  const ceiling = baseline('107', 'before', [band('0.10')], slope('1', '1'));

  it('is reached by this year alone', () => {
    // last year 117: 107 + 10 × 0.9 = 116
    expect(offers('a', ceiling, { a: '119', before: '117' })).toEqual(['more a 119 → 118: +1.00', 'all a 119 → 116: +3.00']);
  });
});

describe('numbers that are needed', () => {
  it('count one by one', () => {
    expect(offers('a', minimumCount('4', '2'), { a: '1' })).toEqual(['more a 1 → 2: +2.00', 'all a 1 → 4: +6.00']);
  });

  it('may hang on a figure that had better not be bent: it comes last', () => {
    // 1,100 ÷ 500 rounded up: 3 needed
    const need = computed({ kind: 'ceiling', of: { kind: 'ratio', of: 'b', per: constant('500') } });
    expect(offers('a', minimumCount(need), { a: '2', b: '1100' })).toEqual(['all a 2 → 3: +3.33', 'all b 1100 → 1000 (base): +3.33']);
  });
});

describe('occurrences', () => {
  it('each give their points back', () => {
    expect(offers('a', count('0.4'), { a: '3' })).toEqual(['more a 3 → 2: +0.40', 'all a 3 → 0: +1.20']);
  });

  it('beyond what there was to lose give nothing back at first', () => {
    expect(offers('a', count('4'), { a: '7' })).toEqual(['more a 7 → 2: +2.00', 'all a 7 → 0: +10.00']);
  });
});

describe('answers', () => {
  const answering = (rule: Parameters<typeof answered>[1], given: Given): readonly string[] => {
    const asked = [figure('p', 'degree'), figure('q', 'degree'), figure('y', 'yesNo')];
    return offered(schemeOf(answered('1', rule), { figures: asked }), figures(given), '1');
  };

  it('by degree rise to the next degree and to the highest', () => {
    expect(answering(byDegree('p'), { p: degree('none') })).toEqual(['more p none → part: +5.00', 'all p none → full: +10.00']);
    expect(answering(byDegree('p'), { p: degree('part') })).toEqual(['all p part → full: +5.00']);
  });

  it('of a list each earn their own share, and all points where only one is lacking', () => {
    const rule = checklist('p', 'q', 'y');
    expect(answering(rule, { p: degree('none'), q: degree('full'), y: no })).toEqual(['more p none → part: +1.67', 'more y no → yes: +3.34']);
    expect(answering(rule, { p: degree('full'), q: notApplicable, y: no })).toEqual(['all y no → yes: +5.00']);
  });

  it('that earn a bonus are the other answer', () => {
    expect(answering(encouragement('y'), { y: no })).toEqual(['all y no → yes: +10.00']);
  });
});

describe('identities between figures', () => {
  const identity = (code: string, left: Operand, relation: 'equal' | 'atMost', right: Operand, level: 'error' | 'warning' = 'error') =>
    ({ code, level, title: text(code), left, relation, right, fix: text('核对') }) as const;
  const indicator = measured('1', share, threshold('atLeast', '80'));
  const by = (identities: Scheme['identities'], given: Given) => {
    const used = schemeOf(indicator, { identities });
    return { lost: lostOf(earnings(used, figures(given), '1')), told: offered(used, figures(given), '1') };
  };

  it('take figures along that must follow', () => {
    const { lost, told } = by([identity('I1', 'c', 'equal', { kind: 'sum', of: ['a', 'm'] })], { a: '7', b: '10', c: '9', m: '2' });
    expect(told).toEqual(['all a 7 → 8: +10.00', 'all b 10 → 8 (base): +10.00']);
    expect(lost.earnings.map(({ follows }) => follows.map((each) => [each.identity, each.figures, upTo(each.by, 2)]))).toEqual([
      [['I1', ['c'], '1']],
      [],
    ]);
  });

  it('count what follows into the score', () => {
    // b = a + c: with a, the denominator grows too; (7 + x) ÷ (10 + x) ≥ 80 % from x = 5
    expect(by([identity('I1', 'b', 'equal', { kind: 'sum', of: ['a', 'c'] })], { a: '7', b: '10', c: '3' }).told).toEqual([
      'all a 7 → 12: +10.00',
      'all b 10 → 8 (base): not I1',
    ]);
  });

  it('refuse what they forbid, and name themselves', () => {
    const limit = identity('I2', 'a', 'atMost', 'c');
    expect(by([limit], { a: '7', b: '10', c: '8' }).told[0]).toBe('all a 7 → 8: +10.00');
    expect(by([limit], { a: '7', b: '10', c: '7' }).told).toEqual(['all b 10 → 8 (base): +10.00', 'all a 7 → 8: not I2']);
  });

  it('turn the search to the other side of a figure, where the nearer one is forbidden', () => {
    const apart: Operand = { kind: 'absolute', of: { kind: 'difference', from: 'a', subtract: 'b' } };
    const toB = (b: string, identities: Scheme['identities'] = []): readonly string[] =>
      offered(schemeOf(measured('1', apart, threshold('atLeast', '5')), { identities }), figures({ a: '10', b, c: '12' }), '1').filter((each) => each.includes(' a '));
    expect(toB('8')).toEqual(['all a 10 → 13: +10.00']);
    expect(toB('12')).toEqual(['all a 10 → 7: +10.00']);
    // 16 is 5.6 away, 15 only 4.6; 5 is 5.4 away
    expect(toB('10.4')).toEqual(['all a 10 → 5: +10.00']);
    expect(toB('10')).toEqual(['all a 10 → 15: +10.00']);
    expect(toB('10', [identity('I2', 'a', 'atMost', 'c')])).toEqual(['all a 10 → 5: +10.00']);
  });

  it('of level warning are named as doubts', () => {
    const { lost } = by([identity('I3', 'a', 'atMost', 'c', 'warning')], { a: '7', b: '10', c: '7' });
    expect(lost.earnings.map(({ figure: id, doubts }) => [id, doubts])).toEqual([
      ['a', ['I3']],
      ['b', []],
    ]);
  });
});

describe('nothing is proposed', () => {
  const indicator = measured('1', measure(share, { notApplicableWhenZero: 'c' }), threshold('atLeast', '80'));
  const found = (given: Given, more: Partial<Scheme> = {}) => earnings(schemeOf(indicator, more), figures(given), '1');

  it('where no points are lost', () => {
    expect(found({ a: '8', b: '10', c: '1' })).toEqual({ kind: 'nothingLost' });
  });

  it.each([missing, unusable])('while a figure is pending, which is named: %j', (value) => {
    expect(found({ a: value, b: '10', c: '1' })).toEqual({ kind: 'notJudged', obstacle: { kind: 'missing', figures: ['a'] } });
  });

  it('while the denominator is zero', () => {
    expect(found({ a: '8', b: '0', c: '1' })).toEqual({ kind: 'notJudged', obstacle: { kind: 'undefined' } });
  });

  it('where the case does not exist', () => {
    expect(found({ a: '8', b: notApplicable, c: '1' })).toEqual({ kind: 'notJudged', obstacle: { kind: 'notApplicable', figure: 'b' } });
  });

  it('where the points are left out', () => {
    const items = [item('item', '10', { pointsUnknown: true })];
    expect(found({ a: '1', b: '10', c: '1' }, { items, unknownPoints: assumed('leftOut') })).toEqual({ kind: 'unknownPoints' });
    expect(found({ a: '1', b: '10', c: '1' }, { items, unknownPoints: assumed('assumed') }).kind).toBe('lost');
  });

  it('that makes the case disappear', () => {
    // c = 0 would be 不适用 with all points, b = 0 too
    expect(offered(schemeOf(indicator), figures({ a: '0', b: '10', c: '3' }), '1')).toEqual(['all a 0 → 8: +10.00']);
  });

  it('for a yes that costs nothing where its bonus is zero', () => {
    const bonus = schemeOf(answered('1', encouragement('y'), { points: assumed('0') }), { figures: [figure('y', 'yesNo')] });
    expect(earnings(bonus, figures({ y: no }), '1')).toEqual({ kind: 'nothingLost' });
    expect(earnings(bonus, figures({ y: yes }), '1')).toEqual({ kind: 'nothingLost' });
  });
});

test('an indicator that the scheme does not have is a mistake of the program', () => {
  expect(() => earnings(scheme(), figures({}), 'X')).toThrow(new RangeError('no such indicator: X'));
});

describe('rounded measures', () => {
  it('are sought by the measure before it is rounded', () => {
    // to whole per cents: 794.5 ÷ 1000 rounds to 79, 795 ÷ 1000 to 80
    const rounded = measured('1', measure(share, { places: assumed(0) }), linear('atLeast', '80', slope('1', '1')));
    expect(offered(schemeOf(rounded), figures({ a: '700', b: '1000' }), '1')).toEqual([
      'more a 700 → 705: +1.00',
      'all a 700 → 795: +10.00',
      'more b 1000 → 992 (base): +1.00',
      'all b 1000 → 880 (base): +10.00',
    ]);
  });

  it('are not lost between two persons who make no difference', () => {
    // 1,024 ÷ 1000 rounds to 102, 1,025 to 103
    const rounded = measured('1', measure(share, { places: assumed(0) }), range(including('103'), including('107')));
    const [first] = offered(schemeOf(rounded), figures({ a: '300', b: '1000' }), '1');
    expect(first).toBe('all a 300 → 1025: +10.00');
  });
});
