import { scored } from '../../support/scored';

describe('一(三) points unknown, 10 assumed', () => {
  const coverage = (covered: number, last: number) => ({ 'defects.target': 1000, 'defects.covered': covered, 'defects.lastRate': last });

  it('header: coverage above last year is a rise, equal coverage is none', () => {
    // 75.1 % > 75 %; 75 % = 75 %: a started step × 0.5
    expect(scored(coverage(751, 75))('P1-03-0a')).toMatchObject({ score: '3.50', flag: 'met', measure: '75.1', target: '75' });
    expect(scored(coverage(750, 75))('P1-03-0a')).toMatchObject({ score: '3.00', flag: 'failing', measure: '75' });
  });

  it('header: a fall by 2.3 percentage points costs three started steps', () => {
    // 75 − 72.7 = 2.3: 3 steps × 0.5 = 1.5
    expect(scored(coverage(727, 75))('P1-03-0a')).toMatchObject({ score: '2.00', flag: 'failing' });
  });

  it('header: without the rate of last year nothing can be said', () => {
    expect(scored({ 'defects.lastRate': '' })('P1-03-0a')).toMatchObject({ score: null, flag: 'pending' });
  });

  it('2(2): of staff, money and equipment all three are needed', () => {
    // 2 × 2/3 = 1.333…
    expect(scored({ 'checks.inPlace': 3 })('P1-03-2b')).toMatchObject({ score: '2.00', flag: 'met' });
    expect(scored({ 'checks.inPlace': 2 })('P1-03-2b')).toMatchObject({ score: '1.33', flag: 'failing' });
  });

  it('1(1): money that is partly in place earns half', () => {
    // 1.5 × 0.5
    expect(scored({ 'defects.money': '部分落实' })('P1-03-1a')).toMatchObject({ score: '0.75', flag: 'failing' });
  });
});
