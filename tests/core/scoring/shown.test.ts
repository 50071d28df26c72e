import { document, shownMeasure, type Indicator, type Scheme } from '../../../src/core';
import {
  computed,
  count,
  figure,
  indicatorOf,
  linear,
  measured,
  on,
  scheme,
  scoreOne,
  slope,
  threshold,
  type Given,
} from '../given';

const rate = { kind: 'ratio', of: 'a', per: 'b', scale: '100' } as const;

const shown = (indicator: Indicator, given: Given, more: Partial<Scheme> = {}) => {
  const used = scheme({ indicators: [indicator], ...more });
  const { measure, target } = shownMeasure(indicatorOf(scoreOne(used, given), 'x'), used);
  return [measure, target];
};

const passing = measured('x', rate, threshold('atLeast', '92'));

test('up to six places, without trailing zeros', () => {
  expect(shown(passing, { a: '2', b: '3' })).toEqual(['66.666667', '92']);
  expect(shown(passing, { a: '921', b: '1000' })).toEqual(['92.1', '92']);
});

test('more places where the verdict needs them', () => {
  expect(shown(passing, { a: '91999999999', b: '100000000000' })).toEqual(['91.999999999', '92']);
  expect(shown(passing, { a: '92', b: '100' })).toEqual(['92', '92']);
});

test('days as days', () => {
  const late = measured(
    'x',
    'd',
    linear('atMost', computed({ kind: 'day', value: document('2012-06-30') }), slope('1', '1')),
  );
  const figures = [figure('d', 'date')];
  expect(shown(late, { d: on('2012-07-02') }, { figures })).toEqual(['2012-07-02', '2012-06-30']);
});

test('nothing where nothing is known, and no target where none was compared with', () => {
  expect(shown(passing, {})).toEqual([null, null]);
  expect(shown(measured('x', 'a', threshold('atMost', computed('plan'))), { a: '1' })).toEqual(['1', null]);
  expect(shown(measured('x', 'a', count('1')), { a: '2' })).toEqual(['2', '0']);
});
