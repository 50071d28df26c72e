import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flags } from '../../src/core/scoring/flag';
import { languageFor, listed, tagOf, textsIn as firstTextsIn, wholeNumber } from '../../src/i18n';
import { whyTexts } from '../../src/i18n/why';
import { tabs, type WorkKind } from '../../src/taskpane/state';
import { steps } from '../../src/taskpane/view';

/** Those of the first screen, and those that come with the panel that explains a number. */
const textsIn = (language: 'zh' | 'en') => ({ ...firstTextsIn(language), ...whyTexts(language) });

const source = join(__dirname, '..', '..', 'src');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('i18n'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

const works = Object.keys({ look: 0, score: 0, repair: 0, clearFlags: 0, formulas: 0, review: 0, finalize: 0, reopen: 0, undo: 0, create: 0 } satisfies Record<WorkKind, number>);

/** Keys that are put together where they are used, by their first half: every second half that can occur. */
const composed: Readonly<Record<string, readonly string[]>> = {
  workbook: ['looking', 'unattached', 'refused', 'current', 'outdated'],
  work: works,
  refused: [...works, 'reveal'],
  step: steps,
  tab: tabs,
  level: ['error', 'warning', 'note'],
  flag: flags,
  done: ['repair', 'clearFlags', 'formulas', 'undo', 'cancelled', 'nothingToUndo', 'overtaken'],
  why: ['points', 'target', 'deduction', 'document', 'assumed'],
};

const parts = (key: string): readonly [string, string] => {
  const [group = '', name = ''] = key.split('.');
  return [group, name];
};

const isComposed = (key: string): boolean => {
  const [group, name] = parts(key);
  return composed[group]?.includes(name) === true && code.includes(`\`${group}.\${`);
};

const keys = Object.keys(textsIn('zh'));

/** A text as it reads, functions called with something to put in. */
const spoken = (text: unknown): string => (typeof text === 'function' ? String(Reflect.apply(text, undefined, [2, 3, 4])) : String(text));
const spokenIn = (language: 'zh' | 'en'): readonly (readonly [string, string])[] =>
  Object.entries(textsIn(language)).map(([key, text]) => [key, spoken(text)]);

describe('the texts', () => {
  it.each(keys)('have a use for %s', (key) => {
    expect(code.includes(`'${key}'`) || isComposed(key)).toBe(true);
  });

  it('are all there that the code asks for', () => {
    const asked = [...code.matchAll(/texts(?:In\([^)]*\))?\['([^']+)'\]/gu)].map(([, key]) => key);
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((key) => key === undefined || !keys.includes(key))).toEqual([]);
    for (const [group, names] of Object.entries(composed)) {
      for (const name of names) expect(keys).toContain(`${group}.${name}`);
    }
  });

  it('are put together in no other way than those named here', () => {
    const groups = [...code.matchAll(/texts\[`([A-Za-z]+)\.\$\{/gu)].map(([, group]) => group ?? '');
    expect([...new Set(groups)].sort()).toEqual(Object.keys(composed).sort());
  });

  it('have the same keys in both languages', () => {
    expect(Object.keys(textsIn('en')).sort()).toEqual([...keys].sort());
  });

  it('say something under every key, in their own language', () => {
    // An arrow between what was and what is needs no words.
    const wordless = new Set(['issues.repair']);
    for (const [key, text] of spokenIn('zh')) {
      if (!wordless.has(key)) expect({ key, text }).toEqual({ key, text: expect.stringMatching(/[一-鿿]/u) });
    }
    for (const [key, text] of spokenIn('en')) expect({ key, text }).toEqual({ key, text: expect.stringMatching(/^[^一-鿿]+$/u) });
  });

  it('set Chinese with Chinese punctuation', () => {
    for (const [key, text] of spokenIn('zh')) expect({ key, text }).toEqual({ key, text: expect.not.stringMatching(/[一-鿿][,:;?!(]|[,:;?!)][一-鿿]/u) });
  });

  it('put into the sentence everything that they are given', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const [key, text] of Object.entries<unknown>(textsIn(language))) {
        if (typeof text !== 'function') continue;
        const given = Array.from({ length: text.length }, (_, index) => 71 + index);
        const said = String(Reflect.apply(text, undefined, given));
        for (const value of given) expect({ language, key, said }).toEqual({ language, key, said: expect.stringContaining(String(value)) });
      }
    }
  });

  it('take as many values in English as in Chinese', () => {
    const en: Readonly<Record<string, unknown>> = textsIn('en');
    for (const [key, text] of Object.entries<unknown>(textsIn('zh'))) {
      const other = en[key];
      expect({ key, kind: typeof other }).toEqual({ key, kind: typeof text });
      // A count that only the plural needs is no reason to take less.
      if (typeof text === 'function' && typeof other === 'function') expect({ key, takes: other.length }).toEqual({ key, takes: text.length });
    }
  });

  it('count one and many in English', () => {
    const en = textsIn('en');
    expect(en['workbook.facts']('X', 1)).toBe('X · 1 unit');
    expect(en['workbook.facts']('X', 2)).toBe('X · 2 units');
    expect(en['done.checked'](1, 0)).toBe('Checked: 1 error, 0 warnings; nothing was written');
    expect(en['done.differences'](1)).toContain('1 cell was');
    expect(en['action.repairAll'](1)).toBe('Apply 1 certain fix');
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
