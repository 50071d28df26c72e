import { answerTo, byDegree, degree, missing, notApplicable, sentence, unusable, verdict, yes } from '../given';

const rule = byDegree('d');

test.each([
  ['full', 'met 10'],
  ['part', 'missed 5'],
  ['none', 'missed 0'],
] as const)('%s: %s', (found, expected) => {
  expect(verdict(answerTo(rule, { d: degree(found) }))).toBe(expected);
});

test('the shares are those of the rule', () => {
  const shares = { value: { full: '0.9', part: '0.3', none: '0.1' }, basis: 'document' } as const;
  const verdicts = (['full', 'part', 'none'] as const).map((found) =>
    verdict(answerTo({ ...rule, shares }, { d: degree(found) })),
  );
  expect(verdicts).toEqual(['met 9', 'missed 3', 'missed 1']);
});

test('what is missing, unusable or no degree stands in the way', () => {
  for (const value of [missing, unusable, yes, '1']) {
    expect(answerTo(rule, { d: value })).toEqual({ kind: 'missing', figures: ['d'] });
  }
  expect(answerTo(rule, {})).toEqual({ kind: 'missing', figures: ['d'] });
});

test('what does not apply says so', () => {
  expect(answerTo(rule, { d: notApplicable })).toEqual({ kind: 'notApplicable', figure: 'd' });
});

test.each([
  ['full', '落实，得该项分值的 100%', 'carried out: 100% of the points'],
  ['part', '部分落实，得该项分值的 50%', 'partly carried out: 50% of the points'],
  ['none', '未落实，得该项分值的 0%', 'not carried out: 0% of the points'],
] as const)('the sentence of %s', (found, zh, en) => {
  const judgement = answerTo(rule, { d: degree(found) });
  expect([sentence(judgement, 'zh'), sentence(judgement, 'en')]).toEqual([zh, en]);
});
