import { scored } from '../../support/scored';

describe('二(三) 14 points', () => {
  it('header: one case dealt with is a specific case, none is not', () => {
    expect(scored({ 'sexRatio.cases': 1 })('P2-03-0b')).toMatchObject({ score: '1.50', flag: 'met' });
    expect(scored({ 'sexRatio.cases': 0 })('P2-03-0b')).toMatchObject({ score: '0.00', flag: 'failing' });
    expect(scored({ 'sexRatio.cases': '不适用' })('P2-03-0b')).toMatchObject({ score: '1.50', flag: 'notApplicable' });
  });

  it("header: Baotou's requirement is the ceiling of part one, from the same figures", () => {
    // 115 last year: 107 + 8 × 0.9 = 114.2; 114.3: 1 step × 0.05
    const born = (male: number) => ({
      'births.total': male + 1000,
      'births.male': male,
      'births.female': 1000,
      'births.compliant': male + 1000,
      'sexRatio.lastYear': 115,
    });
    expect(scored(born(1142))('P2-03-0c')).toMatchObject({ score: '3.00', flag: 'near', target: '114.2' });
    expect(scored(born(1143))('P2-03-0c')).toMatchObject({ score: '2.95', flag: 'failing' });
  });

  it('2: approval of terminations in part earns half of 1.25', () => {
    // 0.625, half away from zero
    expect(scored({ 'sexRatio.approval': '部分落实' })('P2-03-2c')).toMatchObject({ score: '0.63', flag: 'failing' });
  });
});
