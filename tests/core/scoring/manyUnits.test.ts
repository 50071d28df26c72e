import { decimal, document, explain, explainer, prepareShownMeasures, scoreUnits, shownMeasure, type Indicator, type Language } from '../../../src/core';
import { answered, byDegree, constant, degree, encouragement, indicatorOf, linear, measured, minimumCount, no, notApplicable, scheme, slope, the, threshold, unit, yes, type Given } from '../given';

const ways: readonly Indicator[] = [
  answered('degree', byDegree('p')),
  answered('bonus', encouragement('y')),
  measured('slope', 'a', linear('atLeast', '92', slope('1', '0.5')), { margin: document('1') }),
  measured('all or nothing', 'a', threshold('atMost', { value: 'b', basis: 'document' })),
  measured('number', 'a', minimumCount('95')),
];
const used = scheme({ indicators: ways });
const units = [
  unit('甲', { p: degree('full'), y: yes, a: '92', b: '90' }),
  unit('乙', { p: degree('full'), y: no, a: '95', b: '96' }),
  unit('丙', { p: degree('part'), y: yes, a: '80.5' }),
  unit('丁', { p: notApplicable, a: '92.00', b: '92' }),
  unit('戊', {}),
];
const scored = scoreUnits(used, units);
const [first, second, third] = scored.units;
const scoresOf = (code: string) => scored.units.map((each) => indicatorOf(each, code));

test('what an answer alone decides is one score for all units that gave it', () => {
  const degrees = scoresOf('degree');
  expect(degrees[0]).toBe(degrees[1]);
  expect(degrees[0]).not.toBe(degrees[2]);
  expect(degrees.map(({ flag }) => flag)).toEqual(['met', 'met', 'failing', 'notApplicable', 'pending']);
  const bonus = scoresOf('bonus');
  expect([bonus[0] === bonus[2], bonus[3] === bonus[4], bonus[0] === bonus[1]]).toEqual([true, true, false]);
});

test('a measure keeps its own trace where the verdict is that of others', () => {
  const slopes = scoresOf('slope');
  expect(slopes.map(({ flag }) => flag)).toEqual(['near', 'met', 'failing', 'near', 'pending']);
  expect(slopes[0]?.outcome).toBe(slopes[3]?.outcome);
  expect(slopes.map(({ measure }) => measure !== undefined)).toEqual([true, true, true, true, false]);
});

test('scores are complete plain data: nothing is computed when it is looked at', () => {
  for (const { indicators } of scored.units) {
    for (const score of indicators) {
      for (const [key, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(score))) {
        expect([key, get, typeof value === 'function']).toEqual([key, undefined, false]);
      }
      expect(structuredClone(score)).toEqual(score);
    }
  }
});

test('a unit among others scores as it does alone', () => {
  units.forEach((each, at) => {
    expect(the(scoreUnits(used, [each]).units).indicators).toEqual(scored.units[at]?.indicators);
  });
});

test.each<Language>(['zh', 'en'])('telling many scores says of each what telling it alone says (%s)', (language) => {
  const [tell, shown] = [explainer(used, language), prepareShownMeasures(used)];
  for (let round = 0; round < 2; round += 1) {
    for (const { indicators } of scored.units) {
      for (const score of indicators) {
        expect(tell(score)).toBe(explain(score, used, language));
        expect(shown(score)).toEqual(shownMeasure(score, used));
      }
    }
  }
});

test('a target that hangs on figures is that of the unit', () => {
  const targets = scoresOf('all or nothing').map(({ outcome }) => (outcome.kind === 'judged' ? outcome.target : outcome.kind));
  expect(targets).toEqual([{ numerator: 90, denominator: 1 }, { numerator: 96, denominator: 1 }, 'missing', { numerator: 92, denominator: 1 }, 'missing']);
  expect([first, second, third].map((each) => each && indicatorOf(each, 'all or nothing').flag)).toEqual(['failing', 'met', 'pending']);
});

test('a constant that is no decimal is refused before a unit is scored', () => {
  const wrong = scheme({ indicators: [measured('x', 'a', threshold('atLeast', { value: constant('nothing'), basis: 'document' }))] });
  expect(() => scoreUnits(wrong, [])).toThrow(RangeError);
});

describe('what units have in common', () => {
  const filled = (a: string): Given => ({ p: degree('full'), y: yes, a, b: '90' });
  const at = decimal;
  const items = scoreUnits(used, [unit('a', filled('95')), unit('b', filled('96')), unit('c', filled('80')), unit('d', { ...filled('95'), b: '100' })]).units.map(({ items: [own] }) => own);

  it('is one item for units in a row that score the same on other measures, and another where a score differs', () => {
    expect(items[0]).toBe(items[1]);
    expect(items[2]).not.toBe(items[1]);
    expect(items.map((each) => each?.score)).toEqual([at('40'), at('40'), at('42.42'), at('50')]);
  });

  it('is one score for the same small whole measure, and none for a measure of its own', () => {
    const scores = scoreUnits(used, [unit('a', filled('95')), unit('b', filled('95.0')), unit('c', filled('96')), unit('d', filled('95.5'))]).units.map((each) => indicatorOf(each, 'number'));
    expect(scores[0]).toBe(scores[1]);
    expect(scores.map(({ measure }) => measure)).toEqual([at('95'), at('95'), at('96'), at('95.5')]);
  });

  it('does not hang on what the scheme scored before', () => {
    const others = [unit('e', filled('3')), unit('f', { a: notApplicable }), ...units];
    const before = scoreUnits(used, units);
    scoreUnits(used, others);
    expect(scoreUnits(used, units)).toEqual(before);
    expect(scoreUnits({ ...used }, units).units).toEqual(before.units);
  });
});
