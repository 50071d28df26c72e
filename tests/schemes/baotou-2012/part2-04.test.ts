import { scored } from '../../support/scored';

describe('二(四) 10 points', () => {
  const coordinators = (women: number, posted: number) => ({ 'floating.women': women, 'floating.coordinators': posted });

  it('(2): 500 women need one coordinator, 501 need two', () => {
    // ⌈500/500⌉ = 1; ⌈501/500⌉ = 2: 1.2 × 1/2
    expect(scored(coordinators(500, 1))('P2-04-2b')).toMatchObject({ score: '1.20', flag: 'met', target: '1' });
    expect(scored(coordinators(501, 1))('P2-04-2b')).toMatchObject({ score: '0.60', flag: 'failing', target: '2' });
    expect(scored(coordinators(501, 2))('P2-04-2b')).toMatchObject({ score: '1.20', flag: 'met' });
  });

  it('(2): more than one for every 300 women is no fault', () => {
    expect(scored(coordinators(600, 5))('P2-04-2b')).toMatchObject({ score: '1.20', flag: 'met' });
  });

  it('(2): without floating married women it does not apply', () => {
    expect(scored(coordinators(0, 0))('P2-04-2b')).toMatchObject({ score: '1.20', flag: 'notApplicable' });
  });

  it('(3): three reports on time are needed, two earn two thirds', () => {
    // 0.8 × 2/3 = 0.533…
    expect(scored({ 'floating.reports': 3 })('P2-04-3a')).toMatchObject({ score: '0.80', flag: 'met' });
    expect(scored({ 'floating.reports': 2 })('P2-04-3a')).toMatchObject({ score: '0.53', flag: 'failing' });
  });

  it('(3): every logic error costs 0.1, down to nothing', () => {
    expect(scored({ 'floating.logicErrors': 0 })('P2-04-3b')).toMatchObject({ score: '0.50', flag: 'met' });
    expect(scored({ 'floating.logicErrors': 1 })('P2-04-3b')).toMatchObject({ score: '0.40', flag: 'failing' });
    expect(scored({ 'floating.logicErrors': 6 })('P2-04-3b')).toMatchObject({ score: '0.00', flag: 'failing' });
  });

  it('(4): five of six equalised services earn five sixths', () => {
    // 1.2 × 5/6
    expect(scored()('P2-04-4b')).toMatchObject({ score: '1.20', flag: 'met' });
    expect(scored({ 'floating.equal.rights': '否' })('P2-04-4b')).toMatchObject({ score: '1.00', flag: 'failing' });
  });

  it('(5): 30 June still counts, 1 July starts the first 30 days', () => {
    expect(scored({ 'floating.brandCompleted': '2012-06-30' })('P2-04-5')).toMatchObject({ score: '1.00', flag: 'met' });
    expect(scored({ 'floating.brandCompleted': '2012-07-01' })('P2-04-5')).toMatchObject({ score: '0.75', flag: 'failing' });
  });

  it('(5): the 30th day still belongs to the first step, the 31st starts the second', () => {
    expect(scored({ 'floating.brandCompleted': '2012-07-30' })('P2-04-5')).toMatchObject({ score: '0.75' });
    expect(scored({ 'floating.brandCompleted': '2012-07-31' })('P2-04-5')).toMatchObject({ score: '0.50' });
    expect(scored({ 'floating.brandCompleted': '2012-12-31' })('P2-04-5')).toMatchObject({ score: '0.00' });
  });

  it('(7): two meetings are needed, one earns half', () => {
    expect(scored({ 'floating.meetings': 2 })('P2-04-7b')).toMatchObject({ score: '0.90', flag: 'met' });
    expect(scored({ 'floating.meetings': 1 })('P2-04-7b')).toMatchObject({ score: '0.45', flag: 'failing' });
  });

  it('(8): nine of ten measures earn nine tenths', () => {
    expect(scored({ 'floating.convenience': 10 })('P2-04-8')).toMatchObject({ score: '1.00', flag: 'met' });
    expect(scored({ 'floating.convenience': 9 })('P2-04-8')).toMatchObject({ score: '0.90', flag: 'failing' });
  });
});
