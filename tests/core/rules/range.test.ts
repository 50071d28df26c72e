import { excluding, including, judgementOn, range, sentence, slope, targetOf, verdict } from '../given';

describe('all points within the bounds, and without a slope none outside', () => {
  test.each([
    ['102.999999', 'missed 0', 'missed 0'],
    ['103', 'met 10', 'missed 0'],
    ['103.000001', 'met 10', 'met 10'],
    ['106.999999', 'met 10', 'met 10'],
    ['107', 'met 10', 'missed 0'],
    ['107.000001', 'missed 0', 'missed 0'],
  ])('103 to 107, at %s: including both bounds %s, excluding both %s', (measure, inclusive, exclusive) => {
    expect(verdict(judgementOn(range(including('103'), including('107')), measure))).toBe(inclusive);
    expect(verdict(judgementOn(range(excluding('103'), excluding('107')), measure))).toBe(exclusive);
  });

  test('one bound may be included and the other not', () => {
    const rule = range(including('103'), excluding('107'));
    expect(['103', '107'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual(['met 10', 'missed 0']);
  });
});

describe('a slope on either side', () => {
  const rule = range(including('103'), including('107'), slope('1', '2', 'started'));

  test.each([
    ['101.5', 'missed 6'],
    ['102', 'missed 8'],
    ['103', 'met 10'],
    ['107', 'met 10'],
    ['108', 'missed 8'],
    ['108.5', 'missed 6'],
    ['90', 'missed 0'],
    ['200', 'missed 0'],
  ])('at %s: %s', (measure, expected) => {
    expect(verdict(judgementOn(rule, measure))).toBe(expected);
  });

  test('the bound that was missed is the target', () => {
    const bound = (measure: string) => targetOf(judgementOn(rule, measure));
    expect([bound('100'), bound('110'), bound('103.5'), bound('106.5')]).toEqual(['103', '107', '103', '107']);
  });
});

describe('near a bound', () => {
  test.each([
    ['102.9', 'missed 0'],
    ['103', 'near 10'],
    ['103.5', 'near 10'],
    ['103.500001', 'met 10'],
    ['106.499999', 'met 10'],
    ['106.5', 'near 10'],
    ['107', 'near 10'],
    ['107.1', 'missed 0'],
  ])('with a margin of 0.5, at %s: %s', (measure, expected) => {
    expect(verdict(judgementOn(range(including('103'), including('107')), measure, { margin: '0.5' }))).toBe(expected);
  });
});

describe('the sentence', () => {
  test.each([
    ['105', '在范围内', 'within'],
    ['102', '低于下限，不得分', 'below the range, no points'],
    ['112.4', '高于上限，不得分', 'above the range, no points'],
  ])('without a slope, at %s', (measure, zh, en) => {
    const found = judgementOn(range(including('103'), including('107')), measure);
    expect(sentence(found, 'zh', { measure })).toBe(`要求在 103 至 107 之间；${zh}`);
    expect(sentence(found, 'en', { measure })).toBe(`required: between 103 and 107; ${en}`);
  });

  test.each([
    ['101.5', '低于下限 1.5 人，每 1 人扣 2 分（连续计），扣 3 分', '1.5 persons below'],
    ['108', '高出上限 1 人，每 1 人扣 2 分（连续计），扣 2 分', '1 persons above'],
  ])('with a slope, at %s', (measure, zh, en) => {
    const found = judgementOn(range(including('103'), including('107'), slope('1', '2')), measure);
    const unit = { zh: '人', en: 'persons' };
    expect(sentence(found, 'zh', { measure, unit })).toBe(`要求在 103 人 至 107 人 之间；${zh}`);
    expect(sentence(found, 'en', { measure, unit })).toContain(
      `; ${en}, 2 points for every 1 persons (in proportion), `,
    );
  });
});
