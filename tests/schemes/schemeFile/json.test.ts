import fc from 'fast-check';
import { JsonError, parseJson } from '../../../src/schemes/schemeFile/json';

const refusal = (source: string): string => {
  try {
    parseJson(source);
  } catch (error) {
    if (error instanceof JsonError) return error.text.en;
    throw error;
  }
  return 'accepted';
};

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const source = JSON.stringify(value, undefined, space);
        expect(parseJson(source)).toEqual(JSON.parse(source));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '1', '-', '.', 'e', ' ', '\\', 'n', 'true', 'null') }), (source) => {
        let valid = true;
        try {
          JSON.parse(source);
        } catch {
          valid = false;
        }
        if (!valid) expect(refusal(source)).not.toBe('accepted');
      }),
      { numRuns: 2000 },
    );
  });

  it('reads numbers that a double keeps, and refuses to round the others', () => {
    expect(parseJson('[0.10, -12.5e-1, 12345678901234568]')).toEqual([0.1, -1.25, 12345678901234568]);
    expect(refusal('0.1234567890123456789')).toContain('too many digits');
    expect(refusal('12345678901234567')).toContain('too many digits');
    expect(refusal('1e999')).toContain('too many digits');
  });

  it('keeps the key __proto__ as a key of its own', () => {
    const parsed = parseJson('{"__proto__": {"polluted": true}}');
    expect(Object.keys(parsed ?? {})).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  it.each([
    ['', 'line 1, column 1: the text ends too early'],
    ['{"a": 1,\n "a": 2}', 'line 2, column 5: key a given twice'],
    ['{"a" 1}', 'line 1, column 6: : belongs here'],
    ['{a: 1}', 'line 1, column 2: a key in double quotes belongs here'],
    ['[1, 2', 'line 1, column 6: , belongs here'],
    ['[1] x', 'line 1, column 5: unexpected text after the end'],
    ['"abc', 'line 1, column 5: a string does not end'],
    ['"\\q"', 'line 1, column 4: a wrong escape'],
    ['[01]', 'line 1, column 3: , belongs here'],
    ['[NaN]', 'line 1, column 2: unexpected character N'],
  ])('refuses %j and says where', (source, message) => {
    expect(refusal(source)).toBe(message);
  });

  it('accepts 64 levels and refuses 65', () => {
    expect(refusal(`${'['.repeat(64)}0${']'.repeat(64)}`)).toBe('accepted');
    expect(refusal(`${'['.repeat(65)}0${']'.repeat(65)}`)).toContain('nested deeper');
  });

  it('survives nesting that would exhaust the stack', () => {
    expect(refusal('['.repeat(1_000_000))).toContain('nested deeper');
  });
});
