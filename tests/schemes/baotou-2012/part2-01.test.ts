import { scored } from '../../support/scored';

describe('二(一) points unknown, 14 assumed', () => {
  it('1: the policy-compliant birth rate is the one of part one', () => {
    // 919/1000 = 91.9 %: 1 step × 0.1, in both letters
    const births = { 'births.total': 1000, 'births.male': 510, 'births.female': 490 };
    for (const code of ['P1-02-2', 'P2-01-1']) {
      expect(scored({ ...births, 'births.compliant': 920 })(code)).toMatchObject({ score: '4.50', flag: 'near', measure: '92' });
      expect(scored({ ...births, 'births.compliant': 919 })(code)).toMatchObject({ score: '4.40', flag: 'failing', measure: '91.9' });
    }
  });

  it('2: every case filed is 100 %, one of a hundred left out is not', () => {
    // 99 %: 1 step × 0.2
    expect(scored({ 'fees.toFile': 100, 'fees.filed': 100 })('P2-01-2b')).toMatchObject({ score: '3.50', flag: 'met', measure: '100' });
    expect(scored({ 'fees.toFile': 100, 'fees.filed': 99 })('P2-01-2b')).toMatchObject({ score: '3.30', flag: 'failing', measure: '99' });
  });

  it('2: without a case to be filed the rate does not apply', () => {
    expect(scored({ 'fees.toFile': 0, 'fees.filed': 0 })('P2-01-2b')).toMatchObject({ score: '3.50', flag: 'notApplicable', measure: null });
  });

  it('3: demonstration in part earns half of 2.5', () => {
    expect(scored({ 'law.demonstration': '部分落实' })('P2-01-3')).toMatchObject({ score: '1.25', flag: 'failing' });
  });
});
