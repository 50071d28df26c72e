import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { describeInBrowser } from '../../browser/chromium';
import { build, sample, type Bundles } from '../../standin/browser/built';
import { host, hosted, ask, type Hosted } from './nginx';

const described = (process.env['KAOHE_NGINX'] ?? '') === '' || (process.env['KAOHE_OPENSSL'] ?? '') === '' ? describe.skip : describeInBrowser;
const base = `https://${host}/kaohe`;
const parentPage = '<!doctype html><meta charset="utf-8"><iframe width="350" height="600"></iframe><script type="module" src="parent.js"></script>';

let bundles: Bundles;
let server: Hosted;
let browser: Browser;

/** Every name but that of the server is unknown to this browser, and the authority of the test is the only one beside its own. */
const launch = ({ port, spki }: Hosted): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['KAOHE_CHROMIUM'] ?? '',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port}, MAP * ~NOTFOUND`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
  });

interface Seen {
  readonly page: Page;
  /** Requests that left the server, files that were missing, complaints on the console. */
  readonly outside: string[];
  readonly complaints: string[];
}

const watched = async (context: BrowserContext): Promise<Seen> => {
  const page = await context.newPage();
  const [outside, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${base}/`) && !/^(?:blob|data):/u.test(request.url())) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, outside, complaints };
};

described('the add-in on a server of its own, with nothing else to be reached', () => {
  beforeAll(async () => {
    bundles = build();
    server = hosted();
    browser = await launch(server);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    server.stop();
  });

  it('answers with the headers of the sample configuration, the types, and real 404s', async () => {
    const page = await ask(server, '/kaohe/taskpane.html');
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page.body)?.[1];
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'strict-transport-security': 'max-age=15552000',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': policy,
    });
    expect(policy).toContain("script-src 'self';");
    expect(page.headers['x-frame-options']).toBeUndefined();
    const [script = ''] = /app\/taskpane\.[0-9a-f]{8}\.js/u.exec(page.body) ?? [];
    expect(await ask(server, `/kaohe/${script}`)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
    });
    const office = await ask(server, '/kaohe/office/office.js');
    expect(office.headers['cache-control']).toBe('no-cache');
    expect((await ask(server, '/kaohe/office/office.js', { 'If-None-Match': office.headers.etag ?? '' })).status).toBe(304);
    expect((await ask(server, '/kaohe/icons/icon-32.png')).headers['content-type']).toBe('image/png');
    expect((await ask(server, '/kaohe/manifest.xml')).body).toContain(`<SourceLocation DefaultValue="${base}/taskpane.html"/>`);
    expect((await ask(server, '/kaohe/')).body).toContain('lang="en"');
    for (const path of ['/kaohe/office/mn-mn/office_strings.js', '/kaohe/app/gone.js', '/kaohe/.built', '/kaohe/nothing', '/']) {
      const { status, headers } = await ask(server, path);
      expect([path, status, headers['cache-control']]).toEqual([path, 404, undefined]);
    }
    expect((await ask(server, '/kaohe/taskpane.html', {}, 'POST')).status).toBe(403);
  });

  it('is trusted through the authority alone', async () => {
    await expect(ask({ ...server, authority: undefined }, '/kaohe/taskpane.html')).rejects.toThrow(/certificate/u);
  });

  it('boots beside the stand-in, scores, and undoes, over https and without a request to anybody else', async () => {
    const context = await browser.newContext();
    await context.addInitScript(bundles.frame);
    const { page, outside, complaints } = await watched(context);
    for (const [name, contentType, body] of [['door.html', 'text/html', parentPage], ['parent.js', 'text/javascript', bundles.parent], ['workbook.xlsx', 'application/octet-stream', sample]] as const) {
      await page.route(`${base}/${name}`, (route) => route.fulfill({ contentType, body: typeof body === 'string' ? body : Buffer.from(body) }));
    }
    await page.goto(`${base}/door.html`);
    await page.waitForFunction(() => 'standIn' in window);
    await page.evaluate(() => window.standIn.seat('taskpane.html'));
    const pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: '一键评分' }).click();
    await pane.getByText('评分完成').waitFor();
    const scored = await page.evaluate(() => window.standIn.server.counters().count);
    await pane.getByRole('button', { name: '撤销上次写入' }).click();
    await pane.getByText(/已恢复 .* 个单元格/u).waitFor();
    expect(await page.evaluate(() => window.standIn.server.counters().count)).toBeGreaterThan(scored);
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
    await context.close();
  });

  it('explains itself in a browser without Excel, and on its help page', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const { page, outside, complaints } = await watched(context);
    await page.goto(`${base}/taskpane.html`);
    await page.getByRole('heading', { name: '这是 Excel 加载项的窗格' }).waitFor();
    await page.goto(`${base}/`);
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['考核评分', 'Assessment scoring']);
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
    await context.close();
  });

  it('says in both languages what is needed where modern script is unknown', async () => {
    const context = await browser.newContext();
    const { page } = await watched(context);
    // What such a browser does: it knows no "nomodule", and stops at the first line of the bundle.
    const served = await ask(server, '/kaohe/taskpane.html');
    await page.route(`${base}/taskpane.html`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: served.body.replace(' nomodule', '') }));
    await page.route(`${base}/app/**`, (route) => route.fulfill({ contentType: 'text/javascript', body: 'const { unknown ?. syntax' }));
    await page.goto(`${base}/taskpane.html`);
    await page.getByRole('heading', { name: '此版本的 Excel 过旧' }).waitFor();
    expect(await page.getByRole('heading', { name: 'This Excel is too old' }).isVisible()).toBe(true);
    expect(await page.locator('#pane').isVisible()).toBe(false);
    await context.close();
  });

  it('is served by files of ECMAScript 5 alone as far as such a browser runs them', () => {
    expect(readFileSync(join(server.site, 'old.js'), 'utf8')).not.toMatch(/=>|`|\b(?:const|let|class|async)\b|\?\./u);
    expect(readFileSync(join(server.site, 'taskpane.html'), 'utf8')).not.toMatch(/<script(?![^>]*\bsrc=)/u);
  });
});
