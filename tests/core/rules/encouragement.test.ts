import {
  answerTo,
  degree,
  encouragement,
  missing,
  no,
  notApplicable,
  sentence,
  unusable,
  verdict,
  yes,
} from '../given';

const rule = encouragement('e');

test('yes earns the bonus, no costs nothing', () => {
  expect(verdict(answerTo(rule, { e: yes }, '2'))).toBe('met 2');
  expect(verdict(answerTo(rule, { e: no }, '2'))).toBe('met 0');
});

test('a bonus of unknown points is earned without points', () => {
  expect(verdict(answerTo(rule, { e: yes }, '0'))).toBe('met 0');
});

test('what is missing, unusable or no answer stands in the way, what does not apply says so', () => {
  for (const value of [missing, unusable, degree('full'), '1']) {
    expect(answerTo(rule, { e: value })).toEqual({ kind: 'missing', figures: ['e'] });
  }
  expect(answerTo(rule, { e: notApplicable })).toEqual({ kind: 'notApplicable', figure: 'e' });
});

test('the sentence says whether it was earned', () => {
  const [earned, not] = [answerTo(rule, { e: yes }), answerTo(rule, { e: no })];
  expect([sentence(earned, 'zh'), sentence(not, 'zh')]).toEqual(['符合鼓励条件', '不具备鼓励条件，不影响得分']);
  expect([sentence(earned, 'en'), sentence(not, 'en')]).toEqual([
    'earns the encouragement',
    'does not earn the encouragement, no points lost',
  ]);
});
