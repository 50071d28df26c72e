import { scored } from '../../support/scored';

describe('一(十二) 4 points', () => {
  it('1: half of the stations up to standard earn half', () => {
    expect(scored({ 'stations.total': 10, 'stations.standard': 5 })('P1-12-1')).toMatchObject({ score: '0.40', flag: 'failing', measure: '50' });
  });

  it('2: all eight functions are needed, seven earn seven eighths', () => {
    // 0.8 × 7/8
    expect(scored({ 'stations.functions': 8 })('P1-12-2')).toMatchObject({ score: '0.80', flag: 'met' });
    expect(scored({ 'stations.functions': 7 })('P1-12-2')).toMatchObject({ score: '0.70', flag: 'failing' });
  });

  it('3: checks that reach more people than last year are a rise, as many are none', () => {
    // 86.1 % > 86 %; 86 % = 86 %: a started step × 0.1
    const checks = (done: number) => ({ 'checks.target': 1000, 'checks.done': done, 'checks.lastRate': 86 });
    expect(scored(checks(861))('P1-12-3c')).toMatchObject({ score: '0.60', flag: 'met', target: '86' });
    expect(scored(checks(860))('P1-12-3c')).toMatchObject({ score: '0.50', flag: 'failing' });
  });

  it('header: pay granted in part earns half of 0.5', () => {
    expect(scored({ 'grassRoots.pay': '部分落实' })('P1-12-0a')).toMatchObject({ score: '0.25', flag: 'failing' });
  });
});
