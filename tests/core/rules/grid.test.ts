import fc from 'fast-check';
import { assumed, document, earnings, faultsOfRule, wordsOfRule, type RuleOf } from '../../../src/core';
import { basesOfRule } from '../../../src/core/rules';
import { excluding, figure, figures, including, judgementOn, measured, missing, notApplicable, percent, scheme, sentence, settled, targetOf, text, verdict } from '../given';
import { asNumber, formulaText, pointsByFormula } from '../given/excel';
import { offered } from '../earning/offers';

type GridRule = RuleOf<'grid'>;

const reached = [{ from: including('100') }, { to: excluding('100') }];
const stated = (...rows: readonly (readonly string[])[]): GridRule['points'] => rows.map((row) => row.map((points) => document(points)));

/** Both targets met 60, only the cumulative one 55, only that of the year 40, none 0. */
const both: GridRule = {
  kind: 'grid',
  rows: reached,
  across: 'cumulative',
  title: text('累计完成率', 'cumulative rate'),
  unit: percent,
  columns: reached,
  points: stated(['60', '40'], ['55', '0']),
};

const on = (measure: string, cumulative: string, margin?: string) =>
  judgementOn(both, measure, { points: '60', figures: { cumulative }, ...(margin !== undefined && { margin }) });

describe('the field that two conditions meet in', () => {
  test.each([
    ['100', '100', 'met 60'],
    ['99.999999', '100', 'missed 55'],
    ['100', '99.999999', 'missed 40'],
    ['99.999999', '99.999999', 'missed 0'],
  ])('the year at %s and cumulative at %s: %s', (measure, cumulative, expected) => {
    expect(verdict(on(measure, cumulative))).toBe(expected);
  });

  test('rows and columns may come in any order', () => {
    const turned: GridRule = { ...both, rows: [...reached].reverse(), points: stated(['55', '0'], ['60', '40']) };
    for (const [measure, cumulative] of [['100', '100'], ['99', '100'], ['100', '99'], ['99', '99']] as const) {
      expect(judgementOn(turned, measure, { figures: { cumulative } })).toMatchObject({ earned: settled(on(measure, cumulative)).earned });
    }
  });

  test('a second condition that is missing or does not apply stands in the way', () => {
    expect(verdict(judgementOn(both, '100', { figures: { cumulative: missing } }))).toBe('missing');
    expect(verdict(judgementOn(both, '100', { figures: { cumulative: notApplicable } }))).toBe('notApplicable');
  });
});

describe('near and aimed at', () => {
  test('near the bound of the row where both conditions are met', () => {
    expect(['99.9', '100', '101', '101.01'].map((measure) => verdict(on(measure, '100', '1')))).toEqual(['missed 55', 'near 60', 'near 60', 'met 60']);
    expect(verdict(on('100', '99', '1'))).toBe('missed 40');
  });

  test('aims at the bound of the better row, and at nothing further where only the other condition is missed', () => {
    expect(targetOf(on('90', '90'))).toBe('100');
    expect(targetOf(on('104', '90'))).toBe('104');
    expect(targetOf(on('104', '100'))).toBe('100');
  });

  const cases = scheme({
    figures: [figure('saved', 'count'), figure('planned', 'count'), figure('all', 'count'), figure('before', 'count', { period: 'lastYear' })],
    indicators: [
      measured(
        'X',
        { kind: 'ratio', of: 'saved', per: 'planned', scale: '100' },
        { ...both, across: { kind: 'ratio', of: { kind: 'sum', of: ['saved', 'before'] }, per: 'all', scale: '100' } },
        { points: document('60') },
      ),
    ],
  });
  const work = (given: Readonly<Record<string, string>>): readonly string[] =>
    offered(cases, figures(given), 'X').filter((each) => each.includes(' saved '));

  test('finds the figure that both conditions hang on, whichever of them comes first', () => {
    expect(work({ saved: '70', planned: '100', all: '300', before: '190' })).toEqual(['more saved 70 → 100: +40.00', 'all saved 70 → 110: +60.00']);
    expect(work({ saved: '70', planned: '100', all: '300', before: '220' })).toEqual(['more saved 70 → 80: +55.00', 'all saved 70 → 100: +60.00']);
    expect(work({ saved: '104', planned: '100', all: '300', before: '150' })).toEqual(['all saved 104 → 150: +20.00']);
  });

  test('nothing is lost in the best field', () => {
    expect(earnings(cases, figures({ saved: '100', planned: '100', all: '300', before: '200' }), 'X')).toEqual({ kind: 'nothingLost' });
  });
});

describe('what is said', () => {
  test('both conditions, the field, and the better ones with what they require', () => {
    const found = on('97', '103');
    const manner = { unit: percent, measure: '97' };
    expect(sentence(found, 'zh', manner)).toBe(
      '累计完成率 103%；属“低于 100%”与“累计完成率 100% 及以上”一格，计 55 分；60 分一格未满足：要求 100% 及以上',
    );
    expect(sentence(found, 'en', manner)).toBe(
      'cumulative rate 103%; below 100% and cumulative rate at least 100%: 55 points; 60 points refused: requires at least 100%',
    );
  });

  test('fields that one condition parts from this one come before those that both do', () => {
    expect(sentence(on('97', '99'), 'zh', { unit: percent, measure: '97' })).toBe(
      '累计完成率 99%；属“低于 100%”与“累计完成率 低于 100%”一格，计 0 分；40 分一格未满足：要求 100% 及以上；55 分一格未满足：要求累计完成率 100% 及以上；60 分一格未满足：要求 100% 及以上且要求累计完成率 100% 及以上',
    );
  });

  test('a condition close to its bound is shown with the places that tell them apart', () => {
    expect(sentence(on('100', '99.999999'), 'en', { unit: percent, measure: '100' })).toContain('cumulative rate 99.999999%; ');
  });

  test('a better field is not told of where another asks for no more and gives as much', () => {
    expect(sentence(on('100', '99'), 'en', { unit: percent, measure: '100' })).toBe(
      'cumulative rate 99%; at least 100% and cumulative rate below 100%: 40 points; 60 points refused: requires cumulative rate at least 100%',
    );
  });

  test('without a unit it is said without', () => {
    const { unit: _, ...bare } = both;
    expect(sentence(judgementOn(bare, '100', { figures: { cumulative: '1' } }), 'en', { unit: percent })).toContain('cumulative rate 1; ');
  });

  test('the sheet lists the fields', () => {
    expect(wordsOfRule(both, { operand: () => '累计', figure: () => '' })).toEqual([
      '另看累计完成率＝累计',
      '测算值 100（含）以上：累计完成率 100（含）以上 60 分，累计完成率 100（不含）以下 40 分',
      '测算值 100（不含）以下：累计完成率 100（含）以上 55 分，累计完成率 100（不含）以下 0 分',
    ]);
  });
});

describe('where it comes from', () => {
  const rule: GridRule = { ...both, points: [[document('60'), assumed('40')], [document('55'), document('0')]] };

  test('points count with the field that was taken', () => {
    const at = (measure: string, cumulative: string) =>
      basesOfRule(rule, judgementOn(rule, measure, { figures: { cumulative } })).deduction;
    expect([at('100', '100'), at('100', '99')]).toEqual(['document', 'assumed']);
    expect(basesOfRule(rule, { kind: 'undefined' }).deduction).toBe('assumed');
  });

  test('which side a bound belongs to counts for a condition on it, in either direction', () => {
    const open: GridRule = { ...both, columns: [{ from: { value: document('100'), inclusive: assumed(true) } }, { to: excluding('100') }] };
    const at = (cumulative: string) => basesOfRule(open, judgementOn(open, '100', { figures: { cumulative } })).target;
    expect([at('99'), at('100'), at('101')]).toEqual(['document', 'assumed', 'document']);
  });
});

describe('faults', () => {
  const said = (more: Partial<GridRule>): readonly string[] =>
    faultsOfRule({ ...both, ...more }).map(({ path, message }) => `${path.join('.')}: ${message.en}`);

  test('none where every field has its points', () => {
    expect(said({})).toEqual([]);
  });

  test('gaps of rows and of columns', () => {
    expect(said({ rows: [{ from: including('100') }, { to: excluding('90') }] })).toEqual([
      'rows.0.from: values between 90 and 100 lie in no band: let band 2 end where band 1 starts',
    ]);
    expect(said({ columns: [{ from: including('100') }, { to: including('100') }] })).toEqual([
      'columns.1.to: band 2 and band 1 overlap at 100: make the upper bound of band 2 exclusive, then 100 belongs to band 1; or else the lower bound of band 1',
    ]);
  });

  test('too few rows of points, too many points in one', () => {
    expect(said({ points: stated(['60', '40']) })).toEqual(['points: 1 rows of points for 2 bands of rows: one for each']);
    expect(said({ points: stated(['60', '40'], ['55', '0', '0']) })).toEqual([
      'points.1: row 2 has 3 points for 2 bands of columns: one for each',
    ]);
  });

  test('254 fields are read, more are too many', () => {
    const bands = (count: number): GridRule['rows'] =>
      Array.from({ length: count }, (_, at) => ({
        ...(at > 0 && { from: including(String(at)) }),
        ...(at < count - 1 && { to: excluding(String(at + 1)) }),
      }));
    const sized = (rows: number, columns: number): readonly string[] =>
      said({ rows: bands(rows), columns: bands(columns), points: bands(rows).map(() => bands(columns).map(() => document('1'))) });
    expect(sized(127, 2)).toEqual([]);
    expect(sized(128, 2)).toEqual(['points: 256 fields are too many, 254 at most']);
  });
});

describe('the formula', () => {
  test('counts the bounds that both conditions pass', () => {
    expect(formulaText(both)).toBe('CHOOSE(1+2*((ROUND(measure-(100),9)>=0))+(ROUND(figure_cumulative-(100),9)>=0),0,55,40,60)');
  });

  test('gives what the rule gives', () => {
    const rule: GridRule = {
      ...both,
      rows: [{ from: excluding('2') }, { to: excluding('1') }, { from: including('1'), to: including('2') }],
      points: stated(['1', '2'], ['3', '4'], ['5', '6.5']),
    };
    const measures = fc.integer({ min: 0, max: 30 }).map((value) => (value / 10).toFixed(1));
    fc.assert(
      fc.property(measures, fc.constantFrom('99.9', '100', '100.1'), (measure, cumulative) => {
        const given = { measure, figures: { cumulative } };
        expect(pointsByFormula(rule, given)).toBe(asNumber(settled(judgementOn(rule, measure, { figures: { cumulative } })).earned));
      }),
    );
  });
});
