import { answerTo, checklist, degree, missing, no, notApplicable, sentence, unusable, verdict, yes } from '../given';

const rule = checklist('p', 'q', 'r');

describe('equal points for every entry', () => {
  test('all carried out', () => {
    expect(verdict(answerTo(rule, { p: yes, q: yes, r: degree('full') }))).toBe('met 10');
  });

  test('two of three earn two thirds, exactly', () => {
    expect(verdict(answerTo(rule, { p: yes, q: no, r: yes }))).toBe('missed 20/3');
  });

  test('a degree earns its share', () => {
    expect(verdict(answerTo(rule, { p: yes, q: degree('part'), r: degree('none') }))).toBe('missed 5');
  });

  test('none carried out', () => {
    expect(verdict(answerTo(rule, { p: no, q: no, r: no }))).toBe('missed 0');
  });
});

describe('what does not apply', () => {
  test('is left out: one of two earns half', () => {
    expect(verdict(answerTo(rule, { p: yes, q: no, r: notApplicable }))).toBe('missed 5');
    expect(verdict(answerTo(rule, { p: yes, q: notApplicable, r: notApplicable }))).toBe('met 10');
  });

  test('leaves nothing to judge when nothing applies', () => {
    const given = { p: notApplicable, q: notApplicable, r: notApplicable };
    expect(verdict(answerTo(rule, given))).toBe('notApplicable');
  });
});

describe('what is missing or unusable', () => {
  test('stands in the way, all of it named', () => {
    expect(answerTo(rule, { p: yes, q: missing, r: unusable })).toEqual({ kind: 'missing', figures: ['q', 'r'] });
    expect(answerTo(rule, { p: yes, q: yes, r: '1' })).toEqual({ kind: 'missing', figures: ['r'] });
  });

  test('stands in the way beside what does not apply', () => {
    expect(answerTo(rule, { p: notApplicable, q: notApplicable })).toEqual({ kind: 'missing', figures: ['r'] });
  });
});

test('the sentence counts and names what is lacking', () => {
  const titles = { q: '宣传', r: '培训' };
  const lacking = answerTo(rule, { p: yes, q: no, r: degree('part') });
  expect(sentence(lacking, 'zh', { titles })).toBe('3 项中落实 1 项；未全部落实：宣传、培训');
  expect(sentence(lacking, 'en', { titles })).toBe('1 of 3 carried out; lacking: 宣传, 培训');
  expect(sentence(answerTo(rule, { p: yes, q: yes, r: notApplicable }), 'zh')).toBe('2 项中落实 2 项');
});
