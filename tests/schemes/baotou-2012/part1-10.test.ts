import { scored } from '../../support/scored';

describe('一(十) 2 points', () => {
  const petitions = (thisYear: number, lastYear: number) => ({ 'petitions.thisYear': thisYear, 'petitions.lastYear': lastYear });

  it('1: 80 petitions after 100 are down 20 %, 81 are not', () => {
    // 0.8 × 100 = 80
    expect(scored(petitions(80, 100))('P1-10-1a')).toMatchObject({ score: '0.60', flag: 'met' });
    expect(scored(petitions(81, 100))('P1-10-1a')).toMatchObject({ score: '0.00', flag: 'failing' });
  });

  it('1: no petition after none is met, one after none is not', () => {
    // 0 ≤ 0.8 × 0; 1 > 0.8 × 0
    expect(scored(petitions(0, 0))('P1-10-1a')).toMatchObject({ score: '0.60', flag: 'met' });
    expect(scored(petitions(1, 0))('P1-10-1a')).toMatchObject({ score: '0.00', flag: 'failing' });
  });

  it('1: a limit that is not whole is not rounded', () => {
    // 0.8 × 7 = 5.6
    expect(scored(petitions(5, 7))('P1-10-1a')).toMatchObject({ flag: 'met' });
    expect(scored(petitions(6, 7))('P1-10-1a')).toMatchObject({ flag: 'failing' });
  });

  it('1: the explanation tells the change in percent', () => {
    expect(scored(petitions(90, 100))('P1-10-1a').explanation).toContain('-10%');
    expect(scored(petitions(1, 0))('P1-10-1a').explanation).toContain('—');
  });

  it('1: one major enforcement case takes all of the 0.4 points', () => {
    expect(scored({ 'law.majorCases': 0 })('P1-10-1b')).toMatchObject({ score: '0.40', flag: 'met' });
    expect(scored({ 'law.majorCases': 1 })('P1-10-1b')).toMatchObject({ score: '0.00', flag: 'failing' });
  });

  it('3: nine of ten former assistants paid earn nine tenths', () => {
    // 0.35 × 0.9 = 0.315, half away from zero
    expect(scored({ 'assistants.eligible': 10, 'assistants.paid': 9 })('P1-10-3b')).toMatchObject({ score: '0.32', flag: 'failing' });
    expect(scored({ 'assistants.eligible': 0, 'assistants.paid': 0 })('P1-10-3b')).toMatchObject({ score: '0.35', flag: 'notApplicable' });
  });
});
