import fc from 'fast-check';
import type { Entered } from '../../../src/checks';

const digits = fc.oneof(fc.nat(99).map(String), fc.nat(9_999_999).map(String), fc.stringMatching(/^\d{1,20}$/u));

/** Numbers as people and programs write them into a text. */
const numberText = fc
  .record({
    sign: fc.constantFrom('', '', '-', '+', '－', '−', '±', '—'),
    whole: digits,
    point: fc.constantFrom('', '.', ',', '．', '，', '。', '·', ' .', 'e', 'E+'),
    part: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,18}$/u)),
    space: fc.constantFrom('', '', ' ', '\u00A0', '\u3000', '\u200B', '\uFEFF', '\t', '\r\n', '\u202E'),
    unit: fc.constantFrom('', '', '人', '%', '％', '‰', '﹪', '万元', '元', '万', ' 人次', '日', '。', '!', '/100'),
    quote: fc.constantFrom('', '', "'", '"', '=', '@'),
    wide: fc.boolean(),
  })
  .map(({ sign, whole, point, part, space, unit, quote, wide }) => {
    const text = `${quote}${sign}${whole}${point}${part}${space}${unit}`;
    return wide ? text.replace(/[!-~]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)) : text;
  });

const day = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.nat(13), fc.nat(32), fc.constantFrom('-', '/', '.', '年', ' ', '')).map(([year, month, date, mark]) => `${String(year)}${mark}${String(month)}${mark === '年' ? '月' : mark}${String(date)}${mark === '年' ? '日' : ''}`);

const words = fc.array(fc.constantFrom('落实', '部分', '未', '是', '否', '不适用', '参加', '不参加', '无', '—', '/', '*', '青山区', '固阳县', 'P1-01-1', 'A01', 'V1', '〔', '〕', ' ', '\u200B', '列1', '合计', '默认', '文件'), { maxLength: 4 }).map((some) => some.join(''));

const errors = fc.constantFrom('#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#', '');

const doubles = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -10, max: 3_000_000 }),
  fc.constantFrom(0, -0, 0.1 + 0.2, 1e15, 1e15 - 1, 999_999_999_999_999.9, 1e-300, Number.MAX_VALUE, Number.MIN_VALUE, -1e14, 60, 61, 2_958_465, 2_958_466),
);

const texts = fc.oneof(
  numberText,
  numberText,
  day,
  words,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  // Halves of a character, as damaged files and other programs leave them.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom('', ' ', '__proto__', 'constructor', 'toString', '=1+1', '\0', 'x'.repeat(32_767), '9'.repeat(400), '1 '.repeat(5000)),
);

const space = fc.constantFrom('', ' ', '\u00A0', '\u3000', '\u200B', '\uFEFF', '\t');

/** Entries that mean one thing and are written another way: most of them can be repaired. */
export const spoilt: fc.Arbitrary<string> = fc
  .tuple(space, fc.oneof(digits, fc.constantFrom('落实', '部分落实', '未落实', '是', '否', '不适用', '2012年6月30日', '1,234', '1 234')), fc.constantFrom('', '', '.5', '．５'), space, fc.constantFrom('', '人', '%', '％', '‰', '万元'), space)
  .map((pieces) => pieces.join(''));

/** Whatever a cell can hold. */
export const anyCell: fc.Arbitrary<Entered> = fc.oneof(
  { weight: 6, arbitrary: texts },
  { weight: 3, arbitrary: doubles },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
  { weight: 1, arbitrary: errors.map((error) => ({ error })) },
);
