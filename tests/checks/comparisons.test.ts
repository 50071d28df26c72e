import { checkUnits, type Entered, type Issue } from '../../src/checks';
import type { Comparison } from '../../src/core';
import { figure, scheme, text } from '../core/given';

const figures = [figure('now', 'amount', { negative: true }), figure('before', 'amount', { negative: true })];

const issuesOf = (now: Entered, before: Entered, more: Partial<Comparison> = {}): readonly Issue[] => {
  const comparison: Comparison = {
    code: 'C101',
    level: 'warning',
    title: text('投入与上年相比', 'Funding against last year'),
    now: 'now',
    before: 'before',
    band: { value: '30', basis: 'assumed' },
    fix: text('核对', 'Check'),
    ...more,
  };
  const entries = new Map([['now', { value: now, cell: 'B2' }], ['before', { value: before, cell: 'B3' }]]);
  return checkUnits(scheme({ figures, comparisons: [comparison] }), [{ unit: '甲区', entries }]).issues.filter(({ code }) => code === 'C101');
};

const tells = (now: Entered, before: Entered, more: Partial<Comparison> = {}): boolean => issuesOf(now, before, more).length > 0;

describe('a band of 30 %', () => {
  test.each([
    [130, 130.01],
    [70, 69.99],
  ])('around 100: %d lies in it, %d does not', (within, beyond) => {
    expect([tells(within, 100), tells(beyond, 100)]).toEqual([false, true]);
  });

  test('holds for a base below zero too', () => {
    expect([tells(-130, -100), tells(-131, -100)]).toEqual([false, true]);
  });

  test('says nothing where there was nothing before, or where one of the two is blank', () => {
    expect([tells(5, 0), tells(5, null), tells(null, 5), tells(5, '不适用')]).toEqual([false, false, false, false]);
  });

  test('is told at this year’s figure, with the change in per cent', () => {
    expect(issuesOf(145.5, 100)).toEqual([
      {
        level: 'warning',
        code: 'C101',
        unit: '甲区',
        figure: 'now',
        cell: 'B2',
        found: '145.5',
        expected: { zh: '与 100 相差不超过 30%（默认值）', en: 'within 30 % (assumed) of 100' },
        message: {
          zh: '投入与上年相比相差 +45.5%，超过 30%（默认值），请核实',
          en: 'Funding against last year: +45.5%, beyond 30 % (assumed)',
        },
        fix: text('核对', 'Check'),
      },
    ]);
    expect(issuesOf(50, 100).map(({ message }) => message.zh)).toEqual(['投入与上年相比相差 -50%，超过 30%（默认值），请核实']);
  });

  test('shows so many digits that the change exceeds the band', () => {
    expect(issuesOf(130.000001, 100).map(({ message }) => message.en)).toEqual(['Funding against last year: +30.000001%, beyond 30 % (assumed)']);
  });
});

test('a difference that is to be ignored is, however large in per cent', () => {
  const ignoreUpTo = { value: '10', basis: 'assumed' } as const;
  expect([tells(11, 1, { ignoreUpTo }), tells(11.5, 1, { ignoreUpTo }), tells(128, 100, { ignoreUpTo })]).toEqual([false, true, false]);
});
