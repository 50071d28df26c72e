import { scored } from '../../support/scored';

/** Births with as many boys as girls, so that the figures agree with one another. */
const births = (total: number, compliant = total) => ({
  'births.total': total,
  'births.male': total / 2,
  'births.female': total / 2,
  'births.compliant': compliant,
});

const population = (start: number, end: number) => ({ 'population.start': start, 'population.end': end });

describe('一(二) 13 points', () => {
  it('header: births equal to the plan meet it, one above does not', () => {
    // 1000/1000 = 100 %; 1002/1000 = 100.2 %: 0.2 steps × 0.3 = 0.06
    expect(scored({ ...births(1000), 'births.plan': 1000 })('P1-02-0a')).toMatchObject({ score: '3.00', flag: 'near', measure: '100' });
    expect(scored({ ...births(1002), 'births.plan': 1000 })('P1-02-0a')).toMatchObject({ score: '2.94', flag: 'failing', measure: '100.2' });
  });

  it('header: without a plan figure nothing can be said', () => {
    expect(scored({ 'births.plan': '' })('P1-02-0a')).toMatchObject({ score: null, flag: 'pending' });
    expect(scored({ 'births.plan': 0 })('P1-02-0a')).toMatchObject({ score: null, flag: 'pending' });
  });

  it('1: a birth rate of 8 ‰ is within 8 ‰, 8.02 ‰ is not', () => {
    // 800/100000 = 8 ‰; 802/100000 = 8.02 ‰: 0.2 steps × 0.2 = 0.04
    expect(scored({ ...births(800), ...population(100000, 100000) })('P1-02-1a')).toMatchObject({ score: '4.00', flag: 'near', measure: '8' });
    expect(scored({ ...births(802), ...population(100000, 100000) })('P1-02-1a')).toMatchObject({
      score: '3.96',
      flag: 'failing',
      measure: '8.02',
      target: '8',
    });
  });

  it('1: the birth rate is taken over the mean population of the year', () => {
    // mean of 90000 and 110000 is 100000: 820 births are 8.2 ‰, 2 steps × 0.2 = 0.4 (over the end it would be 7.45 ‰)
    expect(scored({ ...births(820), ...population(90000, 110000) })('P1-02-1a')).toMatchObject({ score: '3.60', measure: '8.2' });
  });

  it('1: nothing is left of the points 2 ‰ above the limit', () => {
    // 10 ‰: 20 steps × 0.2 = 4
    expect(scored({ ...births(1000), ...population(100000, 100000) })('P1-02-1a')).toMatchObject({ score: '0.00', flag: 'failing' });
  });

  it('1: the two population totals may lie 5 % apart, on either side, and no further', () => {
    // |105000 − 100000| = 5 %; 5.1 %: 0.1 steps × 0.3 = 0.03
    const totals = (resident: number) => ({ 'population.resident': resident, 'population.bureau': 100000, 'women.married': 20000 });
    expect(scored(totals(105000))('P1-02-1b')).toMatchObject({ score: '1.50', flag: 'near', measure: '5' });
    expect(scored(totals(105100))('P1-02-1b')).toMatchObject({ score: '1.47', flag: 'failing', measure: '5.1' });
    expect(scored(totals(95000))('P1-02-1b')).toMatchObject({ score: '1.50', flag: 'near', measure: '5' });
    expect(scored(totals(94900))('P1-02-1b')).toMatchObject({ score: '1.47', flag: 'failing', measure: '5.1' });
  });

  it('2: 92 % is 92 % or more, 91.9 % is not', () => {
    // 91.9 %: 1 step × 0.1
    expect(scored(births(1000, 920))('P1-02-2')).toMatchObject({ score: '4.50', flag: 'near', measure: '92' });
    expect(scored(births(1000, 919))('P1-02-2')).toMatchObject({ score: '4.40', flag: 'failing', measure: '91.9' });
  });

  it('2: 91.996 % misses 92 %, though its points round to all of them', () => {
    // 22999/25000 = 91.996 %: 0.04 steps × 0.1 = 0.004; 4.496 rounds to 4.50
    expect(scored(births(25000, 22999))('P1-02-2')).toMatchObject({ score: '4.50', flag: 'failing', measure: '91.996' });
  });

  it('2: more than one percentage point above the limit is no longer near', () => {
    expect(scored(births(1000, 930))('P1-02-2')).toMatchObject({ flag: 'near' });
    expect(scored(births(1000, 931))('P1-02-2')).toMatchObject({ flag: 'met' });
  });
});
