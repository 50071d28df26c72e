import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedSchemes } from '../../src/schemes';
import { shipped } from './cells';

const docs = join(__dirname, '..', '..', 'docs');

describe.each([
  ['schemes.md', 'en', /(\d+) indicators/u, /Year (\d{4})/u],
  ['schemes.zh-CN.md', 'zh', /(\d+) 个指标/u, /年度 (\d{4})/u],
] as const)('docs/%s', (name, language, indicators, year) => {
  const page = readFileSync(join(docs, name), 'utf8');
  const sections = new Map(page.split(/^## /mu).map((section) => [section.split('\n')[0] ?? '', section]));

  it.each(Object.keys(shippedSchemes))('has a row and a section for %s', async (id) => {
    const { title } = await shipped(id);
    expect(page).toContain(`| \`${id}\` | ${title[language]} |`);
    expect(sections.get(id)?.length).toBeGreaterThan(100);
  });

  it.each(['energy-saving', 'public-health'])('counts the indicators of %s, tells its year and links its sources', async (id) => {
    const scheme = await shipped(id);
    const section = sections.get(id) ?? '';
    expect(indicators.exec(section)?.[1]).toBe(String(scheme.indicators.length));
    expect(year.exec(section)?.[1]).toBe(String(scheme.year));
    expect([...section.matchAll(/\]\(https?:\/\//gu)].length).toBeGreaterThan(2);
  });
});
