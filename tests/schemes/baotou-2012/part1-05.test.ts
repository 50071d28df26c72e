import { scored } from '../../support/scored';

describe('一(五) 5 points', () => {
  it('1: two mechanisms innovated are enough, one earns half', () => {
    // 2 × 2/2; 2 × 1/2
    expect(scored({ 'reform.mechanisms': 2 })('P1-05-1b')).toMatchObject({ score: '2.00', flag: 'met', target: '2' });
    expect(scored({ 'reform.mechanisms': 1 })('P1-05-1b')).toMatchObject({ score: '1.00', flag: 'failing' });
    expect(scored({ 'reform.mechanisms': 0 })('P1-05-1b')).toMatchObject({ score: '0.00', flag: 'failing' });
  });

  it('1: there are only six mechanisms, seven cannot be scored', () => {
    expect(scored({ 'reform.mechanisms': 7 })('P1-05-1b')).toMatchObject({ score: null, flag: 'pending' });
  });

  it('2: a combination in part earns half of 1.5', () => {
    expect(scored({ 'reform.happyFamily': '部分落实' })('P1-05-2')).toMatchObject({ score: '0.75', flag: 'failing' });
  });
});
