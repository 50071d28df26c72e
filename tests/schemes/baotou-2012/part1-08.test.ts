import { scored } from '../../support/scored';

describe('一(八) 8 points', () => {
  it('header: an information base of married women that covers 95 % is enough, 94.9 % is not', () => {
    // 94.9 %: 0.1 steps × 0.2 = 0.02
    expect(scored({ 'women.married': 1000, 'women.records': 950 })('P1-08-0a')).toMatchObject({ score: '2.00', flag: 'near', measure: '95' });
    expect(scored({ 'women.married': 1000, 'women.records': 949 })('P1-08-0a')).toMatchObject({ score: '1.98', flag: 'failing', measure: '94.9' });
  });

  it('2: a whole-population base that covers 95 % is enough, 94.9 % is not', () => {
    const base = (records: number) => ({ 'population.resident': 100000, 'women.married': 20000, 'database.records': records });
    expect(scored(base(95000))('P1-08-2b')).toMatchObject({ score: '2.00', flag: 'near', measure: '95' });
    expect(scored(base(94900))('P1-08-2b')).toMatchObject({ score: '1.98', flag: 'failing', measure: '94.9', target: '95' });
  });

  it('3: four quarterly reports are needed, three earn three quarters', () => {
    // 1.5 × 3/4 = 1.125, half away from zero
    expect(scored({ 'database.quarters': 4 })('P1-08-3')).toMatchObject({ score: '1.50', flag: 'met', target: '4' });
    expect(scored({ 'database.quarters': 3 })('P1-08-3')).toMatchObject({ score: '1.13', flag: 'failing' });
  });

  it('header: bases that serve decisions in part earn half of 0.75', () => {
    expect(scored({ 'database.decisions': '部分落实' })('P1-08-0b')).toMatchObject({ score: '0.38', flag: 'failing' });
  });
});
