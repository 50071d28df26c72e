import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const project = join(__dirname, '..', '..');
const launching = (name: string): string => pathToFileURL(join(project, 'scripts', 'launch', name)).href;

/** Runs a module program in a process of its own (the launcher is made of ES modules) and reads what it prints. */
const printed = (program: string, ...args: readonly string[]): unknown => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

const targets = (...asked: readonly (readonly string[])[]): unknown =>
  printed(
    `import { targetIn, targetOptions } from '${launching('target.mjs')}';
     import { readOptions } from '${launching('options.mjs')}';
     const answer = (words) => { try { return targetIn(readOptions(words, targetOptions, 'usage').values) ?? null; } catch (error) { return error.message; } };
     console.log(JSON.stringify(JSON.parse(process.argv[1]).map(answer)));`,
    JSON.stringify(asked),
  );

describe('the address to build for', () => {
  it('may have a path, and loses the slash at its end', () => {
    expect(targets(['--origin', 'https://apps.example.gov.cn/kaohe/'], ['--origin=https://apps.example.gov.cn:8443'], [])).toEqual([
      { origin: 'https://apps.example.gov.cn/kaohe', officeJs: 'office/office.js' },
      { origin: 'https://apps.example.gov.cn:8443', officeJs: 'office/office.js' },
      null,
    ]);
  });

  it('may take office.js from Microsoft, from its Chinese cloud, or from elsewhere', () => {
    expect(targets(['--office-js', 'cdn'], ['--office-js', 'cdn-cn'], ['--office-js', 'https://oa.example.gov.cn/office/office.js'])).toEqual([
      { origin: 'https://localhost:3000', officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' },
      { origin: 'https://localhost:3000', officeJs: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js' },
      { origin: 'https://localhost:3000', officeJs: 'https://oa.example.gov.cn/office/office.js' },
    ]);
  });

  it.each<readonly [string, readonly string[], RegExp]>([
    ['without encryption', ['--origin', 'http://apps.example.gov.cn'], /no https address.*https only/u],
    ['that is none', ['--origin', 'apps.example.gov.cn'], /no https address/u],
    ['with a question', ['--origin', 'https://a.example/?b'], /takes no user name/u],
    ['with a password', ['--origin', 'https://a:b@a.example/'], /takes no user name/u],
    ['of a folder instead of office.js', ['--office-js', 'https://oa.example.gov.cn/office/'], /the file office\.js itself/u],
    ['of office.js that is a word', ['--office-js', 'internet'], /--office-js takes cdn, cdn-cn or/u],
    ['of office.js without encryption', ['--office-js', 'http://oa.example.gov.cn/office.js'], /no https address/u],
    ['under an option that is not there', ['--orgin', 'https://a.example'], /--orgin.*\nusage/su],
  ])('is refused in a sentence: one %s', (_, words, sentence) => {
    const [told] = targets(words) as readonly unknown[];
    expect(told).toMatch(sentence);
  });
});

describe('the page for another office.js', () => {
  const page = (officeJs: string): string =>
    String(
      printed(
        `import { pageFor } from '${launching('site.mjs')}'; console.log(JSON.stringify(pageFor(process.argv[1], process.argv[2])));`,
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src 'self' data:; connect-src 'self'"><script defer src="office/office.js"></script><script src="app/taskpane.js"></script>`,
        officeJs,
      ),
    );

  it('loads it from there, and its content policy lets it and what it loads and asks for through, and nothing else', () => {
    expect(page('https://appsforoffice.microsoft.com/lib/1/hosted/office.js')).toBe(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; img-src 'self' data:; connect-src 'self' https://appsforoffice.microsoft.com"><script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="app/taskpane.js"></script>`,
    );
  });

  it('stays byte for byte for the copy beside it', () => {
    expect(page('office/office.js')).toContain(`script-src 'self';`);
  });

  it('finds in the page what it replaces', () => {
    const source = readFileSync(join(project, 'src', 'taskpane', 'page.html'), 'utf8');
    expect(source).toContain('src="office/office.js"');
    expect(source).toContain('<meta http-equiv="Content-Security-Policy" content="<%= contentPolicy %>" />');
  });
});

describe('the server of npm run serve', () => {
  const served = (base: string, ...paths: readonly string[]): unknown =>
    printed(
      `import { addinSite } from '${launching('serveSite.mjs')}';
       const site = addinSite(process.argv[1], process.argv[2], { secure: true });
       console.log(JSON.stringify(process.argv.slice(3).map((path) => { const found = site(path); return found === undefined ? null : [found.file.slice(process.argv[1].length).replaceAll('\\\\', '/'), found.headers['Cache-Control'], found.headers['Strict-Transport-Security']]; })));`,
      join(project, 'assets'),
      base,
      ...paths,
    );

  it('answers below the path of the address, says how long a file may be kept, and that https alone will do', () => {
    expect(served('/kaohe', '/kaohe/nginx/kaohe.conf?a', '/nginx/kaohe.conf', '/kaohe', '/kaohe/../package.json', '/kaohe/.built', '/kaohe/%2ebuilt', '/%')).toEqual([
      ['/nginx/kaohe.conf', 'no-cache', 'max-age=15552000'],
      ...Array.from({ length: 6 }, () => null),
    ]);
    expect(served('', '/nginx/kaohe.conf')).toEqual([['/nginx/kaohe.conf', 'no-cache', 'max-age=15552000']]);
  });
});
