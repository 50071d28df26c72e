import { shippedSchemes } from '../../src/schemes';
import { checkScheme } from '../../src/schemes/schemeFile';
import { costOf } from './cost';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Keys that objects have without being given them. */
const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupSetter__'] as const;

/** JSON with one more key in the object that is met as the `nth`; as text, since `__proto__` in an object literal is no key. */
const withKey = (json: Json, nth: number, key: string, value: string): string => {
  let met = 0;
  const write = (each: Json): string => {
    if (each === null || typeof each !== 'object') return JSON.stringify(each);
    if (isList(each)) return `[${each.map(write).join(',')}]`;
    const planted = met++ === nth ? [`${JSON.stringify(key)}:${value}`] : [];
    return `{${[...planted, ...Object.entries(each).map(([name, inner]) => `${JSON.stringify(name)}:${write(inner)}`)].join(',')}}`;
  };
  return write(json);
};

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

const objectsIn = (json: Json): number => {
  if (json === null || typeof json !== 'object') return 0;
  return isList(json) ? json.reduce<number>((sum, each) => sum + objectsIn(each), 0) : 1 + Object.values(json).reduce<number>((sum, each) => sum + objectsIn(each), 0);
};

const shipped = async (): Promise<{ readonly json: Json; readonly text: string }> => {
  const scheme = await shippedSchemes['public-health']?.();
  if (scheme === undefined) throw new Error('The scheme ships.');
  const text = JSON.stringify(scheme);
  const json: Json = JSON.parse(text);
  return { json, text };
};

/** Seconds for one scheme. */
const enough = 0.5;

/** Every object of the language that could have been polluted has no more keys than before. */
const builtIn = (): readonly number[] => [Object, Array, Function, String, Number, Map].map(({ prototype }) => Reflect.ownKeys(prototype).length);

describe('a scheme file with keys that objects inherit', () => {
  it.each(inherited)('is refused wherever such a key stands, and leaves no trace: %s', async (key) => {
    const { json } = await shipped();
    const [before, objects] = [builtIn(), objectsIn(json)];
    expect(objects).toBeGreaterThan(500);
    const places = Array.from({ length: 40 }, (_, index) => Math.floor((index * objects) / 40));
    const { result, seconds } = costOf(() => places.map((place) => checkScheme(withKey(json, place, key, '{"polluted":true}'), { units: 1 })), places.length * enough);
    expect(result.filter(({ scheme }) => scheme !== undefined)).toEqual([]);
    for (const { findings } of result) expect(findings.map(({ message }) => message.en).join('\n')).toContain(key);
    expect('polluted' in {}).toBe(false);
    expect(builtIn()).toEqual(before);
    expect(seconds / places.length).toBeLessThan(enough);
  });

  it('is the one that ships where nothing is planted', async () => {
    const { json, text } = await shipped();
    expect(withKey(json, -1, '', '')).toBe(text);
    expect(checkScheme(text, { units: 1 }).scheme).toBeDefined();
  });

  it.each(inherited)('takes %s for no figure that was not named so', async (name) => {
    const { text } = await shipped();
    const figure = /"of":"([\w.]+)"/u.exec(text)?.[1] ?? '';
    const { scheme, findings } = checkScheme(text.replace(`"of":"${figure}"`, `"of":"${name}"`), { units: 1 });
    expect(scheme).toBeUndefined();
    expect(findings.map(({ message }) => message.en).join('\n')).toContain(name);
  });
});
