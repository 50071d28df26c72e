import { scored } from '../../support/scored';

describe('二(二) 12 points', () => {
  it('1(4): 95 % of the high-risk groups followed up are enough, 94.9 % are not', () => {
    // 94.9 %: 0.1 steps × 0.2 = 0.02
    expect(scored({ 'highRisk.total': 1000, 'highRisk.followed': 950 })('P2-02-1e')).toMatchObject({ score: '2.50', flag: 'near', measure: '95' });
    expect(scored({ 'highRisk.total': 1000, 'highRisk.followed': 949 })('P2-02-1e')).toMatchObject({ score: '2.48', flag: 'failing', measure: '94.9' });
  });

  it('1(4): where nobody is at high risk it does not apply', () => {
    expect(scored({ 'highRisk.total': 0, 'highRisk.followed': 0 })('P2-02-1e')).toMatchObject({ score: '2.50', flag: 'notApplicable' });
  });

  it('3: checks that reach 80 % are enough, 79.9 % are not', () => {
    // 79.9 %: 0.1 steps × 0.2 = 0.02
    expect(scored({ 'checks.target': 1000, 'checks.done': 800 })('P2-02-3c')).toMatchObject({ score: '3.00', flag: 'near', measure: '80' });
    expect(scored({ 'checks.target': 1000, 'checks.done': 799 })('P2-02-3c')).toMatchObject({ score: '2.98', flag: 'failing', measure: '79.9' });
  });

  it('3: of staff, money and equipment two earn two thirds', () => {
    // 0.75 × 2/3
    expect(scored({ 'checks.inPlace': 2 })('P2-02-3a')).toMatchObject({ score: '0.50', flag: 'failing' });
  });

  it('more persons checked than there are is an error, and leaves the indicator pending', () => {
    expect(scored({ 'checks.target': 1000, 'checks.done': 1001 })('P2-02-3c')).toMatchObject({ score: null, flag: 'pending' });
  });
});
