import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { features } from '../xlsx/features';

const project = join(__dirname, '..', '..');
const pages = ['docs/reliability.md', 'docs/reliability.zh-CN.md'].map((name) => [name, readFileSync(join(project, name), 'utf8')] as const);

const testsIn = (page: string): readonly string[] => [...page.matchAll(/`(tests\/[^`]+)`/gu)].map(([, path]) => path ?? '');

describe.each(pages)('%s', (_, page) => {
  it('names a test for every promise, and every test that it names is there', () => {
    const promises = page.split('\n').filter((line) => /^\| (?!Promise|承诺|---)/u.test(line));
    expect(promises.length).toBeGreaterThan(10);
    expect(promises.filter((line) => testsIn(line).length === 0)).toEqual([]);
    expect(testsIn(page).filter((path) => !existsSync(join(project, path)))).toEqual([]);
  });

  it('counts the features that are grafted', () => {
    expect(/(\d+)\s*(?:features of workbooks|种工作簿功能)/u.exec(page)?.[1]).toBe(String(features.length));
  });
});
