import { computed, constant, judgementOn, minimumCount, missing, notApplicable, sentence, verdict } from '../given';

describe('so many are needed', () => {
  test.each([
    ['0', 'missed 0'],
    ['1', 'missed 2.5'],
    ['3', 'missed 7.5'],
    ['4', 'met 10'],
    ['5', 'met 10'],
  ])('%s of 4, in proportion: %s', (measure, expected) => {
    expect(verdict(judgementOn(minimumCount('4'), measure))).toBe(expected);
  });

  test.each([
    ['3', 'missed 8.5'],
    ['2', 'missed 7'],
    ['4', 'met 10'],
  ])('%s of 4 where each missing one costs 1.5: %s', (measure, expected) => {
    expect(verdict(judgementOn(minimumCount('4', '1.5'), measure))).toBe(expected);
  });

  test('no more is lost than there is', () => {
    expect(verdict(judgementOn(minimumCount('4', '3'), '0'))).toBe('missed 0');
  });

  test('one coordinator for every 500 women begun', () => {
    const need = computed({ kind: 'ceiling', of: { kind: 'ratio', of: 'women', per: constant('500') } });
    const verdicts = (women: string) =>
      ['2', '3'].map((coordinators) =>
        verdict(judgementOn(minimumCount(need, '1'), coordinators, { figures: { women } })),
      );
    expect(verdicts('1000')).toEqual(['met 10', 'met 10']);
    expect(verdicts('1001')).toEqual(['missed 9', 'met 10']);
  });

  test('where none are needed, none are missing', () => {
    expect(verdict(judgementOn(minimumCount('0'), '0'))).toBe('met 10');
    expect(verdict(judgementOn(minimumCount('0', '1'), '3'))).toBe('met 10');
  });

  test.each([
    ['0', '-1'],
    ['-2', '-3'],
  ])(
    'a need of %s, fallen short of by %s, earns nothing or is left open: no share can be taken of it',
    (need, measure) => {
      expect(['missed 0', 'undefined']).toContain(verdict(judgementOn(minimumCount(need), measure)));
    },
  );

  test('a need that is missing or does not apply stands in the way', () => {
    const rule = minimumCount(computed('need'));
    expect(verdict(judgementOn(rule, '1', { figures: { need: missing } }))).toBe('missing');
    expect(verdict(judgementOn(rule, '1', { figures: { need: notApplicable } }))).toBe('notApplicable');
  });
});

describe('the sentence', () => {
  const unit = { zh: '人', en: 'persons' };

  test('says how many are missing and what each costs', () => {
    const found = judgementOn(minimumCount('4', '1.5'), '2');
    expect(sentence(found, 'zh', { unit })).toBe('至少 4 人；缺 2 人，每缺 1 扣 1.5 分，扣 3 分');
    expect(sentence(found, 'en', { unit })).toBe(
      'at least 4 persons; 2 persons missing, 1.5 points for each one missing, 3 points lost',
    );
  });

  test('says that they cost in proportion, or that none is missing', () => {
    expect(sentence(judgementOn(minimumCount('4'), '3'), 'zh', { unit })).toBe(
      '至少 4 人；缺 1 人，按比例扣分，扣 2.5 分',
    );
    expect(sentence(judgementOn(minimumCount('4'), '4'), 'zh', { unit })).toBe('至少 4 人；达到要求');
    expect(sentence(judgementOn(minimumCount('4'), '4'), 'en', { unit })).toBe('at least 4 persons; met');
  });
});
