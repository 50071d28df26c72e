import { digestOf } from '../../src/host/digest';

/** Texts of the kind that is written: explanations that differ in a digit, a place or a unit. */
const alike = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `青山区 ${String(index % 7)}：实际 ${String(index)}.${String(index % 10)}％，低于 95％，每低 1 个百分点扣 0.5 分，扣 ${String((index * 13) % 101)} 分`);

describe('the digest of a text', () => {
  it('has 16 hexadecimal digits and is the same every time', () => {
    expect(digestOf('')).toMatch(/^[\da-f]{16}$/u);
    expect(digestOf('实际 91.5％')).toBe(digestOf(['实际', ' 91.5％'].join('')));
  });

  it('tells 200,000 texts that are much alike apart, in each half too but for the few that chance brings together', () => {
    const digests = alike(200_000).map(digestOf);
    expect(new Set(digests).size).toBe(digests.length);
    // Of n texts, n² / 2³³ pairs meet in 32 bits: some five here.
    for (const half of [digests.map((digest) => digest.slice(0, 8)), digests.map((digest) => digest.slice(8))]) expect(digests.length - new Set(half).size).toBeLessThan(30);
  });

  it('tells a change of any one character, an exchange of two, and a character more', () => {
    const text = '实际 91.5％，低于 95％，扣 1.75 分';
    const units = Array.from(text);
    const changed = units.map((_, at) => units.map((unit, index) => (index === at ? '○' : unit)).join(''));
    const exchanged = units.flatMap((unit, at) => {
      const next = units[at + 1];
      return next === undefined || next === unit ? [] : [[...units.slice(0, at), next, unit, ...units.slice(at + 2)].join('')];
    });
    const others = [...changed, ...exchanged, `${text} `, ` ${text}`, text.slice(1), text.slice(0, -1)];
    expect(others.filter((other) => digestOf(other) === digestOf(text))).toEqual([]);
  });
});
