import { assumed, document, explain, scoreUnits, type Indicator, type IndicatorScore, type Scheme, type UnitFigures } from '../../../src/core';
import { cents, figure, indicatorOf, item, measure, measured, missing, notApplicable, scheme, slope, the, threshold, unit, unusable, type Given } from '../given';
import { peerBest, peerMean, rankLadder, rankMovement } from '../rules/peerRules';

const ratio = { kind: 'ratio', of: 'done', per: 'all', scale: '100' } as const;
const rated = (rule: Parameters<typeof measured>[2], more: Parameters<typeof measured>[3] = {}): Indicator =>
  measured('1', measure(ratio, { whenUndefined: 'pending' }), rule, more);

const schemeOf = (indicator: Indicator, more: Partial<Scheme> = {}): Scheme =>
  scheme({ figures: ['done', 'all', 'before'].map((id) => figure(id)), indicators: [indicator], items: [item('item', '10')], ...more });

const rates = (...given: readonly (string | Given)[]): UnitFigures[] =>
  given.map((each, at) => unit(`第${String(at + 1)}区`, typeof each === 'string' ? { done: each, all: '100' } : each));

const scoresOf = (used: Scheme, units: readonly UnitFigures[]): readonly IndicatorScore[] =>
  scoreUnits(used, units).units.map((each) => indicatorOf(each, '1'));

/** In short: `9.00`, or `0.00–10.00` while open. */
const inShort = ({ score, low, high }: IndicatorScore): string => cents(score) ?? `${String(cents(low))}–${String(cents(high))}`;
const scored = (used: Scheme, units: readonly UnitFigures[]): readonly string[] => scoresOf(used, units).map(inShort);

const byMean = schemeOf(rated(peerMean('atLeast', slope('1', '1'))));
const byRank = schemeOf(rated(rankLadder('atLeast', ['10', '8', '6', '4'])));

describe('units are compared with each other', () => {
  test('with their mean', () => {
    // (90 + 85 + 83) ÷ 3 = 86.
    expect(scored(byMean, rates('90', '85', '83'))).toEqual(['10.00', '9.00', '7.00']);
  });

  test('with the best', () => {
    expect(scored(schemeOf(rated(peerBest('atLeast'))), rates('50', '80', '20'))).toEqual(['6.25', '10.00', '2.50']);
  });

  test('by their places', () => {
    expect(scored(byRank, rates('80', '90', '80', '70'))).toEqual(['8.00', '10.00', '8.00', '4.00']);
  });

  test('by how their places moved', () => {
    const lastYear = { kind: 'sum', of: ['before'] } as const;
    const moving = schemeOf(rated(rankMovement('atLeast', lastYear, '8', [['1', '2'], ['-1', '-3']])));
    const units = rates({ done: '90', all: '100', before: '70' }, { done: '80', all: '100', before: '80' }, { done: '70', all: '100', before: '60' });
    // Second, first and third before.
    expect(scored(moving, units)).toEqual(['10.00', '5.00', '8.00']);
  });

  test('one unit alone has nobody to be worse than', () => {
    const all = [peerMean('atLeast'), peerBest('atLeast'), rankLadder('atMost', ['10', '5'])];
    expect(all.map((rule) => scored(schemeOf(rated(rule)), rates('3')))).toEqual([['10.00'], ['10.00'], ['10.00']]);
  });

  test('after rounding, where the measure says so', () => {
    const rounded = schemeOf(measured('1', measure(ratio, { places: assumed(0) }), rankLadder('atLeast', ['10', '8', '6'])));
    expect(scored(rounded, rates('80.4', '80.2', '79.6'))).toEqual(['10.00', '10.00', '10.00']);
    expect(scored(byRank, rates('80.4', '80.2', '79.6'))).toEqual(['10.00', '8.00', '6.00']);
  });

  test('a best of zero is as undefined as the measure says', () => {
    const zeros = rates('0', '0');
    expect(scored(schemeOf(rated(peerBest('atLeast'))), zeros)).toEqual(['0.00–10.00', '0.00–10.00']);
    const free = measured('1', measure(ratio, { whenUndefined: 'notApplicable' }), peerBest('atLeast'));
    expect(scoresOf(schemeOf(free), zeros).map(({ flag }) => flag)).toEqual(['notApplicable', 'notApplicable']);
  });
});

describe('a unit whose measure is missing', () => {
  test.each([missing, unusable])('keeps all others waiting: %j', (value) => {
    const found = scoresOf(byMean, rates('90', { done: value, all: '100' }, '83'));
    expect(found.map(inShort)).toEqual(['0.00–10.00', '0.00–10.00', '0.00–10.00']);
    expect(found.map(({ outcome }) => outcome)).toEqual([
      { kind: 'waiting', units: ['第2区'], figures: ['done'] },
      { kind: 'missing', figures: ['done'] },
      { kind: 'waiting', units: ['第2区'], figures: ['done'] },
    ]);
    expect(found.map(({ flag }) => flag)).toEqual(['pending', 'pending', 'pending']);
  });

  test('a zero denominator does so too, unless the case does not exist then', () => {
    const units = rates('90', { done: '0', all: '0' });
    expect(scoresOf(byMean, units).map(({ outcome }) => outcome)).toEqual([{ kind: 'waiting', units: ['第2区'], figures: [] }, { kind: 'undefined' }]);
    const free = schemeOf(measured('1', measure(ratio, { whenUndefined: 'notApplicable' }), peerMean('atLeast', slope('1', '1'))));
    expect(scored(free, units)).toEqual(['10.00', '10.00']);
  });

  test('and so does one whose period before is missing', () => {
    const moving = schemeOf(rated(rankMovement('atLeast', 'before', '8', [['1', '2']])));
    const units = rates({ done: '90', all: '100', before: '70' }, { done: '80', all: '100' });
    expect(scoresOf(moving, units).map(({ outcome }) => outcome)).toEqual([
      { kind: 'waiting', units: ['第2区'], figures: ['before'] },
      { kind: 'missing', figures: ['before'] },
    ]);
  });

  test('the explanation says whose and what', () => {
    const used = byMean;
    const told = (units: readonly UnitFigures[], language: 'zh' | 'en') => explain(the(scoresOf(used, units)), used, language);
    const one = rates('90', { done: missing, all: '100' });
    expect(told(one, 'zh')).toContain('测算值 90%；待核：须与其他单位比较，尚缺：第2区（缺少或无法采用：数据done）；可得 0.00–10.00 分');
    expect(told(one, 'en')).toContain('pending: units are compared, still waiting for 第2区 (missing or unusable: figure done)');
    const many = rates('90', ...Array.from({ length: 6 }, () => ({})));
    expect(told(many, 'zh')).toContain('尚缺：第2区、第3区、第4区、第5区、第6区等 6 个单位（');
    expect(told(many.slice(0, 6), 'en')).toContain('waiting for 第2区, 第3区, 第4区, 第5区, 第6区 (');
  });
});

describe('a unit whose case does not exist', () => {
  test('is no peer, and its missing figures keep nobody waiting', () => {
    const units = rates('90', { done: notApplicable, all: missing }, '86');
    // (90 + 86) ÷ 2 = 88, not 58.67.
    expect(scored(byMean, units)).toEqual(['10.00', '10.00', '8.00']);
    expect(scored(byRank, units)).toEqual(['10.00', '10.00', '8.00']);
  });

  test('before or now, is ranked in neither period', () => {
    const moving = schemeOf(rated(rankMovement('atLeast', 'before', '8', [['1', '2'], ['-1', '-3']])));
    const units = rates(
      { done: '90', all: '100', before: '80' },
      { done: '95', all: '100', before: notApplicable },
      { done: '80', all: '100', before: '70' },
    );
    const found = scoresOf(moving, units);
    expect(found.map(inShort)).toEqual(['8.00', '10.00', '8.00']);
    expect(found.map(({ flag }) => flag)).toEqual(['met', 'notApplicable', 'met']);
  });
});

test('points are explained with the mean, the number of units and the clause', () => {
  const [, second] = scoresOf(byMean, rates('90', '85', '83'));
  if (second === undefined) throw new Error('there are three');
  expect(explain(second, byMean, 'zh')).toBe(
    '测算值 85%；参评 3 个单位平均 86%，要求不低于平均；低 1 个百分点，每 1 个百分点扣 1 分（连续计），扣 1 分；得 9.00 分（满分 10.00 分）；条款 一(一)1；扣分标准为默认',
  );
});

test('other indicators do not look at other units', () => {
  const used = scheme({ indicators: [measured('1', 'done', threshold('atLeast', '5'))] });
  const [first] = scoresOf(used, rates('6', {}));
  expect([first?.score && cents(first.score), first?.peers]).toEqual(['10.00', undefined]);
});

describe('what a case that does not exist counts', () => {
  const policy = (of: 'fullMarks' | 'peerMean' | 'leftOut', more: Partial<Scheme> = {}) =>
    schemeOf(measured('1', 'done', { ...threshold('atLeast', '5') }, { notApplicable: document(of) }), more);
  const shares = (of: 'fullMarks' | 'peerMean' | 'leftOut') =>
    schemeOf(measured('1', 'done', { kind: 'proportional', target: { value: { kind: 'constant', value: document('3') }, basis: 'document' } }, { notApplicable: document(of) }));
  const none = { done: notApplicable };

  test('full marks', () => {
    const [first] = scoresOf(policy('fullMarks'), rates(none));
    expect([first && inShort(first), first?.exempt]).toEqual(['10.00', { policy: 'fullMarks' }]);
  });

  test('the mean of the rounded scores of the others, rounded', () => {
    const found = scoresOf(shares('peerMean'), rates({ done: '1' }, none, { done: '2' }, { done: '1' }, none));
    expect(found.map(inShort)).toEqual(['3.33', '4.44', '6.67', '3.33', '4.44']);
    expect(found[1]).toMatchObject({ flag: 'notApplicable', exempt: { policy: 'peerMean', judged: 3 } });
    // To whole points 2.5 is 3 and 2 is 2, whose mean 2.5 is 3; the mean of 2.5 and 2 would be 2.
    const whole = { ...shares('peerMean'), places: assumed(0) };
    expect(scored(whole, rates({ done: '0.75' }, { done: '0.6' }, none))).toEqual(['3.00', '2.00', '3.00']);
  });

  test('that mean is open while any of the others is', () => {
    const used = shares('peerMean');
    const found = scoresOf(used, rates({ done: '1' }, none, {}));
    expect(found.map(inShort)).toEqual(['3.33', '0.00–10.00', '0.00–10.00']);
    expect(found[1]).toMatchObject({ flag: 'pending', score: null, outcome: { kind: 'waiting', units: ['第3区'], figures: ['done'] } });
    expect(found[1] && explain(found[1], used, 'zh')).toContain('待核：不适用，按其他单位的平均分计，尚缺：第3区（缺少或无法采用：数据done）');
    expect(found[1] && explain(found[1], used, 'en')).toContain('pending: not applicable, gets the mean of the other units, still waiting for 第3区');
  });

  test('where nobody is judged, full points', () => {
    expect(scored(shares('peerMean'), rates(none, none))).toEqual(['10.00', '10.00']);
    expect(scored(shares('peerMean'), rates(none))).toEqual(['10.00']);
    // The other one may turn out not to exist either.
    expect(scored(shares('peerMean'), rates(none, {}))).toEqual(['0.00–10.00', '0.00–10.00']);
  });

  test('the open mean ranges as the others do, from their floor to their cap, and to full points where nobody may be judged', () => {
    const limited = schemeOf(measured('1', 'done', threshold('atLeast', '5'), { notApplicable: document('peerMean'), floor: document('-5'), cap: document('8') }));
    expect(scored(limited, rates(none, {}, { done: '6' }))).toEqual(['-5.00–8.00', '-5.00–8.00', '8.00']);
    expect(scored(limited, rates(none, {}))).toEqual(['-5.00–10.00', '-5.00–8.00']);
  });

  test('left out: neither scored nor part of the full points', () => {
    const [first] = scoresOf(policy('leftOut'), rates(none));
    expect(first).toMatchObject({ points: null, score: null, flag: 'notApplicable', exempt: { policy: 'leftOut' } });
    expect(first && [first.low, first.high].map(cents)).toEqual(['0.00', '0.00']);
  });

  test('the indicator’s own policy comes before the scheme’s', () => {
    const used = policy('leftOut', { notApplicable: assumed('peerMean') });
    expect(scoresOf(used, rates(none))[0]?.exempt).toEqual({ policy: 'leftOut' });
    const bySchemeAlone = schemeOf(measured('1', 'done', threshold('atLeast', '5')), { notApplicable: assumed('leftOut') });
    expect(scoresOf(bySchemeAlone, rates(none))[0]?.exempt).toEqual({ policy: 'leftOut' });
  });

  test('each is said', () => {
    const told = (used: Scheme, units: readonly UnitFigures[], language: 'zh' | 'en') => explain(the(scoresOf(used, units)), used, language);
    expect(told(policy('fullMarks'), rates(none), 'zh')).toContain('不适用（数据done），按满分计；得 10.00 分');
    expect(told(shares('peerMean'), rates(none, { done: '1' }, { done: '2' }), 'zh')).toContain('不适用（数据done），按参评 2 个单位的平均分计；得 5.00 分');
    expect(told(shares('peerMean'), rates(none, { done: '1' }), 'en')).toContain('not applicable (figure done), the mean of the 1 units that were judged; 3.33 of 10.00 points');
    expect(told(policy('leftOut'), rates(none), 'zh')).toBe('不适用（数据done），不计分，其分值也不计入满分；条款 一(一)1；扣分标准为默认');
  });
});

test('three times the units take hardly more than three times the work', () => {
  const reads = (units: number): number => {
    let count = 0;
    // Numbers that count how often they are looked at, in an order of no order.
    const value = (at: number) => ({
      get numerator() {
        count += 1;
        return BigInt((at * 7919) % 10_007);
      },
      denominator: 1n,
    });
    const rules = [peerMean('atLeast', slope('1', '1')), peerBest('atMost'), rankLadder('atLeast', ['10', '5'], '0.1')];
    const used = scheme({ indicators: rules.map((rule, at) => measured(String(at), 'done', rule)) });
    const entered = Array.from({ length: units }, (_, at): UnitFigures => ({
      unit: String(at),
      figures: new Map([['done', { kind: 'number', value: value(at + 1) }]]),
      remarks: [],
    }));
    expect(scoreUnits(used, entered).units).toHaveLength(units);
    return count;
  };
  // n log n: 3 × log 3000 ÷ log 1000 = 3.48; n² would be 9.
  expect(reads(3000) / reads(1000)).toBeLessThan(4);
});
