import { scored } from '../../support/scored';

/** So many boys to so many girls, all of them within policy. */
const born = (male: number, female: number, lastYear: number | string) => ({
  'births.total': male + female,
  'births.male': male,
  'births.female': female,
  'births.compliant': male + female,
  'sexRatio.lastYear': lastYear,
});

describe('一(四) 18 points: the ceiling of the year, from the header', () => {
  it('115 last year: the excess of 8 falls by 10 % to 7.2, so 114.2 is met and 114.3 is not', () => {
    // 107 + 8 × 0.9 = 114.2; 114.3: 1 step × 0.1
    expect(scored(born(1142, 1000, 115))('P1-04-0a')).toMatchObject({ score: '6.00', flag: 'near', measure: '114.2', target: '114.2' });
    expect(scored(born(1143, 1000, 115))('P1-04-0a')).toMatchObject({ score: '5.90', flag: 'interview', measure: '114.3' });
  });

  it('missed but not above last year suggests an interview, above last year a circular', () => {
    // 115: 8 steps × 0.1; 115.1: 9 steps × 0.1
    expect(scored(born(1150, 1000, 115))('P1-04-0a')).toMatchObject({ score: '5.20', flag: 'interview' });
    expect(scored(born(1151, 1000, 115))('P1-04-0a')).toMatchObject({ score: '5.10', flag: 'circular' });
  });

  it('125 last year: the excess of 18 falls by 12 % to 15.84, so the ceiling is 122.84', () => {
    // 30710/25000 = 122.84; 30711/25000 = 122.844
    expect(scored(born(30710, 25000, 125))('P1-04-0a')).toMatchObject({ score: '6.00', flag: 'near', target: '122.84' });
    expect(scored(born(30711, 25000, 125))('P1-04-0a')).toMatchObject({ flag: 'interview', measure: '122.844' });
  });

  it('exactly 120 last year falls by 10 %, anything above by 12 %', () => {
    // 107 + 13 × 0.9 = 118.7; 107 + 13.01 × 0.88 = 118.4488
    expect(scored(born(1187, 1000, 120))('P1-04-0a')).toMatchObject({ flag: 'near', target: '118.7' });
    expect(scored(born(1187, 1000, 120.01))('P1-04-0a')).toMatchObject({ flag: 'interview', target: '118.4488' });
  });

  it('107 or less last year: 107 stays the ceiling', () => {
    expect(scored(born(1070, 1000, 107))('P1-04-0a')).toMatchObject({ score: '6.00', flag: 'near', target: '107' });
    expect(scored(born(1070, 1000, 104))('P1-04-0a')).toMatchObject({ score: '6.00', flag: 'near', target: '107' });
    expect(scored(born(1071, 1000, 104))('P1-04-0a')).toMatchObject({ score: '5.90', flag: 'circular', target: '107' });
  });

  it('just above 107 last year: the ceiling shrinks with the excess', () => {
    // 107 + 0.1 × 0.9 = 107.09
    expect(scored(born(10709, 10000, 107.1))('P1-04-0a')).toMatchObject({ flag: 'near', target: '107.09' });
    expect(scored(born(10710, 10000, 107.1))('P1-04-0a')).toMatchObject({ flag: 'interview', target: '107.09' });
  });

  it('without the ratio of last year nothing can be said', () => {
    expect(scored(born(1050, 1000, ''))('P1-04-0a')).toMatchObject({ score: null, flag: 'pending' });
  });
});

describe('一(四): the rise is stopped, from the header', () => {
  it('a ratio equal to last year has not risen, one above has', () => {
    // 110.1 − 110: 1 step × 0.1
    expect(scored(born(1100, 1000, 110))('P1-04-0b')).toMatchObject({ score: '1.50', flag: 'met' });
    expect(scored(born(1101, 1000, 110))('P1-04-0b')).toMatchObject({ score: '1.40', flag: 'failing' });
  });

  it('a rise that stays within 107 is no fault', () => {
    expect(scored(born(1060, 1000, 104))('P1-04-0b')).toMatchObject({ score: '1.50', flag: 'met', target: '107' });
  });
});

describe('一(四)2: within 103–107', () => {
  it('103 and 107 lie within, 102.9 and 107.1 do not', () => {
    // a step of 0.1 × 0.05
    expect(scored(born(1030, 1000, 105))('P1-04-2')).toMatchObject({ score: '4.50', flag: 'near', measure: '103' });
    expect(scored(born(1029, 1000, 105))('P1-04-2')).toMatchObject({ score: '4.45', flag: 'failing', target: '103' });
    expect(scored(born(1070, 1000, 105))('P1-04-2')).toMatchObject({ score: '4.50', flag: 'near', measure: '107' });
    expect(scored(born(1071, 1000, 105))('P1-04-2')).toMatchObject({ score: '4.45', flag: 'failing', target: '107' });
  });

  it('within, but half a boy or less from a bound, is near', () => {
    expect(scored(born(1065, 1000, 105))('P1-04-2')).toMatchObject({ flag: 'near' });
    expect(scored(born(1064, 1000, 105))('P1-04-2')).toMatchObject({ flag: 'met' });
  });

  it('114.2 after 115 meets the ceiling and still lies outside', () => {
    // 114.2 − 107 = 7.2: 72 steps × 0.05 = 3.6
    const district = scored(born(1142, 1000, 115));
    expect(district('P1-04-0a')).toMatchObject({ score: '6.00', flag: 'near' });
    expect(district('P1-04-2')).toMatchObject({ score: '0.90', flag: 'failing' });
  });
});

describe('一(四)1 and 3: answers', () => {
  it('a campaign that was not carried out loses its 2.5 points', () => {
    expect(scored({ 'sexRatio.campaign': '未落实' })('P1-04-3')).toMatchObject({ score: '0.00', points: '2.50', flag: 'failing' });
  });

  it('mechanisms in part earn half of 1.5', () => {
    expect(scored({ 'sexRatio.mechanism': '部分落实' })('P1-04-1b')).toMatchObject({ score: '0.75', flag: 'failing' });
  });
});
