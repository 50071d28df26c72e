import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/core';
import { textsIn } from '../../../src/i18n';
import { whyTexts } from '../../../src/i18n/why';
import { checkLineTexts } from '../../../src/i18n/checkLine';
import { commandLineTexts } from '../../../src/i18n/commandLine';
import { finalizeLineTexts } from '../../../src/i18n/finalizeLine';
import { reviewTexts } from '../../../src/i18n/review';
import { reviewLineTexts } from '../../../src/i18n/reviewLine';
import { schemeLineTexts } from '../../../src/i18n/schemeLine';
import { upgradeLineTexts } from '../../../src/i18n/upgradeLine';
import { sheets } from '../../../src/workbook/layout';
import { quotedIn } from './markdown';
import { manuals, pageOf, pages, project, type Page } from './pages';

/** Stands for whatever a text is about: a time, a number, a file. */
const gap = '\u0000';

/** Every text in a tree of texts, with gaps where something is put in. */
const spoken = (text: unknown): readonly string[] => {
  if (typeof text === 'string') return [text];
  if (typeof text === 'function') return spoken(Reflect.apply(text, undefined, [gap, gap, gap, gap]));
  return typeof text === 'object' && text !== null ? Object.values(text).flatMap(spoken) : [];
};

/** The labels of the ribbon, in the manifest's own language or in the other. */
const ribbon = (language: Language): readonly string[] => {
  const manifest = readFileSync(join(project, 'manifest.xml'), 'utf8');
  const pattern = language === 'zh' ? /<bt:String id="[^"]+" DefaultValue="([^"]+)"/gu : /<bt:Override Locale="en-US" Value="([^"]+)"/gu;
  return [...manifest.matchAll(pattern)].map(([, label = '']) => label);
};

const textsOf = (language: Language): readonly string[] => [
  ...[textsIn, whyTexts, checkLineTexts, commandLineTexts, finalizeLineTexts, reviewTexts, reviewLineTexts, schemeLineTexts, upgradeLineTexts].flatMap((texts) => spoken(texts(language))),
  ...ribbon(language),
];

const quotedPattern = (text: string): RegExp => new RegExp(`^${text.split(gap).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('.+')}$`, 'u');

/** A text that is nothing but what is put in says nothing. */
const patterns = { zh: patternsOf('zh'), en: patternsOf('en') };

function patternsOf(language: Language): readonly RegExp[] {
  return [...new Set(textsOf(language))].filter((text) => text.replaceAll(gap, '').trim() !== '').map(quotedPattern);
}

/** What a page says that the program says, and that it does not say in that language. */
const unsaid = ({ text, language }: Page): readonly string[] => quotedIn(text).filter((quoted) => !patterns[language].some((pattern) => pattern.test(quoted)));

describe('buttons and messages', () => {
  it.each(pages().map((page) => [page.path, page] as const))('that %s quotes are the program’s own, in the language of the page', (_, page) => {
    expect(unsaid(page)).toEqual([]);
  });

  it('are quoted in every manual for users', () => {
    const counts = manuals()
      .filter(({ path }) => path.includes('user-manual'))
      .map(({ text }) => quotedIn(text).length);
    expect(counts).toHaveLength(2);
    for (const count of counts) expect(count).toBeGreaterThan(50);
  });

  it.each(manuals().filter(({ path }) => path.includes('user-manual')).map((page) => [page.path, page] as const))('stand beside every sheet of the workbook in %s', (_, { text }) => {
    expect(Object.values(sheets).filter((sheet) => !text.includes(`\n| ${sheet} |`))).toEqual([]);
  });

  it.each([
    ['docs/seeded.zh-CN.md', '点**「一键打分」**，再点**「一键评分」**。', '一键打分'],
    ['docs/seeded.md', 'Press **“Grade it”**, then **“Score”**.', 'Grade it'],
    ['docs/seeded.md', 'In the other language: **“一键评分”**.', '一键评分'],
    ['docs/seeded.zh-CN.md', '状态：**「结果有效（昨天）」**，**「结果无效（昨天）」**。', '结果无效（昨天）'],
  ])('that nobody says are found in %s: %s', (path, text, found) => {
    expect(unsaid(pageOf(path, text))).toEqual([found]);
  });
});
