import { scored } from '../../support/scored';

describe('一(一) 10 points', () => {
  it('2(1): one study session a year is enough, none earns nothing', () => {
    // need 1: 1.25 × 1/1; 1.25 × 0/1
    expect(scored({ 'leadership.sessions': 1 })('P1-01-2b')).toMatchObject({ score: '1.25', flag: 'met', target: '1' });
    expect(scored({ 'leadership.sessions': 0 })('P1-01-2b')).toMatchObject({ score: '0.00', flag: 'failing' });
  });

  it('2(1): four class hours are enough, three earn three quarters', () => {
    // 1 × 4/4; 1 × 3/4
    expect(scored({ 'leadership.hours': 4 })('P1-01-2c')).toMatchObject({ score: '1.00', flag: 'met' });
    expect(scored({ 'leadership.hours': 3 })('P1-01-2c')).toMatchObject({ score: '0.75', flag: 'failing', measure: '3' });
  });

  it('2(1): half an hour short of four hours is short', () => {
    // 1 × 3.5/4 = 0.875, half away from zero
    expect(scored({ 'leadership.hours': 3.5 })('P1-01-2c')).toMatchObject({ score: '0.88', flag: 'failing' });
  });

  it('2(3): one teacher at the school with the fewest is enough, none is not', () => {
    expect(scored({ 'leadership.teachers': 1 })('P1-01-2e')).toMatchObject({ score: '0.75', flag: 'met' });
    expect(scored({ 'leadership.teachers': 0 })('P1-01-2e')).toMatchObject({ score: '0.00', flag: 'failing' });
  });

  it('1(2): what is done in part earns half, what is not done nothing', () => {
    // 1.25 × 0.5 = 0.625, half away from zero
    expect(scored()('P1-01-1b')).toMatchObject({ score: '1.25', flag: 'met' });
    expect(scored({ 'leadership.difficulties': '部分落实' })('P1-01-1b')).toMatchObject({ score: '0.63', flag: 'failing' });
    expect(scored({ 'leadership.difficulties': '未落实' })('P1-01-1b')).toMatchObject({ score: '0.00', flag: 'failing' });
  });
});
