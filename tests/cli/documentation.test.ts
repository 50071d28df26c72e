import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/checks';
import { documentationFiles } from '../../src/cli/documentation';
import { readGuides } from '../../src/cli/documentation/guides';
import { kinds } from '../../src/core';
import { baotou2012 } from '../../src/schemes';
import { rule } from '../../src/schemes/schemeFile/rules';

const root = join(__dirname, '..', '..');
const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const files = documentationFiles(root);
const pages = (topic: string): [string, string][] => Object.entries(files).filter(([name]) => name.startsWith(`${topic}.`));

describe.each(Object.entries(files))('docs/%s', (name, made) => {
  it('is what `npm run docs` makes of the program', () => {
    expect(page(name)).toBe(made);
  });

  it('comes out the same every time', () => {
    expect(documentationFiles(root)[name]).toBe(made);
  });
});

describe.each([...pages('checks'), ...pages('rules')])('docs/%s', (name, made) => {
  it('is the page of its language', () => {
    const title = made.split('\n')[0] ?? '';
    expect(/[\u4e00-\u9fff]/u.test(title)).toBe(name.includes('zh'));
  });
});

describe.each(pages('checks'))('docs/%s', (name, made) => {
  it('has a section for every check of the catalogue, and every statement of the scheme, with message, fix and both examples', () => {
    const chinese = name.includes('zh');
    const [looksAt, ...said] = chinese ? ['检查', '级别', '提示', '处理', '不通过', '通过'] : ['Looks at', 'Level', 'Says', 'What to do', 'Fails', 'Passes'];
    const figures = chinese ? '数据项' : 'Figures';
    const statements = [...baotou2012.identities, ...(baotou2012.comparisons ?? [])];
    const due = [...catalogue().map(({ code }) => ({ code, points: [looksAt, ...said] })), ...statements.map(({ code }) => ({ code, points: [figures, ...said] }))];
    expect(due.length).toBeGreaterThan(100);
    for (const { code, points } of due) {
      const section = made.split(/^### /mu).find((part) => part.startsWith(`<a id="${code.toLowerCase()}">`)) ?? '';
      const lacking = points.filter((point) => !new RegExp(`^- \\*\\*${point}\\*\\*(?:: |：)\\S`, 'mu').test(section));
      expect([code, ...lacking]).toEqual([code]);
      expect(made).toContain(`| [${code}](#${code.toLowerCase()}) |`);
    }
  });
});

describe.each(Object.entries(kinds))('the guide of %s', (name, { fields }) => {
  const guide = readGuides(root).get(name);

  it('tells every field, and no other', () => {
    expect(Object.keys(guide?.fields ?? {}).sort()).toEqual(Object.keys(fields).sort());
  });

  it('shows a rule of the kind as a scheme file may hold it', () => {
    expect(guide?.example.kind).toBe(name);
    expect(rule.safeParse(guide?.example).error?.issues ?? []).toEqual([]);
  });

  it.each(pages('rules'))('stands in docs/%s with its fields and its example', (page, made) => {
    const section = made.split(/^### /mu).find((part) => part.startsWith(`<a id="${name.toLowerCase()}">`)) ?? '';
    const language = page.includes('zh') ? 'zh' : 'en';
    expect(section).toContain(guide?.purpose[language]);
    for (const field of Object.keys(fields)) expect(section).toContain(`| \`${field}\` | `);
    const example = /```json\n([^]*?)\n```/u.exec(section)?.[1] ?? '';
    expect(JSON.parse(example)).toEqual(guide?.example);
  });
});
