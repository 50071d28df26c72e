import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageFor, listed, tagOf, textsIn, wholeNumber } from '../../src/i18n';
import { steps } from '../../src/taskpane/outcome';
import { states } from '../taskpane/states';

const source = join(__dirname, '..', '..', 'src');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('i18n'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

/** Keys that are put together where they are used, by their first half. */
const composed: Readonly<Record<string, readonly string[]>> = {
  state: Object.values(states).map(({ kind }) => kind),
  step: steps,
  level: ['error', 'warning', 'note'],
};

const isUsed = (key: string): boolean => {
  const [group = '', name = ''] = key.split('.');
  const put = composed[group];
  return code.includes(`'${key}'`) || (put !== undefined && put.includes(name) && code.includes(`\`${group}.\${`));
};

const keys = Object.keys(textsIn('zh'));

/** A text as it reads, functions called with something to put in. */
const spoken = (text: unknown): string => (typeof text === 'function' ? String(Reflect.apply(text, undefined, [2, 3, 4])) : String(text));
const spokenIn = (language: 'zh' | 'en'): readonly (readonly [string, string])[] =>
  Object.entries(textsIn(language)).map(([key, text]) => [key, spoken(text)]);

describe('the texts', () => {
  it.each(keys)('has a use for %s', (key) => {
    expect(isUsed(key)).toBe(true);
  });

  it('has the same keys in both languages', () => {
    expect(Object.keys(textsIn('en')).sort()).toEqual([...keys].sort());
  });

  it('says something under every key, in its own language', () => {
    for (const [key, text] of spokenIn('zh')) expect({ key, text }).toEqual({ key, text: expect.stringMatching(/[一-鿿]|^\d/u) });
    for (const [key, text] of spokenIn('en')) expect({ key, text }).toEqual({ key, text: expect.stringMatching(/^[^一-鿿]+$/u) });
  });

  it('sets Chinese with Chinese punctuation', () => {
    for (const [key, text] of spokenIn('zh')) expect({ key, text }).toEqual({ key, text: expect.not.stringMatching(/[一-鿿][,:;?!]|[,:;?!][一-鿿]/u) });
  });

  it('puts what it is given into the sentence', () => {
    expect(textsIn('zh')['result.written']('1,234', '得分表')).toContain('1,234');
    expect(textsIn('en')['state.scored'](1)).toBe('1 unit scored');
    expect(textsIn('en')['state.scored'](2)).toBe('2 units scored');
  });
});

describe('the language', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['zh-CN', 'zh'],
    ['mn', 'zh'],
    ['eng', 'zh'],
    ['', 'zh'],
  ])('for the tag "%s" is %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });

  it('has a tag for the page', () => {
    expect([tagOf('zh'), tagOf('en')]).toEqual(['zh-CN', 'en-US']);
  });

  it('groups digits and lists names in its own way', () => {
    expect(wholeNumber(1234567, 'zh')).toBe('1,234,567');
    expect(listed(['数据填报', '得分表'], 'zh')).toBe('数据填报、得分表');
    expect(listed(['A', 'B'], 'en')).toBe('A, B');
  });
});
