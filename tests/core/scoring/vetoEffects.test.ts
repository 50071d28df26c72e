import { assumed, document, type NotApplicable, type Remark, type Scheme, type Veto, type VetoEffect } from '../../../src/core';
import { inShort, item, linear, measured, no, notApplicable, proportional, scheme, scoreOne, slope, text, the, yes, type Given } from '../given';

const veto = (effect: VetoEffect, more: Partial<Veto> = {}): Veto => ({ code: 'V', clause: '六', title: text('否决'), trigger: 'case', effect: document(effect), ...more });

const decided: Remark = { code: 'V', vetoed: true, reason: '经核实', evidence: '' };
const refused: Remark = { ...decided, vetoed: false };

/** 40 points for a and 60 for b, in proportion to a target of 1. */
const schemeWith = (vetoes: readonly Veto[], more: Partial<Scheme> = {}): Scheme =>
  scheme({
    items: [item('p', '40'), item('q', '60')],
    indicators: [
      measured('a', 'a', proportional('1'), { item: 'p', points: document('40') }),
      measured('b', 'b', proportional('1'), { item: 'q', points: document('60') }),
    ],
    vetoes,
    ...more,
  });

const found = (vetoes: readonly Veto[], given: Given, remarks: readonly Remark[] = []) => {
  const score = scoreOne(schemeWith(vetoes), given, remarks);
  return {
    item: inShort(the(score.items, (each) => each.item.id === 'p')),
    part: inShort(the(score.parts)),
    total: inShort(score),
    grade: score.grade?.id ?? null,
    flag: score.flags[0],
    vetoes: score.vetoes,
  };
};

const good = { a: '0.95', b: '0.95', case: no };

describe('a veto that rules out the highest grade', () => {
  const only = [veto({ kind: 'notTopGrade' })];

  test.each([
    ['0.95', 'good'],
    ['0.85', 'good'],
    ['0.7', 'passed'],
    ['0.1', 'poor'],
  ])('leaves %s at %s', (rate, grade) => {
    expect(found(only, { a: rate, b: rate, case: yes }, [decided])).toMatchObject({ grade, flag: 'veto' });
  });

  test('changes nothing where it was decided against', () => {
    expect(found(only, { ...good, case: yes }, [refused]).grade).toBe('excellent');
  });

  test('while open it leaves the grade open only where that would be the highest', () => {
    expect(found(only, { ...good, case: yes }).grade).toBeNull();
    expect(found(only, { a: '0.85', b: '0.85', case: yes }).grade).toBe('good');
  });

  test('leaves scores as they are', () => {
    expect(found(only, { ...good, case: yes }, [decided]).total).toBe(found([], good).total);
  });
});

describe('a veto that leaves an item without points', () => {
  const only = [veto({ kind: 'itemZero', item: 'p' })];

  test('takes them off item, part and total', () => {
    expect(found(only, { ...good, case: yes }, [decided])).toMatchObject({
      item: '0.00 of 40.00, 0.00 to 0.00, 0.0000',
      part: '57.00 of 100.00, 57.00 to 57.00, 0.5700',
      total: '57.00 of 100.00, 57.00 to 57.00, 0.5700',
      grade: 'poor',
    });
  });

  test('while open it may still take them', () => {
    expect(found(only, { ...good, case: yes })).toMatchObject({
      item: '38.00 of 40.00, 0.00 to 38.00, 0.9500',
      total: '95.00 of 100.00, 57.00 to 95.00, 0.9500',
      grade: null,
      flag: 'pending',
    });
  });

  test('settles an item that is pending', () => {
    expect(found(only, { b: '1', case: yes }, [decided])).toMatchObject({
      item: '0.00 of 40.00, 0.00 to 0.00, 0.0000',
      total: '60.00 of 100.00, 60.00 to 60.00, 0.6000',
    });
  });

  test('does not lift an item that lies below zero', () => {
    const below = schemeWith(only, {
      indicators: [
        measured('a', 'a', linear('atLeast', '90', slope('1', '1')), { item: 'p', points: document('40'), floor: document('-9') }),
        measured('b', 'b', proportional('1'), { item: 'q', points: document('60') }),
      ],
    });
    expect(inShort(scoreOne(below, { a: '0', b: '1', case: yes }, [decided]))).toBe('51.00 of 100.00, 51.00 to 51.00, 0.5100');
  });

  test('leaves an item that does not count at all', () => {
    const leftOut = schemeWith(only, { items: [item('p', '40', { pointsUnknown: true }), item('q', '60')], unknownPoints: assumed('leftOut') });
    const score = scoreOne(leftOut, { ...good, case: yes }, [decided]);
    expect([inShort(the(score.items, (each) => each.item.id === 'p')), inShort(score)]).toEqual(['— of 0.00, 0.00 to 0.00, —', '57.00 of 60.00, 57.00 to 57.00, 0.9500']);
  });
});

describe('a veto that deducts points', () => {
  const only = [veto({ kind: 'deduction', points: '6' })];

  test('takes them off the total alone', () => {
    expect(found(only, { ...good, case: yes }, [decided])).toMatchObject({
      part: '95.00 of 100.00, 95.00 to 95.00, 0.9500',
      total: '89.00 of 100.00, 89.00 to 89.00, 0.8900',
      grade: 'good',
    });
  });

  test('once for every veto that was decided', () => {
    const both = [...only, veto({ kind: 'deduction', points: '4' }, { code: 'W' })];
    expect(found(both, good, [decided, { ...decided, code: 'W' }]).total).toBe('85.00 of 100.00, 85.00 to 85.00, 0.8500');
    expect(found(both, good, [decided]).total).toBe('89.00 of 100.00, 89.00 to 89.00, 0.8900');
  });

  test.each([
    ['0.06', '0.00 of 100.00, 0.00 to 0.00, 0.0000'],
    ['0.0601', '0.01 of 100.00, 0.01 to 0.01, 0.0001'],
    ['0.01', '0.00 of 100.00, 0.00 to 0.00, 0.0000'],
  ])('not below zero: at %s', (rate, total) => {
    expect(found(only, { a: rate, b: rate, case: yes }, [decided]).total).toBe(total);
  });

  test('while open it may still be taken, and the grade waits where it matters', () => {
    expect(found(only, { ...good, case: yes })).toMatchObject({ total: '95.00 of 100.00, 89.00 to 95.00, 0.9500', grade: null });
    expect(found(only, { a: '0.99', b: '0.99', case: yes })).toMatchObject({ grade: 'excellent', flag: 'pending' });
  });

  test('takes nothing from a unit of which nothing is known', () => {
    expect(found(only, { case: yes }, [decided]).total).toBe('— of 100.00, 0.00 to 94.00, —');
  });
});

describe('a veto by the total rate', () => {
  const line = (effect: VetoEffect): readonly Veto[] => [
    { code: 'V', clause: '六', title: text('否决'), below: document('0.85'), effect: document(effect) },
  ];

  test.each([
    ['0.85', 'good', 'failing'],
    ['0.8498', 'poor', 'veto'],
  ])('at %s: %s, first of its flags %s', (rate, grade, flag) => {
    expect(found(line({ kind: 'lowestGrade' }), { a: rate, b: rate })).toMatchObject({ grade, flag });
  });

  test('needs nobody to decide it, and says so', () => {
    const [only] = line({ kind: 'lowestGrade' });
    expect(found(line({ kind: 'lowestGrade' }), { a: '0.8', b: '0.8' }).vetoes).toEqual([{ veto: only, state: 'decided', automatic: true }]);
    expect(found(line({ kind: 'lowestGrade' }), { a: '0.8', b: '0.8' }, [refused]).grade).toBe('poor');
  });

  test('waits while the total may still reach the line', () => {
    expect(found(line({ kind: 'lowestGrade' }), { a: '1' })).toMatchObject({ grade: null, vetoes: [], flag: 'pending' });
    expect(found(line({ kind: 'lowestGrade' }), { b: '0.1' })).toMatchObject({ grade: 'poor', total: '6.00 of 100.00, 6.00 to 46.00, 0.0600' });
  });

  test('looks at the total after what other vetoes take off', () => {
    const both = [...line({ kind: 'lowestGrade' }), veto({ kind: 'deduction', points: '11' }, { code: 'W' })];
    expect(found(both, good, [{ ...decided, code: 'W' }]).vetoes.map((each) => [each.veto.code, each.automatic ?? false])).toEqual([
      ['V', true],
      ['W', false],
    ]);
  });

  test('can rule out the highest grade', () => {
    const strict: readonly Veto[] = [{ code: 'V', clause: '六', title: text('否决'), below: document('0.95'), effect: document({ kind: 'notTopGrade' }) }];
    expect([found(strict, { a: '0.95', b: '0.95' }).grade, found(strict, { a: '0.9', b: '0.95' }).grade]).toEqual(['excellent', 'good']);
  });
});

test('a total below zero earns the lowest grade', () => {
  const below = schemeWith([], {
    items: [item('p', '40')],
    indicators: [measured('a', 'a', linear('atLeast', '90', slope('1', '1')), { item: 'p', points: document('40'), floor: document('-9') })],
  });
  expect(scoreOne(below, { a: '0' })).toMatchObject({ grade: { id: 'poor' } });
});

test('the total of a vetoed item still reaches as high as it does once an open case turns out not to exist', () => {
  const leftOut = { notApplicable: document<NotApplicable>('leftOut') };
  const used = scheme({
    items: [item('p', '2'), item('q', '1')],
    indicators: [
      measured('a', 'a', proportional('1'), { item: 'p', points: document('1') }),
      measured('b', 'b', proportional('1'), { item: 'p', points: document('1'), ...leftOut }),
      measured('c', 'c', proportional('1'), { item: 'q', points: document('1') }),
    ],
    vetoes: [veto({ kind: 'itemZero', item: 'p' })],
    composition: document({ kind: 'mean', fullPoints: document('90') }),
  });
  const range = (given: Given) => inShort(scoreOne(used, { case: yes, a: '1', c: '1', ...given }, [decided]));
  expect(range({})).toBe('30.00 of 90.00, 30.00 to 45.00, 0.3333');
  expect(range({ b: notApplicable })).toBe('45.00 of 90.00, 45.00 to 45.00, 0.5000');
});
