import { earnings, upTo } from '../../../src/core';
import { baotou2012, type SampleEntries } from '../../../src/schemes';
import { lostOf, offered } from './offers';
import { districtWith } from './sample';

/** What would earn back points of the first district, with these entries instead of its clean ones. */
const offers = (code: string, entries: SampleEntries): readonly string[] => offered(baotou2012, districtWith(entries), code);

/** So many boys and girls, so many of them within policy. */
const born = (male: number, female: number, compliant: number, more: SampleEntries = {}): SampleEntries => ({
  'births.total': male + female,
  'births.male': male,
  'births.female': female,
  'births.compliant': compliant,
  ...more,
});

/** What follows and what becomes doubtful with the first offer for a figure. */
const consequences = (code: string, entries: SampleEntries, figure: string) => {
  const offer = lostOf(earnings(baotou2012, districtWith(entries), code)).earnings.find((each) => each.figure === figure);
  return {
    follows: offer?.follows.map((each) => `${each.figures.join(' + ')} by ${upTo(each.by, 2)} (${each.identity})`),
    doubts: offer?.doubts,
  };
};

describe('一(二)2 policy-compliant birth rate, linear', () => {
  it('907 of 1,000 lack 13 persons; one person is a step of 0.1', () => {
    // 1.3 × 1 point each; the births would have to fall to 985: 907 ÷ 985 = 92.08 %, 907 ÷ 986 = 91.99 %
    expect(offers('P1-02-2', born(510, 490, 907))).toEqual([
      'more births.compliant 907 → 908: +0.10',
      'all births.compliant 907 → 920: +1.30',
      'more births.total 1000 → 999 (base): +0.09',
      'all births.total 1000 → 985 (base): +1.30',
    ]);
  });

  it('births in total move with boys and girls together', () => {
    expect(consequences('P1-02-2', born(510, 490, 907), 'births.total').follows).toEqual(['births.male + births.female by -1 (I01)']);
  });

  it('compliant births alone take nothing along', () => {
    expect(consequences('P1-02-2', born(510, 490, 907), 'births.compliant')).toEqual({ follows: [], doubts: [] });
  });
});

describe('一(四) sex ratio at birth', () => {
  const above = born(1150, 1000, 2000, { 'sexRatio.lastYear': 115 });

  it('header, baseline: 115 after 115 has to come to 114.2', () => {
    // 1150 ÷ 1007 = 114.2006 costs nothing that shows, 1150 ÷ 1008 = 114.087; 1150 ÷ 1001 = 114.885
    expect(offers('P1-04-0a', above)).toEqual([
      'more births.male 1150 → 1149: +0.10',
      'all births.male 1150 → 1142: +0.80',
      'more births.female 1000 → 1001 (base): +0.11',
      'all births.female 1000 → 1007 (base): +0.80',
      'met births.female 1000 → 1008 (base): +0.80',
    ]);
  });

  it('births follow the boys', () => {
    expect(consequences('P1-04-0a', above, 'births.male').follows).toEqual(['births.total by -1 (I01)']);
  });

  it('that can only fall below the births within policy is refused', () => {
    const tight = { ...above, 'births.compliant': 2150 };
    const refused = offers('P1-04-0a', tight).filter((each) => each.includes('births.male'));
    expect(refused).toEqual(['more births.male 1150 → 1149: not I02', 'all births.male 1150 → 1142: not I02']);
  });

  it('sub-item 2, range: from above and from below', () => {
    // 108: 10 steps × 0.05; 102 likewise. 1080 ÷ 1010 = 106.93; 1020 ÷ 990 = 103.03
    expect(offers('P1-04-2', born(1080, 1000, 2000)).filter((each) => each.startsWith('all'))).toEqual([
      'all births.male 1080 → 1070: +0.50',
      'all births.female 1000 → 1010 (base): +0.50',
    ]);
    expect(offers('P1-04-2', born(1020, 1000, 2000)).filter((each) => each.startsWith('all'))).toEqual([
      'all births.male 1020 → 1030: +0.50',
      'all births.female 1000 → 990 (base): +0.50',
    ]);
  });
});

describe('一(二)1 the two population totals, a gap', () => {
  it('comes nearer from either side', () => {
    // 100,000 to 106,000: 5.66 %, 0.66 × 0.3 lost; 100,700 ÷ 106,000: exactly 5 % apart; 105,263 at most to 100,000
    const low = offers('P1-02-1b', { 'population.resident': 100000, 'population.bureau': 106000, 'women.married': 20000 });
    expect(low.filter((each) => each.startsWith('met'))).toEqual([
      'met population.resident 100000 → 100700: +0.20',
      'met population.bureau 106000 → 105263 (base): +0.20',
    ]);
    const high = offers('P1-02-1b', { 'population.resident': 112000, 'population.bureau': 106000, 'women.married': 20000 });
    expect(high.filter((each) => each.startsWith('met'))).toEqual([
      'met population.resident 112000 → 111300: +0.20',
      'met population.bureau 106000 → 106667 (base): +0.20',
    ]);
  });
});

describe('一(六) funding', () => {
  it('header, started steps: growth has to exceed that of revenue, by a hundredth of 万元', () => {
    // 10 % each: equal is not higher, one step; 1100.01 is
    const entries = {
      'funding.total': 1100,
      'funding.own': 500,
      'funding.other': 600,
      'funding.lastYear': 1000,
      'revenue.thisYear': 220,
      'revenue.lastYear': 200,
    };
    expect(offers('P1-06-0a', entries)).toEqual([
      'all funding.total 1100 → 1100.01: +0.20',
      'all revenue.thisYear 220 → 219.99 (base): +0.20',
    ]);
    expect(consequences('P1-06-0a', entries, 'funding.total').follows).toEqual(['funding.own + funding.other by 0.01 (I03)']);
  });

  it('2: other sources, or what the county gives above its own 9 yuan', () => {
    // 100,000 persons: other 12, own 8 yuan. Other by 10 万元 (1 yuan); own by 20 万元: the first 10 only fill up the 9 yuan
    const entries = { 'population.end': 100000, 'funding.own': 80, 'funding.other': 120, 'funding.total': 200 };
    expect(offers('P1-06-2', entries).filter((each) => each.startsWith('met') || each.startsWith('all'))).toEqual([
      'all funding.other 120 → 129.67: +0.15',
      'met funding.other 120 → 130: +0.15',
      'all funding.own 80 → 99.67: +0.15',
      'met funding.own 80 → 100: +0.15',
      'all population.end 100000 → 92544 (base): +0.15',
      'met population.end 100000 → 92307 (base): +0.15',
    ]);
    expect(consequences('P1-06-2', entries, 'funding.own').follows?.[0]).toMatch(/^funding\.total by /u);
  });
});

describe('other rules of the scheme', () => {
  it('一(七)1 in proportion: all who are to be paid, and no more than those', () => {
    // 3,900 ÷ 4,000 of 1.5 points
    const entries = { 'benefits.payable': 4000, 'benefits.paidInTime': 3900 };
    expect(offers('P1-07-1b', entries).filter((each) => each.includes('paidInTime'))).toEqual([
      'more benefits.paidInTime 3900 → 3907: +0.01',
      'all benefits.paidInTime 3900 → 3987: +0.04',
      'met benefits.paidInTime 3900 → 4000: +0.04',
    ]);
  });

  it('一(十)1 threshold: petitions to at most 0.8 of last year', () => {
    expect(offers('P1-10-1a', { 'petitions.thisYear': 70, 'petitions.lastYear': 85 })).toEqual(['all petitions.thisYear 70 → 68: +0.60']);
  });

  it('一(十)1 count: no case at all', () => {
    expect(offers('P1-10-1b', { 'law.majorCases': 2 })).toEqual(['all law.majorCases 2 → 0: +0.40']);
  });

  it('一(三) prevention higher than last year: one person more, where equal is not enough', () => {
    // 800 ÷ 1,000 = 80 %, equal to last year
    expect(offers('P1-03-0a', { 'defects.target': 1000, 'defects.covered': 800, 'defects.lastRate': 80 })).toEqual([
      'all defects.covered 800 → 801: +0.50',
      'all defects.target 1000 → 999 (base): +0.50',
    ]);
  });

  it('一(三) after 100 % last year nothing can be higher: no more persons than are due', () => {
    expect(offers('P1-03-0a', { 'defects.target': 1000, 'defects.covered': 1000, 'defects.lastRate': 100 })).toEqual([
      'all defects.covered 1000 → 1001: not I04',
      'all defects.target 1000 → 999 (base): not I04',
    ]);
  });

  it('一(一)2 minimum count and hours in proportion', () => {
    expect(offers('P1-01-2b', { 'leadership.sessions': 0 })).toEqual(['all leadership.sessions 0 → 1: +1.25']);
    expect(offers('P1-01-2c', { 'leadership.hours': 3 })).toEqual([
      'more leadership.hours 3 → 3.02: +0.01',
      'all leadership.hours 3 → 3.98: +0.25',
      'met leadership.hours 3 → 4: +0.25',
    ]);
  });

  it('二(四)(2) coordinators: whole persons first, the women last', () => {
    expect(offers('P2-04-2b', { 'floating.women': 1001, 'floating.coordinators': 2 })).toEqual([
      'all floating.coordinators 2 → 3: +0.40',
      'all floating.women 1001 → 1000 (base): +0.40',
    ]);
  });

  it('二(四)(5) started steps of 30 days: the next step, and 30 June', () => {
    // 31 July is 31 days late: two steps of 0.25; 30 July is 30 days late: one
    expect(offers('P2-04-5', { 'floating.brandCompleted': '2012-07-31' })).toEqual([
      'more floating.brandCompleted 2012-07-31 → 2012-07-30: +0.25',
      'all floating.brandCompleted 2012-07-31 → 2012-06-30: +0.50',
    ]);
  });

  it('二(四)(4) checklist: each service its sixth', () => {
    expect(offers('P2-04-4b', { 'floating.equal.rewards': '否' })).toEqual(['all floating.equal.rewards no → yes: +0.20']);
  });

  it('一(四)3 degree', () => {
    expect(offers('P1-04-3', { 'sexRatio.campaign': '未落实' })).toEqual([
      'more sexRatio.campaign none → part: +1.25',
      'all sexRatio.campaign none → full: +2.50',
    ]);
  });

  it('一(六)5 encouragement of 0 points: nothing to gain', () => {
    expect(earnings(baotou2012, districtWith({ 'funding.rewardsApart': '否' }), 'P1-06-5')).toEqual({ kind: 'nothingLost' });
  });

  it('二(一)2 without a case to be filed', () => {
    expect(earnings(baotou2012, districtWith({ 'fees.toFile': 0, 'fees.filed': 0 }), 'P2-01-2b')).toEqual({
      kind: 'notJudged',
      obstacle: { kind: 'notApplicable' },
    });
  });
});
