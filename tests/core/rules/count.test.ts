import { count, judgementOn, sentence, verdict } from '../given';

describe('points lost for each occurrence', () => {
  test.each([
    ['0', 'met 10'],
    ['1', 'missed 7'],
    ['3', 'missed 1'],
    ['4', 'missed 0'],
    ['100', 'missed 0'],
  ])('%s at 3 points each: %s', (measure, expected) => {
    expect(verdict(judgementOn(count('3'), measure))).toBe(expected);
  });

  test('what cannot be counted below zero earns no more than all', () => {
    expect(verdict(judgementOn(count('3'), '-1'))).toBe('met 10');
  });

  test('an occurrence without a price is missed and costs nothing', () => {
    expect(verdict(judgementOn(count('0'), '1'))).toBe('missed 10');
  });
});

test('the sentence says what each costs and what is lost', () => {
  expect(sentence(judgementOn(count('0.5'), '3'), 'zh')).toBe('每发生 1 次扣 0.5 分，扣 1.5 分');
  expect(sentence(judgementOn(count('0.5'), '3'), 'en')).toBe('0.5 points for each occurrence, 1.5 points lost');
  expect(sentence(judgementOn(count('0.5'), '0'), 'zh')).toBe('每发生 1 次扣 0.5 分；未发生');
  expect(sentence(judgementOn(count('0.5'), '0'), 'en')).toBe('0.5 points for each occurrence; none occurred');
  expect(sentence(judgementOn(count('4'), '3'), 'zh')).toBe('每发生 1 次扣 4 分，扣 10 分');
});
