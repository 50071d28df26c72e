import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/checks';
import { documentationFiles } from '../../src/cli/documentation';
import { baotou2012 } from '../../src/schemes';

const page = (name: string): string => readFileSync(join(__dirname, '..', '..', 'docs', name), 'utf8');

describe.each(Object.entries(documentationFiles()))('docs/%s', (name, made) => {
  it('is what `npm run docs` makes of the program', () => {
    expect(page(name)).toBe(made);
  });

  it('comes out the same every time', () => {
    expect(documentationFiles()[name]).toBe(made);
  });

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

  it('is the page of its language', () => {
    const title = made.split('\n')[0] ?? '';
    expect(/[\u4e00-\u9fff]/u.test(title)).toBe(name.includes('zh'));
  });
});
