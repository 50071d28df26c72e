import { scored } from '../../support/scored';

describe('一(九) points unknown, 8 assumed', () => {
  const floating = (funds: number) => ({ 'floating.population': 10000, 'floating.women': 500, 'floating.funds': funds, 'floating.registeredStandard': 22 });

  it('3: money per floating person equal to the registered standard is enough, 0.1 yuan less is not', () => {
    // 22 万元 over 10,000 persons = 22 yuan; 21.9: 0.1 steps × 0.3 = 0.03
    expect(scored(floating(22))('P1-09-3')).toMatchObject({ score: '3.00', flag: 'near', measure: '22', target: '22' });
    expect(scored(floating(21.9))('P1-09-3')).toMatchObject({ score: '2.97', flag: 'failing', measure: '21.9' });
  });

  it('3: more than half a yuan above the standard is no longer near', () => {
    expect(scored(floating(22.5))('P1-09-3')).toMatchObject({ flag: 'near' });
    expect(scored(floating(22.6))('P1-09-3')).toMatchObject({ flag: 'met' });
  });

  it('3: without a floating population it does not apply', () => {
    expect(scored({ 'floating.population': 0, 'floating.women': 0 })('P1-09-3')).toMatchObject({ score: '3.00', flag: 'notApplicable' });
  });

  it('2: no office of its own, none of the 2 points', () => {
    expect(scored({ 'floating.institution': '未落实' })('P1-09-2')).toMatchObject({ score: '0.00', points: '2.00', flag: 'failing' });
  });
});
