import { assumed, decimal, document, one, type Indicator, type Scheme, type Stated, type UnitScore } from '../../../src/core';
import {
  answered,
  cents,
  encouragement,
  inShort,
  item,
  measured,
  no,
  notApplicable,
  part,
  proportional,
  scheme,
  scoreOne,
  the,
  threshold,
  yes,
} from '../given';

/** Earns its points where the figure of the same name is at least 1, a share of them below. */
const share = (code: string, of: string, points: string): Indicator =>
  measured(code, code, proportional('1'), { item: of, points: document(points) });

const itemOf = ({ items }: UnitScore, id: string) => the(items, (each) => each.item.id === id);
const partOf = ({ parts }: UnitScore, id: string) => the(parts, (each) => each.part.id === id);

const twoParts: Partial<Scheme> = {
  parts: [part('one'), part('two')],
  items: [item('p', '10'), item('q', '20'), item('r', '50', { part: 'two' })],
  indicators: [share('a', 'p', '4'), share('b', 'p', '6'), share('c', 'q', '20'), share('d', 'r', '50')],
};

describe('items, parts and totals', () => {
  test('are sums', () => {
    const score = scoreOne(scheme(twoParts), { a: '1', b: '0.5', c: '0.25', d: '0.9' });
    expect(inShort(itemOf(score, 'p'))).toBe('7.00 of 10.00, 7.00 to 7.00, 0.7000');
    expect(inShort(itemOf(score, 'q'))).toBe('5.00 of 20.00, 5.00 to 5.00, 0.2500');
    expect(inShort(partOf(score, 'one'))).toBe('12.00 of 30.00, 12.00 to 12.00, 0.4000');
    expect(inShort(partOf(score, 'two'))).toBe('45.00 of 50.00, 45.00 to 45.00, 0.9000');
    expect(inShort(score)).toBe('57.00 of 80.00, 57.00 to 57.00, 0.7125');
  });

  test('are sums of rounded points: three thirds of ten are 9.99', () => {
    const thirds = ['a', 'b', 'c'].map((code) => measured(code, 'x', proportional('3')));
    const score = scoreOne(scheme({ indicators: thirds, items: [item('item', '30')] }), { x: '1' });
    expect(cents(score.score)).toBe('9.99');
  });

  test('are exact where doubles are not: sixty times 0.1 is 6, 0.1 + 0.2 is 0.3', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      measured(String(at), 'x', threshold('atLeast', '1'), { points: document('0.1') }),
    );
    const score = scoreOne(scheme({ indicators: many, items: [item('item', '6')] }), { x: '1' });
    expect(score.score).toEqual(decimal('6'));
    expect(score.rate).toEqual(one);
  });

  test('have rates to four places, half away from zero', () => {
    const rates = ['0.12345', '0.12344999'].map((a) => {
      const given = { a };
      const one = scheme({ indicators: [share('a', 'item', '1')], items: [item('item', '1')], places: assumed(8) });
      return inShort(scoreOne(one, given)).split(', ').at(-1);
    });
    expect(rates).toEqual(['0.1235', '0.1234']);
  });
});

describe('while something is pending', () => {
  test('the score is what is known, the range is what it can become', () => {
    const score = scoreOne(scheme(twoParts), { a: '0.5', c: '1', d: '1' });
    expect(inShort(itemOf(score, 'p'))).toBe('2.00 of 10.00, 2.00 to 8.00, 0.2000');
    expect(inShort(score)).toBe('72.00 of 80.00, 72.00 to 78.00, 0.9000');
    expect(score.pending).toBe(1);
  });

  test('an item without any known indicator has no score, the part has', () => {
    const score = scoreOne(scheme(twoParts), { c: '1', d: '1' });
    expect(inShort(itemOf(score, 'p'))).toBe('— of 10.00, 0.00 to 10.00, —');
    expect(inShort(partOf(score, 'one'))).toBe('20.00 of 30.00, 20.00 to 30.00, 0.6667');
  });

  test('a unit without any figure has no score, no rate, no rank and no grade', () => {
    const score = scoreOne(scheme(twoParts), {});
    expect(inShort(score)).toBe('— of 80.00, 0.00 to 80.00, —');
    expect(score).toMatchObject({ score: null, rate: null, rank: null, grade: null, pending: 4, flags: ['pending'] });
  });

  test('nothing earned is a score of zero, not a missing one', () => {
    const score = scoreOne(scheme(twoParts), { a: '0', b: '0', c: '0', d: '0' });
    expect(inShort(score)).toBe('0.00 of 80.00, 0.00 to 0.00, 0.0000');
  });
});

describe('a bonus', () => {
  const bonus = scheme({
    indicators: [share('a', 'item', '10'), answered('e', encouragement('e'), { points: document('2') })],
  });

  test('adds to the score and not to the full points', () => {
    expect(inShort(scoreOne(bonus, { a: '1', e: yes }))).toBe('12.00 of 10.00, 12.00 to 12.00, 1.2000');
    expect(inShort(scoreOne(bonus, { a: '1', e: no }))).toBe('10.00 of 10.00, 10.00 to 10.00, 1.0000');
  });

  test('that is pending reaches beyond the full points', () => {
    expect(inShort(scoreOne(bonus, { a: '1' }))).toBe('10.00 of 10.00, 10.00 to 12.00, 1.0000');
  });
});

describe('items whose points the document does not state', () => {
  const unknown = (switched: 'assumed' | 'leftOut') =>
    scheme({
      items: [item('p', '10'), item('q', '20', { pointsUnknown: true })],
      indicators: [share('a', 'p', '10'), share('b', 'q', '20')],
      unknownPoints: assumed(switched),
    });

  test('count with the assumed points', () => {
    expect(inShort(scoreOne(unknown('assumed'), { a: '1', b: '0.5' }))).toBe('20.00 of 30.00, 20.00 to 20.00, 0.6667');
  });

  test('or are left out of every total', () => {
    const score = scoreOne(unknown('leftOut'), { a: '1', b: '0.5' });
    expect(inShort(itemOf(score, 'q'))).toBe('— of 0.00, 0.00 to 0.00, —');
    expect(inShort(partOf(score, 'one'))).toBe('10.00 of 10.00, 10.00 to 10.00, 1.0000');
    expect(inShort(score)).toBe('10.00 of 10.00, 10.00 to 10.00, 1.0000');
    expect(score.failing).toBe(1);
  });

  test('left out and pending they leave the total settled', () => {
    const score = scoreOne(unknown('leftOut'), { a: '1' });
    expect(inShort(score)).toBe('10.00 of 10.00, 10.00 to 10.00, 1.0000');
    expect(score).toMatchObject({ pending: 1, grade: { id: 'excellent' } });
  });

  test('stated points count whatever the switch says', () => {
    const stated = { ...unknown('leftOut'), items: [item('p', '10'), item('q', '20')] };
    expect(inShort(scoreOne(stated, { a: '1', b: '0.5' }))).toBe('20.00 of 30.00, 20.00 to 20.00, 0.6667');
  });
});

describe('a weighted composition', () => {
  const weigh = (one: string, two: string, full = '100'): Stated<Scheme['composition']['value']> =>
    document({ kind: 'weighted', weights: { one: document(one), two: document(two) }, fullPoints: document(full) });
  const weighted = scheme({ ...twoParts, composition: weigh('0.4', '0.6') });

  test('weighs the rates of the parts', () => {
    // 100 × (0.4 × 15/30 + 0.6 × 45/50) = 74
    const score = scoreOne(weighted, { a: '1', b: '1', c: '0.25', d: '0.9' });
    expect(inShort(score)).toBe('74.00 of 100.00, 74.00 to 74.00, 0.7400');
  });

  test('is rounded once, at the end', () => {
    const thirds = scheme({
      ...twoParts,
      items: [item('p', '3'), item('r', '3', { part: 'two' })],
      indicators: [share('a', 'p', '3'), share('d', 'r', '3')],
      composition: weigh('0.5', '0.5', '10'),
    });
    // 1.00 and 0.01 of 3: 10 × 0.5 × (1 + 0.01) ÷ 3 = 1.6833…; rounded part by part it would be 1.67 + 0.02
    expect(cents(scoreOne(thirds, { a: '0.3333', d: '0.0033' }).score)).toBe('1.68');
  });

  test('has a range while something is pending, and no score when nothing is known', () => {
    expect(inShort(scoreOne(weighted, { a: '1', b: '1', c: '1' }))).toBe('40.00 of 100.00, 40.00 to 100.00, 0.4000');
    expect(inShort(scoreOne(weighted, {}))).toBe('— of 100.00, 0.00 to 100.00, —');
  });

  test('what does not apply counts in full', () => {
    const score = scoreOne(weighted, { a: '1', b: '1', c: '0.25', d: notApplicable });
    expect(cents(score.score)).toBe('80.00');
  });
});

test('what is counted as failing and pending, and the flags from the most severe down', () => {
  const indicators = [
    measured('a', 'a', threshold('atLeast', '1')),
    measured('b', 'b', threshold('atLeast', '1'), { escalation: [{ flag: assumed('interview') }] }),
    measured('c', 'c', threshold('atLeast', '1')),
    measured('d', 'd', threshold('atLeast', '1'), { margin: assumed('0') }),
    answered('e', encouragement('e')),
    measured('f', 'f', threshold('atLeast', '1')),
    measured('g', 'g', threshold('atLeast', '1')),
  ];
  const given = { a: '0', b: '0', d: '1', e: yes, f: notApplicable, g: '2' };
  const score = scoreOne(scheme({ indicators }), given);
  expect(score.flags).toEqual(['interview', 'pending', 'failing', 'near', 'encouraged', 'notApplicable']);
  expect([score.failing, score.pending]).toEqual([2, 1]);
  expect(scoreOne(scheme({ indicators: indicators.slice(6) }), given).flags).toEqual([]);
});
