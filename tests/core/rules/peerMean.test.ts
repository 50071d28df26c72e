import fc from 'fast-check';
import { add, compare, decimal, denominatorOf, divide, floor, fraction, multiply, subtract, sum, zero, type Fraction } from '../../../src/core';
import { basesOfRule, formulaOfRule, wordsOfRule } from '../../../src/core/rules';
import { exactly, fractionOf, percent, sentence, settled, slope, targetOf, verdict } from '../given';
import { among, peerMean } from './peerRules';

describe('against the mean of all units, the unit itself among them', () => {
  const others = ['80', '90'];

  test('where more is better, the mean itself still earns all points', () => {
    const on = (measure: string) => verdict(among(peerMean('atLeast'), measure, { others }));
    // (80 + 90 + 85) ÷ 3 = 85; a unit at 84.99 pulls the mean down to 84.9966…
    expect([on('84.99'), on('85'), on('85.01')]).toEqual(['missed 0', 'met 10', 'met 10']);
  });

  test('where less is better, the mean itself still earns all points', () => {
    const on = (measure: string) => verdict(among(peerMean('atMost'), measure, { others }));
    expect([on('84.99'), on('85'), on('85.01')]).toEqual(['met 10', 'met 10', 'missed 0']);
  });

  test('thirds that are all the same are their own mean', () => {
    const third = fractionOf('1', '3');
    for (const side of ['atLeast', 'atMost'] as const) {
      expect(verdict(among(peerMean(side), third, { others: [third, third, third, third, third, third] }))).toBe('met 10');
    }
  });

  test('a unit alone is its own mean', () => {
    const found = among(peerMean('atLeast', slope('1', '1')), '12.3', { others: [] });
    expect([verdict(found), targetOf(found)]).toEqual(['met 10', '12.3']);
  });

  test('the mean moves with the measure that is judged, the others stay', () => {
    // As entered (80 + 90 + 70) ÷ 3 = 80; judged with 85 instead of 70 the mean is 85.
    const found = among(peerMean('atLeast'), '85', { others, own: '70' });
    expect([verdict(found), targetOf(found)]).toEqual(['met 10', '85']);
    expect(verdict(among(peerMean('atLeast'), '84.99', { others, own: '70' }))).toBe('missed 0');
  });
});

describe('behind the mean', () => {
  test('every step costs its points', () => {
    // (90 + 90 + 84) ÷ 3 = 88: four behind, 0.5 for each.
    expect(verdict(among(peerMean('atLeast', slope('1', '0.5')), '84', { others: ['90', '90'] }))).toBe('missed 8');
    expect(verdict(among(peerMean('atMost', slope('1', '0.5')), '96', { others: ['90', '90'] }))).toBe('missed 8');
  });

  test('a mean of thirds is exact', () => {
    // (1 + 0 + 0) ÷ 3: a third behind.
    expect(verdict(among(peerMean('atLeast', slope('1', '1')), '0', { others: ['1', '0'] }))).toBe('missed 29/3');
  });

  test('no more is lost than there is', () => {
    expect(verdict(among(peerMean('atLeast', slope('1', '5')), '0', { others: ['90'] }))).toBe('missed 0');
  });

  test('what is allowed is not behind: at 83 with 2 allowed, not at 82.99', () => {
    // (87 + 83) ÷ 2 = 85.
    expect(verdict(among(peerMean('atLeast', slope('1', '1'), '2'), '83', { others: ['87'] }))).toBe('met 10');
    // (87 + 82.99) ÷ 2 = 84.995, so 82.995 is asked for.
    expect(verdict(among(peerMean('atLeast', slope('1', '1'), '2'), '82.99', { others: ['87'] }))).toBe('missed 9.995');
    expect(verdict(among(peerMean('atMost', undefined, '2'), '87', { others: ['83'] }))).toBe('met 10');
    expect(verdict(among(peerMean('atMost', undefined, '2'), '87.01', { others: ['83'] }))).toBe('missed 0');
  });

  test('near within the margin of the mean', () => {
    // (80 + 82) ÷ 2 = 81, one away; (80 + 82.02) ÷ 2 = 81.01, a little more.
    expect(verdict(among(peerMean('atLeast'), '82', { others: ['80'], margin: '1' }))).toBe('near 10');
    expect(verdict(among(peerMean('atLeast'), '82.02', { others: ['80'], margin: '1' }))).toBe('met 10');
  });
});

describe('hundreds of ratios, whose mean has thousands of digits', () => {
  const ratio = fc.record({ of: fc.integer({ min: 0, max: 99_999 }), per: fc.integer({ min: 90_001, max: 99_999 }) });
  const many = fc.array(ratio, { minLength: 30, maxLength: 120 });
  const asFraction = ({ of, per }: { of: number; per: number }): Fraction => fraction(BigInt(of), BigInt(per));

  test('are decided as by the definition', () => {
    fc.assert(
      fc.property(many, ratio, ratio, fc.constantFrom('whole' as const, 'started' as const), (all, entered, judged, steps) => {
        const [others, own, measure] = [all.map(asFraction), asFraction(entered), asFraction(judged)];
        const mean = divide(sum([...others, measure]), fraction(BigInt(others.length + 1)));
        const behind = subtract(mean, measure);
        const whole = floor(divide(behind, decimal('0.01')));
        const count = steps === 'whole' || compare(multiply(whole, decimal('0.01')), behind) === 0 ? whole : add(whole, fraction(1n));
        const expected = compare(behind, zero) <= 0 ? decimal('100') : subtract(decimal('100'), count);
        const found = settled(among(peerMean('atLeast', slope('0.01', '1', steps)), measure, { others, own, points: '100' }));
        expect(exactly(found.earned)).toBe(exactly(expected));
      }),
      { numRuns: 60 },
    );
  });

  test('a hair behind the mean is behind it', () => {
    const others = Array.from({ length: 200 }, (_, at) => fraction(BigInt(3 * at + 1), BigInt(90_007 + 2 * at)));
    const mean = divide(sum(others), fraction(BigInt(others.length)));
    const hair = fraction(1n, denominatorOf(mean) * 10n ** 90n);
    const on = (measure: Fraction) => settled(among(peerMean('atLeast', slope('1', '1', 'started')), measure, { others })).earned;
    expect([on(mean), on(subtract(mean, hair))].map(exactly)).toEqual(['10', '9']);
    // With the unit among them the mean falls by a 201st of what it lies behind: 201 ÷ 200 behind the others is 1 behind all.
    const one = subtract(mean, fraction(201n, 200n));
    expect([on(one), on(subtract(one, hair))].map(exactly)).toEqual(['9', '8']);
  });
});

describe('what is said', () => {
  const found = among(peerMean('atLeast', slope('1', '0.5')), '84', { others: ['90', '90'] });

  test('the mean, of how many, and what the distance costs', () => {
    expect(sentence(found, 'zh', { unit: percent, measure: '84' })).toBe(
      '参评 3 个单位平均 88%，要求不低于平均；低 4 个百分点，每 1 个百分点扣 0.5 分（连续计），扣 2 分',
    );
    expect(sentence(found, 'en', { unit: percent, measure: '84' })).toBe(
      'mean of 3 units 88%; required: at least the mean; 4 percentage points short, 0.5 points for every 1 percentage points (in proportion), 2 points lost',
    );
  });

  test('that it is met, and where nothing is left', () => {
    const [met, none] = [among(peerMean('atMost'), '80', { others: ['90'] }), among(peerMean('atMost'), '90', { others: ['80'] })];
    expect(sentence(met, 'zh', { unit: percent })).toBe('参评 2 个单位平均 85%，要求不高于平均；达到要求');
    expect(sentence(none, 'zh', { unit: percent })).toBe('参评 2 个单位平均 85%，要求不高于平均；高出 5 个百分点，不得分');
    expect(sentence(none, 'en', { unit: percent })).toBe('mean of 2 units 85%; required: at most the mean; 5 percentage points over, no points');
    expect(sentence(among(peerMean('atLeast'), '80', { others: ['90'] }), 'zh', { unit: percent })).toMatch(/低 5 个百分点，不得分$/u);
  });

  test('what is allowed, and what that asks for', () => {
    const allowed = among(peerMean('atLeast', slope('1', '0.5'), '2'), '84', { others: ['90', '90'] });
    expect(sentence(allowed, 'zh', { unit: percent })).toContain('参评 3 个单位平均 88%，容许相差 2 个百分点，要求不低于 86%；低 2 个百分点');
    expect(sentence(allowed, 'en', { unit: percent })).toContain('2 percentage points allowed, required: at least 86%; 2 percentage points short');
  });

  test('in the workbook', () => {
    const naming = { operand: () => '', figure: () => '' };
    expect(wordsOfRule(peerMean('atLeast', slope('1', '0.1'), '2'), naming)).toEqual([
      '目标 ≥ 参评单位平均值',
      '容许相差 2',
      '每差 1 扣 0.1 分（按比例连续计）',
    ]);
    expect(wordsOfRule(peerMean('atMost'), naming)).toEqual(['目标 ≤ 参评单位平均值', '未达到不得分']);
  });

  test('where it comes from', () => {
    expect(basesOfRule(peerMean('atLeast'), found)).toEqual({ target: 'document', deduction: 'assumed' });
  });
});

test('the formula leaves binary noise out of the comparison', () => {
  const cells = { measure: 'B2', points: 'B3', peers: '$B$2:$F$2', figure: () => '', operand: () => '' };
  expect(formulaOfRule(peerMean('atLeast'), cells)).toBe('IF(ROUND(B2-(AVERAGE($B$2:$F$2)),9)>=0,B3,0)');
  expect(formulaOfRule(peerMean('atMost', slope('1', '0.5'), '2'), cells)).toBe(
    'IF(ROUND(B2-(AVERAGE($B$2:$F$2)+2),9)<=0,B3,B3-ABS(ROUND(B2-(AVERAGE($B$2:$F$2)+2),9))/1*0.5)',
  );
});
