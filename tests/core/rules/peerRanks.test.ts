import fc from 'fast-check';
import { faultsOfRule, formulaOfRule, wordsOfRule, basesOfRule, judgeMeasured } from '../../../src/core/rules';
import { decimal } from '../../../src/core';
import { percent, sentence, settled, targetOf, verdict } from '../given';
import { among, rankLadder, rankMovement } from './peerRules';

const naming = { operand: () => '上年值', figure: () => '' };
const cells = { measure: 'B2', points: 'B3', peers: '$B$2:$F$2', figure: () => '', operand: () => '' };

describe('points by rank', () => {
  const ladder = rankLadder('atLeast', ['10', '9', '8']);

  test('units with the same measure share the better place: 1, 2, 2, 4', () => {
    const others = ['90', '80', '80'];
    const on = (measure: string, rest: readonly string[]) => verdict(among(rankLadder('atLeast', ['10', '9', '8', '7']), measure, { others: rest }));
    expect(on('90', ['80', '80', '70'])).toBe('met 10');
    expect(on('80', ['90', '80', '70'])).toBe('missed 9');
    expect(on('70', others)).toBe('missed 7');
  });

  test('a hundredth decides, and where less is better the other way round', () => {
    const on = (measure: string, side: 'atLeast' | 'atMost') => verdict(among(rankLadder(side, ['10', '9', '8']), measure, { others: ['80', '60'] }));
    expect([on('79.99', 'atLeast'), on('80', 'atLeast'), on('80.01', 'atLeast')]).toEqual(['missed 9', 'met 10', 'met 10']);
    expect([on('60.01', 'atMost'), on('60', 'atMost'), on('59.99', 'atMost')]).toEqual(['missed 9', 'met 10', 'met 10']);
  });

  test('below the ladder the last rung counts, or every place costs', () => {
    const others = ['99', '98', '97', '96', '95'];
    expect(verdict(among(ladder, '97.5', { others }))).toBe('missed 8');
    expect(verdict(among(ladder, '1', { others }))).toBe('missed 8');
    expect(verdict(among(rankLadder('atLeast', ['10', '9', '8'], '0.5'), '97.5', { others }))).toBe('missed 8');
    // Sixth of six, three places below the last rung: 8 − 3 × 0.5.
    expect(verdict(among(rankLadder('atLeast', ['10', '9', '8'], '0.5'), '1', { others }))).toBe('missed 6.5');
  });

  test('a second rung as high as the first is met as well', () => {
    expect(verdict(among(rankLadder('atLeast', ['10', '10', '8']), '70', { others: ['80'] }))).toBe('met 10');
    expect(verdict(among(rankLadder('atLeast', ['10', '10', '8']), '60', { others: ['80', '70'] }))).toBe('missed 8');
  });

  test('a unit alone is first', () => {
    expect(verdict(among(ladder, '-3', { others: [] }))).toBe('met 10');
  });

  test('a changed measure is ranked among the others, not among itself', () => {
    // Entered 90 it was first; with 70 it is behind 80 alone.
    expect(verdict(among(ladder, '70', { others: ['80', '60'], own: '90' }))).toBe('missed 9');
    expect(targetOf(among(ladder, '70', { others: ['80', '60'], own: '90' }))).toBe('80');
    expect(verdict(among(rankLadder('atMost', ['10', '9', '8']), '70', { others: ['80', '60'], own: '50' }))).toBe('missed 9');
  });

  test('places are those of counting the better ones', () => {
    const value = fc.integer({ min: 0, max: 6 }).map(String);
    const side = fc.constantFrom('atLeast' as const, 'atMost' as const);
    const rungs = rankLadder('atLeast', Array.from({ length: 9 }, (_, at) => String(9 - at))).ladder;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), value, value, side, (others, own, measure, which) => {
        const better = others.filter((other) => (which === 'atLeast' ? Number(other) > Number(measure) : Number(other) < Number(measure)));
        const judged = settled(among({ ...rankLadder(which, []), ladder: rungs }, measure, { others, own }));
        expect(Number(judged.earned.numerator)).toBe(9 - better.length);
        const { detail } = judged;
        if (detail.kind !== 'rankLadder') throw new Error(detail.kind);
        const next = better.map(Number).toSorted((a, b) => (which === 'atLeast' ? a - b : b - a))[0];
        expect(detail.place).toEqual({
          rank: better.length + 1,
          of: others.length + 1,
          ...(next !== undefined && { ahead: decimal(String(next)) }),
        });
      }),
    );
  });

  test('the sentence names the place, who is next before it, and the points', () => {
    const found = among(rankLadder('atLeast', ['10', '9']), '79.6', { others: ['80', '90'] });
    expect(sentence(found, 'zh', { unit: percent, measure: '79.6' })).toBe(
      '在参评 3 个单位中列第 3 名；前一名 80%，本单位低 0.4 个百分点；第 2 名及以后得 9 分',
    );
    expect(sentence(found, 'en', { unit: percent, measure: '79.6' })).toBe(
      'place 3 of 3 units; the next before it 80%, 0.4 percentage points short; 9 points from place 2 on',
    );
    const first = among(rankLadder('atLeast', ['10', '9']), '95', { others: ['80', '90'] });
    expect(sentence(first, 'zh', { unit: percent, measure: '95' })).toBe('在参评 3 个单位中列第 1 名；该名次得 10 分');
    expect(sentence(first, 'en', { unit: percent, measure: '95' })).toBe('place 1 of 3 units; 10 points for that place');
  });

  test('the sentence says what places below the ladder cost', () => {
    const found = among(rankLadder('atMost', ['10', '9'], '0.5'), '7', { others: ['1', '2', '3'] });
    expect(sentence(found, 'zh', { measure: '7' })).toBe(
      '在参评 4 个单位中列第 4 名；前一名 3，本单位高出 4；第 2 名得 9 分，其后每降 1 名再减 0.5 分，得 8 分',
    );
    expect(sentence(found, 'en', { measure: '7' })).toBe(
      'place 4 of 4 units; the next before it 3, 4 over; 9 points for place 2, 0.5 less for each place after it: 8 points',
    );
  });

  test('the rung that counted says where it comes from, and what each place costs only where it does', () => {
    const rule = rankLadder('atLeast', ['10', '9'], '0.5');
    expect(basesOfRule(rule, among(rule, '5', { others: ['9'] })).deduction).toBe('document');
    expect(basesOfRule(rule, among(rule, '5', { others: ['9', '8'] })).deduction).toBe('assumed');
    expect(basesOfRule(rule, { kind: 'undefined' }).deduction).toBe('assumed');
  });

  test('in the workbook', () => {
    expect(wordsOfRule(rankLadder('atLeast', ['60', '57']), naming)).toEqual(['从高到低排名', '各名次得分：60、57', '其后名次同末位']);
    expect(wordsOfRule(rankLadder('atMost', ['60'], '3'), naming)).toEqual(['从低到高排名', '各名次得分：60', '其后每降 1 名再减 3 分']);
  });

  test('a place that earns more than the one before it is a fault, one that earns as much is none', () => {
    expect(faultsOfRule(rankLadder('atLeast', ['10', '10', '8']))).toEqual([]);
    expect(faultsOfRule(rankLadder('atLeast', ['10', '8', '8.5'])).map(({ path, message }) => [path, message.zh])).toEqual([
      [['ladder', 2, 'value'], '第 3 名的 8.5 分高于前一名的 8 分：各名次得分应由高到低'],
    ]);
  });

  test('the formula counts the better ones, but for binary noise', () => {
    expect(formulaOfRule(rankLadder('atLeast', ['60', '57.5']), cells)).toBe(
      'INDEX({60,57.5},1,MIN(2,(1+COUNTIF($B$2:$F$2,">"&(B2+0.0000000005)))))',
    );
    expect(formulaOfRule(rankLadder('atMost', ['60'], '3'), cells)).toBe(
      'INDEX({60},1,MIN(1,(1+COUNTIF($B$2:$F$2,"<"&(B2-0.0000000005)))))-MAX(0,(1+COUNTIF($B$2:$F$2,"<"&(B2-0.0000000005)))-1)*3',
    );
  });
});

describe('points by the change of rank', () => {
  const rule = rankMovement('atLeast', 'before', '5', [
    ['-2', '-1'],
    ['-4', '-2'],
    ['2', '0.5'],
  ]);
  const others = ['50', '40', '30', '20', '10'];
  /** The unit's place is one more than the others above it. */
  const moved = (from: string, to: string) => among(rule, to, { others, before: { others, own: from } });

  test('the furthest band that is reached applies, and none where none is', () => {
    // Places of 55, 45, 35, 25, 15, 5 are 1 to 6.
    expect(verdict(moved('45', '45'))).toBe('met 5');
    expect(verdict(moved('45', '35'))).toBe('met 5');
    expect(verdict(moved('45', '25'))).toBe('missed 4');
    expect(verdict(moved('45', '15'))).toBe('missed 4');
    expect(verdict(moved('45', '5'))).toBe('missed 3');
    expect(verdict(moved('25', '35'))).toBe('met 5');
    expect(verdict(moved('25', '45'))).toBe('met 5.5');
    expect(verdict(moved('5', '55'))).toBe('met 5.5');
  });

  test('where less is better, a lower measure is a place up', () => {
    const less = rankMovement('atMost', 'before', '5', [['1', '1']]);
    expect(verdict(among(less, '15', { others, before: { others, own: '25' } }))).toBe('met 6');
    expect(verdict(among(less, '25', { others, before: { others, own: '15' } }))).toBe('met 5');
  });

  test('the order of the bands does not matter', () => {
    const other = { ...rule, bands: rule.bands.toReversed() };
    expect(verdict(among(other, '5', { others, before: { others, own: '45' } }))).toBe('missed 3');
  });

  test('the sentence says both places, what applied, and what was not reached', () => {
    expect(sentence(moved('45', '25'), 'zh', { measure: '25' })).toBe(
      '在参评 6 个单位中列第 4 名，上期第 2 名，下降 2 名；下降 2 名及以上：基本分 5 分，减 1 分，得 4 分；未达到：下降 4 名及以上',
    );
    expect(sentence(moved('45', '25'), 'en', { measure: '25' })).toBe(
      'place 4 of 6 units, place 2 in the period before, 2 down; 2 places or more down: base 5, less 1: 4 points; not reached: 4 places or more down',
    );
    expect(sentence(moved('25', '45'), 'zh', { measure: '45' })).toBe(
      '在参评 6 个单位中列第 2 名，上期第 4 名，上升 2 名；上升 2 名及以上：基本分 5 分，加 0.5 分，得 5.5 分',
    );
    expect(sentence(moved('25', '25'), 'zh', { measure: '25' })).toBe('在参评 6 个单位中列第 4 名，与上期持平；得基本分 5 分');
    expect(sentence(moved('25', '35'), 'en', { measure: '35' })).toBe(
      'place 3 of 6 units, place 4 in the period before, 1 up; the base of 5 points; not reached: 2 places or more up',
    );
  });

  test('the band that applied says where it comes from; where none did, all of them', () => {
    const mixed = rankMovement('atLeast', 'before', '5', [['2', '0.5']]);
    expect(basesOfRule(mixed, moved('25', '25')).deduction).toBe('assumed');
    const stated = { ...rule, bands: rule.bands.map((band, at) => (at === 0 ? { ...band, change: { ...band.change, basis: 'document' as const } } : band)) };
    expect(basesOfRule(stated, among(stated, '25', { others, before: { others, own: '45' } })).deduction).toBe('document');
    expect(basesOfRule(stated, among(stated, '5', { others, before: { others, own: '45' } })).deduction).toBe('assumed');
  });

  test('in the workbook', () => {
    expect(wordsOfRule(rule, naming)).toEqual([
      '从高到低排名',
      '上期值 上年值',
      '基本分 5',
      '下降 2 名及以上：-1，下降 4 名及以上：-2，上升 2 名及以上：+0.5',
    ]);
  });

  test('bands of no place, of part of a place, and twice the same are faults', () => {
    const faults = (...places: string[]) =>
      faultsOfRule(rankMovement('atLeast', 'before', '5', places.map((each) => [each, '1'] as const))).map(({ path }) => path.join('.'));
    expect(faults('1', '-1', '5')).toEqual([]);
    expect(faults('0')).toEqual(['bands.0.places.value']);
    expect(faults('1.5')).toEqual(['bands.0.places.value']);
    expect(faults('2', '3', '2.0')).toEqual(['bands.2.places.value']);
  });

  test('no formula can say it', () => {
    expect(formulaOfRule(rule, cells)).toBeUndefined();
  });

  test('judging it without the period before is a mistake of the caller', () => {
    const { peers } = { peers: { now: { sorted: [], sum: decimal('0'), own: decimal('0') } } };
    const one = { points: decimal('1'), figures: new Map(), measure: decimal('0'), peers };
    expect(() => judgeMeasured(rule, one)).toThrow(new RangeError('the period before is needed'));
  });
});
