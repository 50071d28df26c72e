import { checkScheme, limits } from '../../../src/schemes/schemeFile';
import { baotou2012 } from '../../../src/schemes';
import { costOf } from '../../hostile/cost';

/** The scheme that ships, as its text, with the text of one list replaced. */
const withList = (list: string, entries: string): string => {
  const { [list]: _, ...rest }: Readonly<Record<string, unknown>> = { ...baotou2012 };
  return `{${JSON.stringify(list)}:${entries},${JSON.stringify(rest).slice(1)}`;
};

const repeated = (piece: string, times: number): string => Array.from({ length: times }, () => piece).join(',');

/** So large as a file may just be. */
const filled = (opening: string, piece: string, closing: string): string => {
  const times = Math.floor((limits.bytes - opening.length - closing.length) / (piece.length + 1));
  return `${opening}${repeated(piece, times)}${closing}`;
};

const first = baotou2012.indicators.find(({ measure }) => measure !== undefined);
const nested = (depth: number): string => `${'{"kind":"absolute","of":'.repeat(depth)}"births.total"${'}'.repeat(depth)}`;
const measured = (operand: string): string => {
  const indicator = JSON.stringify(first);
  const value = JSON.stringify(first?.measure?.value);
  return withList('indicators', `[${indicator.replace(value, () => operand)}]`);
};

const wrongNames = (code: string): string => {
  const text = '{"zh":"a","en":"a"}';
  const sum = `{"kind":"sum","of":[${repeated('"birth.total"', 60)}]}`;
  return `{"code":"${code}","level":"note","title":${text},"left":${sum},"relation":"equal","right":"births.total","fix":${text}}`;
};

/** Seconds of computing, whatever else the machine is busy with; all of them take less than one where nothing is instrumented. */
const enough = 3;

const formula = (text: string): string => measured(JSON.stringify({ kind: 'formula', text, basis: 'assumed' }));

/** Named calculations, each in words of `value` for its place. */
const named = (count: number, value: (index: number) => string): string =>
  withList('named', JSON.stringify(Array.from({ length: count }, (_, index) => ({ id: `n${index}`, title: { zh: 'a', en: 'a' }, value: { kind: 'formula', text: value(index), basis: 'assumed' } }))));

const hostile: readonly (readonly [string, () => string, RegExp])[] = [
  ['a million lists within one another', () => '['.repeat(1_000_000), /nested deeper than 64 levels/],
  ['a calculation of a hundred thousand levels', () => measured(nested(100_000)), /nested deeper than 64 levels/],
  ['more than 10 MB', () => `"${'x'.repeat(limits.bytes)}"`, /larger than 10 MB/],
  ['more than 10 MB of Chinese', () => `"${'考'.repeat(limits.bytes / 3)}"`, /larger than 10 MB/],
  ['one text of nearly 10 MB as title', () => withList('title', `{"zh":"${'x'.repeat(limits.bytes - 200_000)}","en":"x"}`), /^title\.zh: too long a text/],
  ['one key of nearly 10 MB', () => withList('k'.repeat(limits.bytes - 200_000), '1'), /^k{60}…: unknown key k{60}…$/],
  ['a million indicators', () => withList('indicators', `[${repeated('{}', 1_000_000)}]`), /more than 500000 values/],
  ['400,000 indicators', () => withList('indicators', `[${repeated('{}', 400_000)}]`), /^indicators: has 400000 entries, at most 2000 are allowed/],
  ['one indicator too many', () => withList('indicators', `[${repeated('{}', limits.entries.indicators + 1)}]`), /^indicators: has 2001 entries/],
  ['as many empty indicators as may be', () => withList('indicators', `[${repeated('{}', limits.entries.indicators)}]`), /^indicators\[0\]\.code: missing/],
  ['10 MB of numbers', () => filled('[', '1', ']'), /more than 500000 values/],
  ['10 MB of one key again and again', () => filled('{', '"a":1', '}'), /more than 500000 values/],
  ['100,000 unknown keys', () => `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(',')}}`, /unknown key k0/],
  ['100,000 unknown keys in one indicator', () => withList('indicators', `[{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(',')},${JSON.stringify(first).slice(1)}]`), /^indicators\[0\]\.k0: unknown key k0/],
  ['unknown keys in 20,000 bands', () => withList('indicators', JSON.stringify([{ ...first, rule: { kind: 'table', bands: Array.from({ length: 20_000 }, () => ({ shade: 1, points: { value: '1', basis: 'assumed' } })) } }])), /^indicators\[0\]\.rule\.bands\[0\]\.shade: unknown key shade/],
  ['90,000 wrong names', () => withList('identities', `[${Array.from({ length: 1_500 }, (_, index) => wrongNames(`W${index}`)).join(',')}]`), /there is no figure birth\.total/],
  ['a number of 1e999999999', () => withList('year', '1e999999999'), /too many digits/],
  ['a number of a hundred thousand digits', () => withList('year', '9'.repeat(100_000)), /too many digits/],
  ['a number of ten million digits', () => '9'.repeat(limits.bytes - 10), /too many digits/],
  ['a decimal text of a hundred thousand digits', () => withList('places', `{"value":"${'9'.repeat(100_000)}","basis":"assumed"}`), /^places\.value: must be a number/],
  ['points of a hundred thousand digits', () => withList('items', JSON.stringify([{ ...baotou2012.items[0], points: { value: '9'.repeat(100_000), basis: 'assumed' } }])), /^items\[0\]\.points\.value: must be a decimal/],
  ['points of 1e999999999 as text', () => withList('items', JSON.stringify([{ ...baotou2012.items[0], points: { value: '1e999999999', basis: 'assumed' } }])), /^items\[0\]\.points\.value: must be a decimal/],
  ['half a character in a title', () => withList('title', '{"zh":"考\\ud83d核","en":"x"}'), /^title\.zh: holds characters that cannot be kept/],
  ['a control character in an id', () => withList('id', '"a\\u0000b"'), /^id: holds characters that cannot be kept/],
  ['__proto__ as a key of the scheme', () => withList('__proto__', '{"polluted":true}'), /^__proto__: unknown key __proto__/],
  ['constructor as a key of the scheme', () => withList('constructor', '{"prototype":{"polluted":true}}'), /^constructor: unknown key constructor/],
  ['__proto__ as a weight', () => withList('composition', '{"value":{"kind":"weighted","weights":{"__proto__":{"value":"1","basis":"assumed"}},"fullPoints":{"value":"100","basis":"assumed"}},"basis":"assumed"}'), /^composition\.value\.weights/],
  ['__proto__ as an id', () => withList('parts', '[{"id":"__proto__","title":{"zh":"a","en":"a"}}]'), /^parts\[0\]\.id: cannot be a name/],
  ['constructor as a kind of rule', () => withList('indicators', JSON.stringify([{ ...first, rule: { kind: 'constructor' } }])), /^indicators\[0\]\.rule\.kind: unknown kind/],
  ['a code made to keep regular expressions busy', () => withList('grades', JSON.stringify([{ id: `${'a.'.repeat(50_000)}!`, title: { zh: 'a', en: 'a' }, from: { value: `0.${'0'.repeat(50_000)}x`, basis: 'assumed' } }])), /^grades\[0\]/],
  ['a formula that would be a program', () => formula('constructor.constructor("return process")().exit(9)'), /^indicators\[0\]\.measure\.value/],
  ['a formula of 50,000 brackets', () => formula('('.repeat(50_000)), /^indicators\[0\]\.measure\.value/],
  ['a formula of 2,000 brackets', () => formula(`${'('.repeat(999)}1${')'.repeat(999)}`), /^indicators\[0\]\.measure\.value/],
  ['a formula made to keep regular expressions busy', () => formula(`${'a'.repeat(1_900)}!`), /^indicators\[0\]\.measure\.value/],
  ['a calculation that names itself', () => named(1, () => 'n0 + 1'), /^named\[0\].*n0/],
  ['a thousand calculations in a circle', () => named(1_000, (index) => `n${(index + 1) % 1_000} + 1`), /^named\[\d+\]/],
  ['calculations that double forty times', () => named(40, (index) => (index === 39 ? 'births.total * 1' : `n${index + 1} + n${index + 1}`)), /^named\[\d+\]/],
];

describe('a hostile scheme file', () => {
  it.each(hostile)('with %s is refused in time, and leaves no trace', (_, make, told) => {
    const source = make();
    const { result: { scheme, findings }, seconds } = costOf(() => checkScheme(source, { units: 1 }), enough);
    expect(scheme).toBeUndefined();
    expect(findings.map(({ path, message }) => (path === '' ? message.en : `${path}: ${message.en}`))).toContainEqual(expect.stringMatching(told));
    expect(findings.length).toBeLessThanOrEqual(1_001);
    expect(Math.max(...findings.map(({ message }) => message.zh.length))).toBeLessThan(1_000);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(seconds).toBeLessThan(enough);
  });

  it('shows nothing that could steer a terminal', () => {
    const { findings } = checkScheme(withList('\u001b[31mred\u202e', '1'));
    expect(findings.map(({ message }) => message.en)).toContain('unknown key �[31mred�');
  });

  it('of the largest size that may be is checked in time where it is right', () => {
    const items = Array.from({ length: 1_000 }, (_, index) => ({ ...baotou2012.items[0], id: `X${index}` }));
    const rule = { kind: 'threshold', side: { value: 'atLeast', basis: 'document' }, target: { value: { kind: 'constant', value: { value: '1', basis: 'document' } }, basis: 'document' } };
    const indicators = Array.from({ length: 2_000 }, (_, index) => ({
      ...first,
      code: `N${index}`,
      item: `X${index % 1_000}`,
      points: { value: '5', basis: 'document' },
      rule,
    }));
    const figures = Array.from({ length: 5_000 - baotou2012.figures.length }, (_, index) => ({ ...baotou2012.figures[0], id: `f.${index}`, code: `ZZ${index}` }));
    const source = JSON.stringify({
      ...baotou2012,
      parts: baotou2012.parts.slice(0, 1),
      figures: [...baotou2012.figures, ...figures],
      items: items.map((item) => ({ ...item, points: { value: '10', basis: 'document' } })),
      indicators,
    });
    const { result: { scheme, findings }, seconds } = costOf(() => checkScheme(source, { units: 1 }), enough);
    expect(findings).toEqual([]);
    expect(scheme?.indicators).toHaveLength(2_000);
    expect(seconds).toBeLessThan(enough);
  });
});
