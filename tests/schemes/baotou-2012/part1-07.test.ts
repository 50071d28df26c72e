import { scored } from '../../support/scored';

describe('一(七) 6 points', () => {
  it('1: every recipient confirmed correctly earns all, 99 of 100 earn 99 %', () => {
    // 1.5 × 0.99 = 1.485, half away from zero
    expect(scored({ 'benefits.confirmed': 100, 'benefits.correct': 100 })('P1-07-1a')).toMatchObject({ score: '1.50', flag: 'met' });
    expect(scored({ 'benefits.confirmed': 100, 'benefits.correct': 99 })('P1-07-1a')).toMatchObject({ score: '1.49', flag: 'failing' });
  });

  it('1: half of the money in time earns half', () => {
    expect(scored({ 'benefits.payable': 100, 'benefits.paidInTime': 50 })('P1-07-1b')).toMatchObject({ score: '0.75', measure: '50' });
  });

  it('1: four fifths of the matching money earn four fifths', () => {
    // 1.5 × 40/50
    expect(scored({ 'benefits.matchingDue': 50, 'benefits.matchingPaid': 40 })('P1-07-1c')).toMatchObject({ score: '1.20', flag: 'failing' });
  });

  it('1: without recipients the rate does not apply', () => {
    expect(scored({ 'benefits.confirmed': 0, 'benefits.correct': 0 })('P1-07-1a')).toMatchObject({ score: '1.50', flag: 'notApplicable' });
  });

  it('2: no linkage, no points', () => {
    expect(scored({ 'benefits.linkage': '未落实' })('P1-07-2')).toMatchObject({ score: '0.00', flag: 'failing' });
  });
});
