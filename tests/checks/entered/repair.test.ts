import fc from 'fast-check';
import type { Entered, EntryExample } from '../../../src/checks';
import { decimal } from '../../../src/core';
import { amount, below, codesOf, count, money, percent, perMille, reading, repairOf, valueOf } from './given';

/** A number as a cell may hold it: up to 9 digits before the point and 4 behind it. */
const written = fc
  .tuple(fc.nat(999_999_999), fc.integer({ min: 0, max: 4 }), fc.nat(9999))
  .map(([whole, places, part]) => (places === 0 ? String(whole) : `${whole}.${String(part).padStart(4, '0').slice(0, places)}`));

const grouped = (text: string): string => text.replace(/^\d+/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ','));
const wide = (text: string): string => text.replace(/[!-~]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

interface Damage {
  readonly wide: boolean;
  readonly grouped: boolean;
  readonly before: string;
  readonly after: string;
  readonly between: string;
}

const space = fc.constantFrom('', ' ', '\u00A0', '\u3000', '\u200B', '\uFEFF', '\t', '\n', '\u200B \u00A0');
const damage: fc.Arbitrary<Damage> = fc.record({ wide: fc.boolean(), grouped: fc.boolean(), before: space, after: space, between: space });

const damaged = (text: string, { wide: inWide, grouped: inGroups, before, after, between }: Damage, suffix: string): string => {
  const digits = inGroups ? grouped(text) : text;
  const whole = suffix === '' ? digits : `${digits}${between}${suffix}`;
  return `${before}${inWide ? wide(whole) : whole}${after}`;
};

const suffixes: readonly (readonly [string, EntryExample['figure'], readonly string[]])[] = [
  ['amount', amount, ['', '人']],
  ['percent', percent, ['', '%', '％', '﹪']],
  ['per mille', perMille, ['', '‰']],
  ['10,000 yuan', money, ['', '万元', '万 元']],
];

describe.each(suffixes)('a number in a figure of %s', (_, figure, own) => {
  test('written in damaged characters is repaired to exactly that number', () => {
    fc.assert(
      fc.property(written, damage, fc.constantFrom(...own), (text, harm, suffix) => {
        expect(repairOf(figure, damaged(text, harm, suffix))).toBe(Number(text));
      }),
    );
  });

  test('repaired and read again is that number, without an error', () => {
    fc.assert(
      fc.property(written, damage, fc.constantFrom(...own), (text, harm, suffix) => {
        const { value, issues } = reading(figure, { value: repairOf(figure, damaged(text, harm, suffix)) ?? null });
        expect(value).toEqual({ kind: 'number', value: decimal(text) });
        expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
      }),
    );
  });
});

test('whatever text is repaired, the repair is no error when it is read', () => {
  const scraps = fc.array(fc.constantFrom(...Array.from('019１９.．,，-－+ \u3000\u200B%％‰人万元年月日/\'落实部分未是否不适用无—')), { maxLength: 12 });
  const figures: readonly EntryExample['figure'][] = [count, amount, below, percent, perMille, money, { kind: 'degree' }, { kind: 'yesNo' }, { kind: 'date' }];
  fc.assert(
    fc.property(scraps, fc.constantFrom(...figures), (pieces, figure) => {
      const { value, issues } = reading(figure, { value: pieces.join('') });
      const errors = issues.filter(({ level }) => level === 'error');
      expect([errors.length, value.kind === 'unusable']).toEqual(errors.length === 0 ? [0, false] : [1, true]);
      for (const { repair } of issues) {
        if (repair) expect(reading(figure, { value: repair.to }).issues.filter(({ level }) => level === 'error')).toEqual([]);
      }
    }),
    { numRuns: 3000 },
  );
});

describe('nothing is guessed', () => {
  test.each<[Entered, EntryExample['figure'], string]>([
    ['1,23', amount, 'V002'],
    ['0,123', amount, 'V002'],
    ['12 34', amount, 'V013'],
    ['1 2', count, 'V013'],
    ['9.2‰', percent, 'V017'],
    ['92%', perMille, 'V017'],
    ['92%', count, 'V017'],
    ['356000元', money, 'V019'],
    ['35.6万', money, 'V019'],
    ['—', count, 'V020'],
    ['无', amount, 'V020'],
    ['0.1234567890123456', amount, 'V029'],
    ['－３', count, 'V004'],
    ['２．５人', count, 'V005'],
    ['约12', count, 'V002'],
    [0.92, percent, 'V024'],
    [2012, { kind: 'date' }, 'V023'],
  ])('%j has no repair', (value, figure, code) => {
    expect([codesOf(figure, value), repairOf(figure, value)]).toEqual([[code], undefined]);
  });
});

describe('of several things wrong with the writing one is told, and all are mended', () => {
  test.each<[string, EntryExample['figure'], string, number | string]>([
    ['　１，２３４．５ ％ ', percent, 'V014', 1234.5],
    [' 1,234.5 % ', percent, 'V016', 1234.5],
    [' 1,234 人', count, 'V018', 1234],
    ['1,234 ', count, 'V015', 1234],
    ['１２ 人', count, 'V014', 12],
    ["' 12", count, 'V013', 12],
    ['－３', below, 'V014', -3],
    ['−3', below, 'V014', -3],
    ['- 3', below, 'V013', -3],
    ['1 234 567', count, 'V013', 1_234_567],
    ['部分 落实', { kind: 'degree' }, 'V013', '部分落实'],
    ['不　适用', count, 'V013', '不适用'],
  ])('%j is told as %s', (value, figure, code, to) => {
    expect([codesOf(figure, value), repairOf(figure, value)]).toEqual([[code], to]);
  });

  test('minus zero becomes zero', () => {
    expect(repairOf(count, '-0')).toBe(0);
    expect(valueOf(count, 0)).toEqual({ kind: 'number', value: decimal('0') });
  });
});
