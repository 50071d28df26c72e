import { scored } from '../../support/scored';

/** Money in 万元 over 100,000 persons: ten times the yuan per head. */
const money = (own: number, other: number) => ({
  'population.end': 100000,
  'funding.own': own,
  'funding.other': other,
  'funding.total': own + other,
});

describe('一(六) 9 points', () => {
  it('header: growth above that of revenue is met, equal growth is not', () => {
    // 220/200 = +10 %; revenue 110/100 = +10 %: a started step × 0.2
    const grown = (lastYear: number) => ({ ...money(90, 130), 'funding.lastYear': lastYear, 'revenue.thisYear': 110, 'revenue.lastYear': 100 });
    expect(scored(grown(200))('P1-06-0a')).toMatchObject({ score: '1.80', flag: 'failing', measure: '10', target: '10' });
    expect(scored(grown(199.9))('P1-06-0a')).toMatchObject({ score: '2.00', flag: 'near' });
  });

  it('header: 1.5 percentage points too little cost two started steps', () => {
    // +10 % against +11.5 %
    const figures = { ...money(90, 130), 'funding.lastYear': 200, 'revenue.thisYear': 111.5, 'revenue.lastYear': 100 };
    expect(scored(figures)('P1-06-0a')).toMatchObject({ score: '1.60', flag: 'failing' });
  });

  it('header: without money last year there is no growth to judge', () => {
    expect(scored({ 'funding.lastYear': 0 })('P1-06-0a')).toMatchObject({ score: null, flag: 'pending' });
  });

  it('1: 22 yuan per head are enough, 21.9 are not', () => {
    // 21.9: 0.1 steps × 0.25 = 0.025; 2.475 rounds away from zero
    expect(scored(money(90, 130))('P1-06-1a')).toMatchObject({ score: '2.50', flag: 'near', measure: '22' });
    expect(scored(money(90, 129))('P1-06-1a')).toMatchObject({ score: '2.48', flag: 'failing', measure: '21.9', target: '22' });
  });

  it("1: 9 yuan per head of the county's own are enough, 8.9 are not", () => {
    // 8.9: 0.1 steps × 0.3 = 0.03
    expect(scored(money(90, 130))('P1-06-1b')).toMatchObject({ score: '1.50', flag: 'near', measure: '9' });
    expect(scored(money(89, 131))('P1-06-1b')).toMatchObject({ score: '1.47', flag: 'failing', measure: '8.9' });
  });

  it('2: 13 yuan from other sources are enough, 12.9 are not', () => {
    // 12.9: 0.1 steps × 0.15 = 0.015; 1.485 rounds away from zero
    expect(scored(money(90, 130))('P1-06-2')).toMatchObject({ score: '1.50', flag: 'near', measure: '13' });
    expect(scored(money(90, 129))('P1-06-2')).toMatchObject({ score: '1.49', flag: 'failing', measure: '12.9' });
  });

  it('2: the county makes up a shortfall with what it gives above 9 yuan', () => {
    // own 10, other 12: 12 + (10 − 9) = 13; own 8, other 13: nothing is taken off for own money below 9
    expect(scored(money(100, 120))('P1-06-2')).toMatchObject({ score: '1.50', measure: '13' });
    expect(scored(money(80, 130))('P1-06-2')).toMatchObject({ score: '1.50', measure: '13' });
  });

  it('5: reward money budgeted apart is encouraged, and costs nothing where it is not', () => {
    expect(scored({ 'funding.rewardsApart': '是' })('P1-06-5')).toMatchObject({ score: '0.00', points: '0.00', flag: 'encouraged' });
    expect(scored({ 'funding.rewardsApart': '否' })('P1-06-5')).toMatchObject({ score: '0.00', flag: 'met' });
  });

  it('3: a reward budgeted in part earns half of 0.75', () => {
    // 0.375 rounds away from zero
    expect(scored({ 'funding.oneChildReward': '部分落实' })('P1-06-3')).toMatchObject({ score: '0.38', flag: 'failing' });
  });
});
