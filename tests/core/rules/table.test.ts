import fc from 'fast-check';
import { assumed, document, earnings, faultsOfRule, wordsOfRule, type Bound, type RuleOf } from '../../../src/core';
import { basesOfRule } from '../../../src/core/rules';
import { excluding, figure, figures, including, judgementOn, measured, percent, scheme, sentence, settled, targetOf, verdict } from '../given';
import { asNumber, formulaText, pointsByFormula } from '../given/excel';
import { offered } from '../earning/offers';

type TableRule = RuleOf<'table'>;
type Ends = { readonly from?: Bound; readonly to?: Bound };

const band = (points: string, ends: Ends = {}): TableRule['bands'][number] => ({ points: document(points), ...ends });
const table = (...bands: TableRule['bands']): TableRule => ({ kind: 'table', bands });

/** 40 from 100, 36 from 90, 32 from 80, else 0. */
const energy = table(
  band('40', { from: including('100') }),
  band('36', { from: including('90'), to: excluding('100') }),
  band('32', { from: including('80'), to: excluding('90') }),
  band('0', { to: excluding('80') }),
);
const given = { points: '40' };

describe('the band that the measure lies in', () => {
  test.each([
    ['79.999999', 'missed 0'],
    ['80', 'missed 32'],
    ['89.999999', 'missed 32'],
    ['90', 'missed 36'],
    ['99.999999', 'missed 36'],
    ['100', 'met 40'],
    ['250', 'met 40'],
  ])('at %s: %s', (measure, expected) => {
    expect(verdict(judgementOn(energy, measure, given))).toBe(expected);
  });

  test('bounds may lie in the band below instead', () => {
    const rule = table(band('1', { to: including('5') }), band('2', { from: excluding('5'), to: including('10') }), band('3', { from: excluding('10') }));
    expect(['5', '5.000001', '10', '10.000001'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual(['missed 1', 'missed 2', 'missed 2', 'met 3']);
    expect(verdict(judgementOn(table(...[...rule.bands].reverse()), '5'))).toBe('missed 1');
  });

  test('bands may come in any order, and take points off', () => {
    const rule = table(
      band('-2', { from: including('60'), to: excluding('70') }),
      band('0', { from: including('70') }),
      band('-3', { to: excluding('60') }),
    );
    expect(['59', '60', '70'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual(['missed -3', 'missed -2', 'met 0']);
  });

  test('a measure in no band is an error of whoever passed the check by', () => {
    expect(() => judgementOn(table(band('1', { to: excluding('5') })), '5')).toThrow('gap');
  });
});

describe('near and aimed at', () => {
  test('near the bound below which less is earned, not near one behind which as much is', () => {
    const rule = table(band('0', { to: excluding('80') }), band('10', { from: including('80'), to: excluding('90') }), band('10', { from: including('90') }));
    expect(['79.9', '80', '81', '81.01', '90'].map((measure) => verdict(judgementOn(rule, measure, { margin: '1' })))).toEqual([
      'missed 0', 'near 10', 'near 10', 'met 10', 'met 10',
    ]);
  });

  test('aims at the nearest bound of the best bands', () => {
    const rule = table(band('0', { to: excluding('103') }), band('10', { from: including('103'), to: including('107') }), band('0', { from: excluding('107') }));
    expect(['90', '104', '106', '120'].map((measure) => targetOf(judgementOn(rule, measure)))).toEqual(['103', '103', '107', '107']);
  });

  test('of two best bands aims at the nearer one', () => {
    const rule = table(band('9', { to: excluding('10') }), band('0', { from: including('10'), to: including('90') }), band('9', { from: excluding('90') }));
    expect(['11', '49', '51'].map((measure) => targetOf(judgementOn(rule, measure)))).toEqual(['10', '10', '90']);
  });

  test('bands that all give the same aim at nothing', () => {
    expect(targetOf(judgementOn(table(band('5')), '1'))).toBe('');
  });

  test('the figure to change is found, and one less is not enough', () => {
    const cases = scheme({
      figures: [figure('done', 'count'), figure('planned', 'count')],
      indicators: [measured('X', { kind: 'ratio', of: 'done', per: 'planned', scale: '100' }, energy, { points: document('40') })],
    });
    const now = figures({ done: '631', planned: '800' });
    expect(offered(cases, now, 'X').filter((each) => !each.includes('base'))).toEqual(['more done 631 → 640: +32.00', 'all done 631 → 800: +40.00']);
    expect(earnings(cases, figures({ done: '800', planned: '800' }), 'X')).toEqual({ kind: 'nothingLost' });
  });
});

describe('what is said', () => {
  test('the band, and the better ones that were refused, nearest first', () => {
    const found = judgementOn(energy, '88.4', given);
    const manner = { unit: percent, measure: '88.4' };
    expect(sentence(found, 'zh', manner)).toBe(
      '属第 3 档 80%（含）至 90%（不含），计 32 分；第 2 档 90%（含）至 100%（不含），计 36 分，未满足（差 1.6 个百分点）；第 1 档 100% 及以上，计 40 分，未满足（差 11.6 个百分点）',
    );
    expect(sentence(found, 'en', manner)).toBe(
      'band 3, from 80% to below 90%: 32 points; band 2, from 90% to below 100%, 36 points: refused (1.6 percentage points away); band 1, at least 100%, 40 points: refused (11.6 percentage points away)',
    );
  });

  test('in the best band nothing was refused', () => {
    expect(sentence(judgementOn(energy, '100', given), 'zh', { unit: percent })).toBe('属第 1 档 100% 及以上，计 40 分');
  });

  test('a measure on a bound that a better band excludes', () => {
    const rule = table(band('0', { to: including('80') }), band('10', { from: excluding('80') }));
    expect(sentence(judgementOn(rule, '80'), 'zh', { measure: '80' })).toBe('属第 1 档 80 及以下，计 0 分；第 2 档 高于 80，计 10 分，未满足（恰在界上，不含）');
    expect(sentence(judgementOn(rule, '80'), 'en', { measure: '80' })).toBe('band 1, at most 80: 0 points; band 2, above 80, 10 points: refused (the bound itself is not in it)');
  });

  test('the sheet lists the bands', () => {
    expect(wordsOfRule(energy, { operand: () => '', figure: () => '' })).toEqual([
      '分档：100（含）以上 40 分，90（含）至 100（不含） 36 分，80（含）至 90（不含） 32 分，80（不含）以下 0 分',
    ]);
  });
});

describe('where it comes from', () => {
  const rule = table(
    { points: assumed('0'), to: { value: document('80'), inclusive: assumed(false) } },
    { points: document('10'), from: { value: document('80'), inclusive: assumed(true) } },
  );

  test('points count with the band that was taken, inclusiveness only for a measure on the bound', () => {
    expect(basesOfRule(rule, judgementOn(rule, '79'))).toEqual({ target: 'document', deduction: 'assumed' });
    expect(basesOfRule(rule, judgementOn(rule, '80'))).toEqual({ target: 'assumed', deduction: 'document' });
    expect(basesOfRule(rule, judgementOn(rule, '81'))).toEqual({ target: 'document', deduction: 'document' });
  });

  test('all of it counts where nothing was judged', () => {
    expect(basesOfRule(rule, { kind: 'undefined' })).toEqual({ target: 'assumed', deduction: 'assumed' });
  });
});

describe('faults of bands', () => {
  const said = (...bands: readonly Ends[]): readonly string[] =>
    faultsOfRule(table(...bands.map((ends) => band('1', ends)))).map(({ path, message }) => `${path.join('.')}: ${message.en}`);
  const below = { to: excluding('80') };

  test('none for bands that hold every value once', () => {
    expect(faultsOfRule(energy)).toEqual([]);
    expect(said({})).toEqual([]);
  });

  test('two bands that both include their common bound, with the bound to exclude', () => {
    expect(said({ from: including('90') }, { from: including('80'), to: including('90') }, below)).toEqual([
      'bands.1.to: band 2 and band 1 overlap at 90: make the upper bound of band 2 exclusive, then 90 belongs to band 1; or else the lower bound of band 1',
    ]);
    expect(faultsOfRule(table(band('2', { from: including('90') }), band('1', { to: including('90') })))[0]?.message.zh).toBe(
      '第 2 档与第 1 档在 90 处重叠：把第 2 档的上限改为不含（inclusive 为 false），90 归第 1 档；若应归第 2 档，则把第 1 档的下限改为不含',
    );
  });

  test('two bands that both exclude their common bound', () => {
    expect(said(below, { from: excluding('80') })).toEqual([
      'bands.0.to: 80 lies in no band: make the lower bound of band 2 inclusive, or the upper bound of band 1',
    ]);
  });

  test('a gap of ten', () => {
    expect(said({ from: including('80') }, { to: excluding('70') })).toEqual([
      'bands.0.from: values between 70 and 80 lie in no band: let band 2 end where band 1 starts',
    ]);
  });

  test('an overlap of ten', () => {
    expect(said({ from: including('70') }, below)).toEqual([
      'bands.0.from: band 2 and band 1 overlap from 70 to 80: start band 1 at 80, or end band 2 at 70',
    ]);
  });

  test('a band within another, and what lies behind it', () => {
    expect(said({ to: excluding('100') }, { from: including('10'), to: including('20') }, { from: including('100') })).toEqual([
      'bands.1.from: band 2 lies within band 1: remove one, or split band 1 in two around it',
    ]);
  });

  test('ends that are not open', () => {
    expect(said({ from: including('0'), to: including('100') })).toEqual([
      'bands.0.from: values below 0 lie in no band: remove the lower bound of band 1, or add a band',
      'bands.0.to: values above 100 lie in no band: remove the upper bound of band 1, or add a band',
    ]);
    expect(said({ from: excluding('0') })).toEqual(['bands.0.from: values up to 0 lie in no band: remove the lower bound of band 1, or add a band']);
  });

  test('bands that are open on the same side', () => {
    expect(said(below, { to: excluding('90') }, { from: including('90') })).toEqual(['bands.1: band 1 and band 2 overlap: give band 2 a lower bound']);
    expect(said({ to: excluding('5') }, { from: including('5') }, { from: including('9') })).toEqual(['bands.2: band 2 and band 3 overlap: give band 2 an upper bound']);
  });

  test('bands that hold nothing', () => {
    expect(said({ to: excluding('5') }, { from: including('5') }, { from: including('9'), to: including('8') })).toEqual([
      'bands.2: band 3 holds nothing: its lower bound lies above its upper one',
    ]);
    expect(said({ to: excluding('5') }, { from: including('5') }, { from: including('9'), to: excluding('9') })).toEqual([
      'bands.2: band 3 holds nothing: where both bounds are the same, both have to be inclusive',
    ]);
    expect(said({ to: excluding('5') }, { from: including('5'), to: including('5') }, { from: excluding('5') })).toEqual([]);
  });

  test('200 bands are read, 201 are too many', () => {
    const many = (count: number): readonly Ends[] =>
      Array.from({ length: count }, (_, at) => ({
        ...(at > 0 && { from: including(String(at)) }),
        ...(at < count - 1 && { to: excluding(String(at + 1)) }),
      }));
    expect(said(...many(200))).toEqual([]);
    expect(said(...many(201))).toEqual(['bands: 201 bands are too many, 200 at most']);
  });

  test('exactly then no fault when every value lies in exactly one band', () => {
    const bounds = fc.option(fc.record({ at: fc.integer({ min: 0, max: 4 }), inclusive: fc.boolean() }), { nil: undefined });
    const probes = Array.from({ length: 15 }, (_, at) => (at - 4) / 2);
    fc.assert(
      fc.property(fc.array(fc.record({ from: bounds, to: bounds }), { minLength: 1, maxLength: 4 }), (drawn) => {
        const ends = drawn.map(({ from, to }): Ends => ({
          ...(from && { from: from.inclusive ? including(String(from.at)) : excluding(String(from.at)) }),
          ...(to && { to: to.inclusive ? including(String(to.at)) : excluding(String(to.at)) }),
        }));
        const holding = (value: number): number => drawn.filter((each) => holdsIn(each, value)).length;
        const empty = drawn.some((each) => !probes.some((value) => holdsIn(each, value)));
        expect(said(...ends).length === 0).toBe(!empty && probes.every((value) => holding(value) === 1));
      }),
      { numRuns: 2000 },
    );
  });
});

type Drawn = { readonly at: number; readonly inclusive: boolean } | undefined;
const holdsIn = ({ from, to }: { readonly from: Drawn; readonly to: Drawn }, value: number): boolean =>
  (from === undefined || (from.inclusive ? value >= from.at : value > from.at)) &&
  (to === undefined || (to.inclusive ? value <= to.at : value < to.at));

describe('the formula', () => {
  test('counts the bounds that are passed, whatever the order of the bands', () => {
    expect(formulaText(energy)).toBe(
      'CHOOSE(1+(ROUND(measure-(80),9)>=0)+(ROUND(measure-(90),9)>=0)+(ROUND(measure-(100),9)>=0),0,32,36,40)',
    );
    expect(formulaText(table(band('7')))).toBe('CHOOSE(1+0,7)');
  });

  test('gives what the rule gives', () => {
    const around = fc.integer({ min: 7800, max: 10200 }).map((value) => (value / 100).toFixed(2));
    fc.assert(
      fc.property(fc.oneof(around, fc.constantFrom('80', '90', '100')), (measure) => {
        expect(pointsByFormula(energy, { measure })).toBe(asNumber(settled(judgementOn(energy, measure)).earned));
      }),
    );
  });
});
