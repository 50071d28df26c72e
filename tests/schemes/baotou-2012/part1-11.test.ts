import { scored } from '../../support/scored';

describe('一(十一) points unknown, 7 assumed', () => {
  it('2: all who are entitled get it, or points in proportion', () => {
    // 3 × 90/100
    expect(scored({ 'milk.eligible': 100, 'milk.supplied': 100 })('P1-11-2')).toMatchObject({ score: '3.00', flag: 'met' });
    expect(scored({ 'milk.eligible': 100, 'milk.supplied': 90 })('P1-11-2')).toMatchObject({ score: '2.70', flag: 'failing', measure: '90' });
  });

  it('2: where nobody is entitled it does not apply', () => {
    expect(scored({ 'milk.eligible': 0, 'milk.supplied': 0 })('P1-11-2')).toMatchObject({ score: '3.00', flag: 'notApplicable' });
  });

  it('3: matching money budgeted in part earns half of 2', () => {
    expect(scored({ 'association.matching': '部分落实' })('P1-11-3')).toMatchObject({ score: '1.00', flag: 'failing' });
  });
});
