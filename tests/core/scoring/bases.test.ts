import { assumed, document, type Indicator, type Slope } from '../../../src/core';
import {
  answered,
  band,
  baseline,
  byDegree,
  count,
  encouragement,
  including,
  linear,
  measured,
  minimumCount,
  proportional,
  range,
  scheme,
  scoreOne,
  slope,
  the,
  threshold,
} from '../given';

const basesOf = (indicator: Indicator) => {
  const { points, target, deduction } = the(scoreOne(scheme({ indicators: [indicator] }), {}).indicators).bases;
  return [points, target, deduction];
};

const stated: Slope = { step: document('1'), pointsPerStep: document('1'), steps: document('whole') };

test('a deduction is the document’s only where the whole slope is', () => {
  const by = (how: Slope) => basesOf(measured('x', 'a', linear('atLeast', '1', how)));
  expect(by(stated)).toEqual(['document', 'document', 'document']);
  expect(by({ ...stated, step: assumed('1') })).toEqual(['document', 'document', 'assumed']);
  expect(by({ ...stated, pointsPerStep: assumed('1') })).toEqual(['document', 'document', 'assumed']);
  expect(by({ ...stated, steps: assumed('whole') })).toEqual(['document', 'document', 'assumed']);
});

test('a target is the document’s only where its side and its value are', () => {
  const rule = threshold('atLeast', '1');
  expect(basesOf(measured('x', 'a', rule))[1]).toBe('document');
  expect(basesOf(measured('x', 'a', { ...rule, side: assumed('atLeast') }))[1]).toBe('assumed');
  expect(basesOf(measured('x', 'a', { ...rule, target: { ...rule.target, basis: 'assumed' } }))[1]).toBe('assumed');
});

test('a range is the document’s only where both bounds and their inclusiveness are', () => {
  const bound = including('1');
  expect(basesOf(measured('x', 'a', range(bound, including('2'), stated)))).toEqual([
    'document',
    'document',
    'document',
  ]);
  const loose = { ...bound, inclusive: assumed(true) };
  expect(basesOf(measured('x', 'a', range(loose, including('2'), stated)))[1]).toBe('assumed');
  expect(basesOf(measured('x', 'a', range(bound, { ...bound, value: assumed('2') }, stated)))[1]).toBe('assumed');
});

test.each<[string, Indicator, readonly string[]]>([
  ['points we assumed', measured('x', 'a', count('1'), { points: assumed('10') }), ['assumed', 'document', 'document']],
  ['all or nothing', measured('x', 'a', threshold('atLeast', '1')), ['document', 'document', 'assumed']],
  [
    'a range without slope',
    measured('x', 'a', range(including('1'), including('2'))),
    ['document', 'document', 'assumed'],
  ],
  ['in proportion', measured('x', 'a', proportional('1')), ['document', 'document', 'assumed']],
  ['a count with a price', measured('x', 'a', count('1')), ['document', 'document', 'document']],
  ['a minimum without a price', measured('x', 'a', minimumCount('1')), ['document', 'document', 'assumed']],
  ['a minimum with an assumed price', measured('x', 'a', minimumCount('1', '1')), ['document', 'document', 'assumed']],
  [
    'a norm that must be approached',
    measured('x', 'a', baseline('107', 'b', [band('0.1')], slope('1', '1'))),
    ['document', 'document', 'assumed'],
  ],
  [
    'an assumed reduction',
    measured('x', 'a', baseline('107', 'b', [{ reduction: assumed('0.1') }], stated)),
    ['document', 'assumed', 'document'],
  ],
  ['assumed shares', answered('x', byDegree('d')), ['document', 'document', 'assumed']],
  ['a bonus', answered('x', encouragement('e')), ['document', 'document', 'assumed']],
])('%s', (_, indicator, expected) => {
  expect(basesOf(indicator)).toEqual(expected);
});
