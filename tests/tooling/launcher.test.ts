import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launcher-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the launcher', () => {
  it('names its commands when it does not know the one given', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts', 'launch.mjs'), 'nonsense'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('start, start:excel, test');
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, '没有命令“nonsense”'],
    [{ LANG: 'en_US.UTF-8' }, 'Unknown command "nonsense"'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'Unknown command "nonsense"'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, '没有命令“nonsense”'],
    [{ LANG: 'en_US.UTF-8', KAOHE_LANG: 'zh' }, '没有命令“nonsense”'],
  ])('speaks the language of the system, unless it is told another: %j', (languages, sentence) => {
    const { KAOHE_LANG: _, LC_ALL: __, LC_MESSAGES: ___, LANG: ____, ...env } = process.env;
    expect(spawnSync(process.execPath, [join(project, 'scripts', 'launch.mjs'), 'nonsense'], { encoding: 'utf8', env: { ...env, ...languages } }).stderr).toContain(sentence);
  });

  it('is what every script of the package file runs', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    for (const name of ['start', 'start:excel', 'test', 'score', 'check', 'docs', 'workbook', 'build', 'lint']) {
      expect(scripts[name]).toBe(`node scripts/launch.mjs ${name}`);
    }
  });

  it('is run with CI=true on a build server', () => {
    const file = join(project, '.ci', 'run');
    expect(statSync(file).mode & 0o111).toBe(0o111);
    expect(readFileSync(file, 'utf8')).toMatch(/export CI=true\nexec npm test\n$/u);
  });
});

describe('steps side by side', () => {
  const walk = `
    import { sideBySide } from '${launching('steps.mjs')}';
    import { fail } from '${launching('failure.mjs')}';
    import { run } from '${launching('process.mjs')}';
    const lines = [];
    console.log = (text) => lines.push(text.replace(/[0-9.]+ s/gu, 'so long'));
    const saying = (text, code = 0) => async (options) => {
      const said = await run(process.execPath, ['-e', \`console.log('\${text}'); process.exitCode = \${code}\`], options);
      if (said !== 0) fail(\`\${text} failed\`);
    };
    const error = await sideBySide([['one', saying('first')], ['two', saying('second', Number(process.argv[1]))], ['three', saying('third')]], [['four', saying('fourth')]]).then(() => null, ({ message }) => message);
    process.stdout.write(JSON.stringify({ lines: lines.sort(), error }));
  `;
  const shown = (name: string, text: string): string => `\n── ${name}\n${text}\n   ${name}: so long`;
  const heading = '\n── side by side: one, then two, then three | four';

  it('show what each says in one piece, below its name', () => {
    const lines = ['\n   in all: so long', heading, shown('one', 'first'), shown('two', 'second'), shown('three', 'third'), shown('four', 'fourth')];
    expect(printed(walk, '0')).toEqual({ lines: lines.sort(), error: null });
  });

  it('come to their end where one fails, but for those that follow it', () => {
    const lines = [heading, shown('one', 'first'), shown('two', 'second'), shown('four', 'fourth')];
    expect(printed(walk, '1')).toEqual({ lines: lines.sort(), error: 'second failed' });
  });
});

describe('the files that are known to take long', () => {
  it('are there', () => {
    const known = JSON.parse(readFileSync(join(project, 'scripts', 'long-tests.json'), 'utf8')) as Record<string, number>;
    expect(Object.keys(known).filter((name) => !existsSync(join(project, name)))).toEqual([]);
    expect(Object.keys(known).length).toBeGreaterThan(5);
  });
});

describe('npm in this folder', () => {
  it('puts nothing of its own on the standard output of a script', () => {
    copyFileSync(join(project, '.npmrc'), join(folder, '.npmrc'));
    const scripts = { hello: `node -e "console.log('{}')"` };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hello', version: '1.0.0', scripts }));
    // Settings of the npm that runs this test would come before those of the folder.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name)));
    const { stdout } = spawnSync('npm', ['run', 'hello'], { cwd: folder, env, encoding: 'utf8', shell: process.platform === 'win32' });
    expect(stdout).toBe('{}\n');
  });
});

describe('the server of npm start', () => {
  const ask = `
    import { serve } from '${launching('serve.mjs')}';
    import { request } from 'node:http';
    const { server, port } = await serve(process.argv[1], { from: 0 });
    const asked = (path, method = 'GET') => new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method }, (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => resolve([response.statusCode, response.headers['content-type'] ?? '', text]));
      });
      sent.on('error', reject).end();
    });
    const answers = [];
    for (const [path, method] of JSON.parse(process.argv[2])) answers.push(await asked(path, method));
    server.close();
    console.log(JSON.stringify(answers));
  `;
  const answers = (...asked: readonly (readonly [string, string?])[]): unknown => {
    const served = join(folder, 'served');
    mkdirSync(served);
    writeFileSync(join(served, 'page.html'), '<p>page</p>');
    mkdirSync(join(folder, 'served-not'));
    writeFileSync(join(folder, 'served-not', 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    return printed(ask, served, JSON.stringify(asked));
  };

  it('answers files with their type, whatever the query', () => {
    expect(answers(['/page.html'], ['/page.html?a=b'])).toEqual([
      [200, 'text/html; charset=utf-8', '<p>page</p>'],
      [200, 'text/html; charset=utf-8', '<p>page</p>'],
    ]);
  });

  it('never answers a file outside its folder', () => {
    const outside = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%2fserved-not%2fsecret.txt', '//etc/passwd', '/%00', '/%'];
    expect(answers(...outside.map((path) => [path] as const))).toEqual(outside.map(() => [404, 'text/plain', 'Not found']));
  });

  it('says that a port is taken, and takes the next', () => {
    const program = `
      import { createServer } from 'node:net';
      import { serve } from '${launching('serve.mjs')}';
      const other = createServer();
      await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
      const { port: taken } = other.address();
      const { server, port, origin } = await serve(process.argv[1], { from: taken });
      console.log(JSON.stringify({ taken, port, origin }));
      server.close();
      other.close();
    `;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program, folder], { encoding: 'utf8' });
    const lines = stdout.trim().split('\n');
    const { taken, port, origin } = JSON.parse(lines.at(-1) ?? '') as { taken: number; port: number; origin: string };
    expect(lines[0]).toBe(`Port ${String(taken)} is taken, trying the next one.`);
    expect(port).toBeGreaterThan(taken);
    expect(origin).toBe(`http://localhost:${String(port)}`);
  });

  it('takes no folder for a file, and only asks for reading', () => {
    expect(answers(['/'], ['/page.html', 'POST'], ['/page.html', 'HEAD'])).toEqual([
      [404, 'text/plain', 'Not found'],
      [405, '', ''],
      [200, 'text/html; charset=utf-8', ''],
    ]);
  });
});

describe('the fingerprint of sources', () => {
  const fingerprint = (...paths: readonly string[]): unknown =>
    printed(`import { fingerprint } from '${launching('project.mjs')}'; console.log(JSON.stringify(fingerprint(...process.argv.slice(1))));`, ...paths);

  it('is the same for the same files, and another for others', () => {
    expect(fingerprint('LICENSE')).toBe(fingerprint('LICENSE'));
    expect(fingerprint('LICENSE')).not.toBe(fingerprint('manifest.xml'));
    expect(fingerprint('scripts')).not.toBe(fingerprint('scripts/launch'));
  });

  it('takes what is not there for nothing', () => {
    expect(fingerprint('LICENSE', 'nowhere')).toBe(fingerprint('LICENSE'));
  });
});
