import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fingerprintOfFigures, fingerprintOfRecord, fingerprintOfScheme, type Remark, type UnitFigures } from '../../src/core';
import {
  degree,
  measured,
  missing,
  no,
  notApplicable,
  on,
  scheme,
  threshold,
  unit,
  unusable,
  yes,
  type Given,
} from './given';

describe('the fingerprint of a scheme', () => {
  const one = scheme({ indicators: [measured('x', 'a', threshold('atLeast', '92'))] });

  test('is sixteen hexadecimal digits', () => {
    expect(fingerprintOfScheme(one)).toMatch(/^[0-9a-f]{16}$/);
  });

  test('does not depend on the order of keys', () => {
    const { id, version, indicators, ...rest } = one;
    const turned = indicators.map(({ code, points, ...more }) => ({
      ...more,
      points: { basis: points.basis, value: points.value },
      code,
    }));
    const backwards = { ...rest, indicators: turned, version, id };
    expect(JSON.stringify(backwards)).not.toBe(JSON.stringify(one));
    expect(fingerprintOfScheme(backwards)).toBe(fingerprintOfScheme(one));
  });

  test('changes with any value and with the order of indicators', () => {
    const other = scheme({ indicators: [measured('x', 'a', threshold('atLeast', '92.0'))] });
    const second = measured('y', 'b', threshold('atLeast', '1'));
    const [ab, ba] = [
      { ...one, indicators: [...one.indicators, second] },
      { ...one, indicators: [second, ...one.indicators] },
    ];
    const all = [one, other, { ...one, year: 2013 }, ab, ba].map(fingerprintOfScheme);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the fingerprint of figures', () => {
  const units = [unit('甲', { a: '1', b: '2.5' }), unit('乙', { a: '3', c: missing })];
  const remark: Remark = { code: 'V', vetoed: true, reason: '经核实', evidence: '文件' };

  test('does not depend on the order of units, figures and remarks, nor on how a gap is told', () => {
    const other = { ...remark, code: 'W' };
    const [first, second] = [unit('甲', { b: '2.50', a: '1' }), unit('乙', { a: '3' })];
    const remarked = (remarks: UnitFigures['remarks']) => fingerprintOfFigures([{ ...second, remarks }, first]);
    expect(fingerprintOfFigures([second, first])).toBe(fingerprintOfFigures(units));
    expect(remarked([remark, other])).toBe(remarked([other, remark]));
    expect(remarked([remark])).not.toBe(remarked([]));
  });

  test.each([0, 1, 15, 16, 17, 32, 100])('is that of the lines of %i units together', (count) => {
    const many = Array.from({ length: count }, (_, index) => unit(`第${index}区`, { a: '1' }));
    const lines = many.map((one) => JSON.stringify([one.unit, ['a=1/1'], []]));
    expect(fingerprintOfFigures(many)).toBe(createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16));
  });

  test('differs between any two kinds of value', () => {
    const values: Given[string][] = [
      '0',
      '1',
      '1.5',
      '-1',
      yes,
      no,
      degree('full'),
      degree('part'),
      degree('none'),
      on('1970-01-01'),
      on('1970-01-02'),
      notApplicable,
      unusable,
      missing,
    ];
    const all = values.map((a) => fingerprintOfFigures([unit('甲', { a })]));
    expect(new Set(all).size).toBe(values.length);
  });

  test('cannot be confused by names of units and figures', () => {
    const names = fc.stringMatching(/^[ab=,"[\]\n]{1,6}$/);
    const entry = fc.tuple(names, names, fc.constantFrom('1', '2'));
    fc.assert(
      fc.property(entry, entry, ([one, a, x], [other, b, y]) => {
        const same = one === other && a === b && x === y;
        expect(fingerprintOfFigures([unit(one, { [a]: x })]) === fingerprintOfFigures([unit(other, { [b]: y })])).toBe(
          same,
        );
      }),
    );
  });
});

describe('the fingerprint of a record', () => {
  const cells = [['时间', '2012-12-31 17:05'], ['不达标数', '3']] as const;

  test('hangs on the record before it and on every cell', () => {
    const all = [
      fingerprintOfRecord('', cells),
      fingerprintOfRecord('1-0123456789abcdef', cells),
      fingerprintOfRecord('', [cells[0], ['不达标数', '2']]),
      fingerprintOfRecord('', [cells[0], ['待核数', '3']]),
      fingerprintOfRecord('', [cells[0]]),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((text) => /^[0-9a-f]{16}$/u.test(text))).toBe(true);
    expect(fingerprintOfRecord('', cells)).toBe(all[0]);
  });
});
