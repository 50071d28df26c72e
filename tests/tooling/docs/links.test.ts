import { posix } from 'node:path';
import { anchorsIn, inlineCodeIn, targetsIn } from './markdown';
import { filesOf, manuals, pageOf, pages, type Page } from './pages';

const files = filesOf();
const known = new Set([...files, ...files.flatMap((file) => foldersOf(file))]);

function foldersOf(file: string): readonly string[] {
  const folder = posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

const anchorsByPage = new Map(pages().map(({ path, text }) => [path, anchorsIn(text)]));

/** Why a link leads nowhere; `undefined` where it leads somewhere. */
const fault = (page: Page, target: string): string | undefined => {
  if (/^[a-z]+:/iu.test(target)) return URL.canParse(target) && /^https?:/u.test(target) ? undefined : `${target}: no address`;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page.path : posix.normalize(posix.join(posix.dirname(page.path), path)).replace(/\/$/u, '');
  if (file !== page.path && !known.has(file)) return `${target}: no such file`;
  if (anchor === undefined) return undefined;
  const anchors = file === page.path ? anchorsIn(page.text) : anchorsByPage.get(file);
  return anchors?.has(decodeURIComponent(anchor)) === true ? undefined : `${target}: no such heading`;
};

const faultsOf = (page: Page): readonly string[] => targetsIn(page.text).flatMap((target) => fault(page, target) ?? []);

/** Places of the project that are named without a link: `tests/contract`. */
const namedPlaces = ({ text }: Page): readonly string[] => inlineCodeIn(text).filter((code) => /^(?:assets|docs|scripts|src|tests)\/[\w./-]*$/u.test(code));

const missingPlaces = (page: Page): readonly string[] => namedPlaces(page).filter((place) => !known.has(place.replace(/\/$/u, '')));

describe('links and pictures', () => {
  it.each(pages().map((page) => [page.path, page] as const))('of %s lead somewhere', (_, page) => {
    expect(faultsOf(page)).toEqual([]);
  });

  it.each(pages().map((page) => [page.path, page] as const))('and places that %s names are there', (_, page) => {
    expect(missingPlaces(page)).toEqual([]);
  });

  it('are there to be looked at', () => {
    expect(pages().flatMap(({ text }) => targetsIn(text)).length).toBeGreaterThan(300);
  });

  it.each([
    ['[a](no-such-page.md)', 'no-such-page.md: no such file'],
    ['![a](../assets/pictures/no-such-picture.png)', '../assets/pictures/no-such-picture.png: no such file'],
    ['[a](Checks.md)', 'Checks.md: no such file'],
    ['[a](checks.md#v999)', 'checks.md#v999: no such heading'],
    ['# 甲、乙\n[a](#甲乙) [b](#甲、乙)', '#甲、乙: no such heading'],
    ['[a](../../outside.md)', '../../outside.md: no such file'],
    ['[a](https://)', 'https://: no address'],
  ])('that lead nowhere are found: %s', (text, found) => {
    expect(faultsOf(pageOf('docs/seeded.md', text))).toEqual([found]);
  });

  it('find a place that is named and is not there', () => {
    expect(missingPlaces(pageOf('docs/seeded.md', 'see `tests/contract`, `tests/contracts` and `src/core/`'))).toEqual(['tests/contracts']);
  });

  it('lead nowhere in code, which is no link', () => {
    expect(faultsOf(pageOf('docs/seeded.md', '`[a](b.md)`\n```\n[a](b.md)\n```\n'))).toEqual([]);
  });

  it('lead from either README to the manuals of its language, and from every manual to its other language', () => {
    const targets = new Map(pages().map(({ path, text }) => [path, targetsIn(text).map((target) => target.split('#')[0])]));
    expect(targets.get('README.md')).toEqual(expect.arrayContaining(['docs/user-manual.md', 'docs/admin-manual.md', 'docs/developer-guide.md']));
    expect(targets.get('README.zh-CN.md')).toEqual(expect.arrayContaining(['docs/user-manual.zh-CN.md', 'docs/admin-manual.zh-CN.md', 'docs/developer-guide.zh-CN.md']));
    for (const { path, language } of manuals()) {
      const other = posix.basename(language === 'zh' ? path.replace('.zh-CN.md', '.md') : path.replace('.md', '.zh-CN.md'));
      expect([path, ...(targets.get(path) ?? [])]).toContain(other);
    }
  });

  it('show every picture of the manuals', () => {
    const shown = new Set(pages().flatMap((page) => targetsIn(page.text).map((target) => posix.normalize(posix.join(posix.dirname(page.path), target)))));
    expect(files.filter((file) => file.startsWith('assets/pictures/') && !shown.has(file))).toEqual([]);
  });
});
