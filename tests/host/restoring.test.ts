import { digestOf } from '../../src/host/digest';
import { isStill, leftIn, sameMeaning } from '../../src/host/restoring';

const holding = (value: Parameters<typeof isStill>[1]['value'], formula: string | null = null) => ({ value, formula });

describe('what a cell is left with', () => {
  test('what was left alone leaves nothing, whatever stands there', () => {
    expect(leftIn(null, holding(5))).toBeNull();
    expect(leftIn(undefined, holding('甲', '="甲"'))).toBeNull();
  });

  test('what is read back counts, not what was asked for', () => {
    expect(leftIn('1-2', holding(40_910))).toBe(40_910);
    expect(leftIn(3, holding('3'))).toBe('3');
  });

  test('a cleared cell is blank', () => {
    expect(leftIn('', holding(null))).toBe('');
  });

  test('a formula counts by its text, also one that stays; a result without a formula is none', () => {
    expect(leftIn({ formula: '=a1', shows: 1 }, holding(1, '=A1'))).toEqual({ formula: '=A1' });
    expect(leftIn({ shows: 1 }, holding(1, '=A1'))).toEqual({ formula: '=A1' });
    expect(leftIn({ shows: 1 }, holding(1))).toBeNull();
  });
});

describe('whether a cell still holds what it was left with', () => {
  test.each<[string, Parameters<typeof isStill>[0], Parameters<typeof isStill>[1], boolean]>([
    ['the same text', '甲', holding('甲'), true],
    ['another text', '甲', holding('甲 '), false],
    ['a number instead of the text', '12', holding(12), false],
    ['the number to 15 digits', 0.3, holding(0.1 + 0.2), true],
    ['another 15th digit', 0.3, holding(0.300000000000001), false],
    ['a formula that shows the number', 3, holding(3, '=1+2'), false],
    ['blank', '', holding(null), true],
    ['an empty text for blank', '', holding(''), true],
    ['zero for blank', '', holding(0), false],
    ['the text of a digest', { digest: digestOf('青山区'), length: 3 }, holding('青山区'), true],
    ['another text than that of a digest', { digest: digestOf('青山区'), length: 3 }, holding('青山县'), false],
    ['a text of another length under the same digest', { digest: digestOf('青山区'), length: 4 }, holding('青山区'), false],
    ['a formula that shows the text of a digest', { digest: digestOf('青山区'), length: 3 }, holding('青山区', '="青山区"'), false],
    ['blank for a digest', { digest: digestOf(''), length: 0 }, holding(null), false],
    ['an error', { error: '#N/A' }, holding({ error: '#N/A' }), true],
    ['another error', { error: '#N/A' }, holding({ error: '#REF!' }), false],
    ['a text that reads like the error', { error: '#N/A' }, holding('#N/A'), true],
    ['true', true, holding(true), true],
    ['false for true', true, holding(false), false],
    ['the formula, whatever it shows', { formula: '=A1' }, holding(99, '=A1'), true],
    ['another formula', { formula: '=A1' }, holding(1, '=A2'), false],
    ['what the formula showed, without it', { formula: '=A1' }, holding(1), false],
    ['anything where nothing was written', null, holding('甲'), true],
  ])('%s', (_what, written, found, still) => {
    expect(isStill(written, found)).toBe(still);
  });
});

describe('whether two formulas of names mean the same', () => {
  test.each([
    ["='得分表'!$A$1:$B$2", '=得分表!$A$1:$B$2', true],
    ['=得分表!$A$1:$B$2', '=得分表!$A$1:$B$3', false],
    ['=得分表!$A$1:$B$2', '=得分表!$A$1:$C$2', false],
    ['=得分表!$A$1', '=结果!$A$1', false],
    ['="a"', '"a"', true],
    ['="a"', '="A"', false],
    ['=得分表!$A$1', '="a"', false],
  ])('%s and %s', (one, other, same) => {
    expect(sameMeaning(one, other)).toBe(same);
    expect(sameMeaning(other, one)).toBe(same);
  });
});
