import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, openFolder, origin } from '../browser/chromium';

const project = join(__dirname, '..', '..');
const dist = join(project, 'dist');

let browser: Browser;
const viewport = { width: 350, height: 600 };

describeInBrowser('the built pane in a browser without Excel', () => {
  beforeAll(async () => {
    const built = spawnSync(process.execPath, [join(project, 'scripts', 'launch.mjs'), 'build'], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('says what it is, without an error, without a file missing, without a request off its origin', async () => {
    const { page, watch } = await openFolder(browser, dist, viewport);
    await page.goto(`${origin}/taskpane.html`);
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(await page.textContent('main')).toMatch(/Excel/u);
    await page.waitForLoadState('networkidle');
    expect(watch).toEqual({ errors: [], outside: [], missing: [] });
    await page.close();
  });

  it.each([
    ['zh-CN', '考核评分'],
    ['en-GB', 'Assessment scoring'],
  ])('speaks to a browser in %s', async (locale, title) => {
    const { page } = await openFolder(browser, dist, viewport);
    await page.addInitScript((tag) => Object.defineProperty(navigator, 'language', { value: tag }), locale);
    await page.goto(`${origin}/taskpane.html`);
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale === 'zh-CN' ? 'zh-CN' : 'en-US');
    await page.close();
  });

  it('paints its name before any script has run', async () => {
    const { page } = await openFolder(browser, dist, viewport);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${origin}/taskpane.html`);
    expect(await page.textContent('h1')).toBe('考核评分');
    await page.close();
  });

  const firstPaint = async (change: (html: string) => string): Promise<{ readonly words: string; readonly paints: number }> => {
    const { page } = await openFolder(browser, dist, viewport);
    // Office.js is asked for and never comes, so Office is never ready.
    await page.route('**/office.js', () => undefined);
    await page.route('**/taskpane.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: change(readFileSync(join(dist, 'taskpane.html'), 'utf8')) }));
    await page.goto(`${origin}/taskpane.html`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.readyState === 'interactive' && document.querySelector('#pane') !== null);
    const found = await page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { words: document.body.innerText.trim().replaceAll(/\s+/gu, ' '), paints: performance.getEntriesByName('first-contentful-paint').length };
    });
    await page.close();
    return found;
  };

  it('is painted while Office is not ready', async () => {
    expect(await firstPaint((html) => html)).toEqual({ words: '考核评分 正在启动…', paints: 1 });
  });

  it('would be seen to be blank, if the page itself had nothing to paint', async () => {
    expect(await firstPaint((html) => html.replace(/<div id="pane">[^]*?<\/main>/u, '<div id="pane">'))).toEqual({ words: '', paints: 0 });
  });

  it('loads for its first screen what the size budget weighs, beside office.js and the script for old browsers', () => {
    const named = [...readFileSync(join(dist, 'taskpane.html'), 'utf8').matchAll(/<script[^>]* src="([^"]+)"/gu)].map(([, source = '']) => source);
    const own = named.filter((source) => source !== 'old.js' && !/(?:^|\/)office\.js$/u.test(source));
    expect(own).toEqual([expect.stringMatching(/^app\/taskpane\.[0-9a-f]+\.js$/u)]);
  });

  it('is told by its content policy to ask nobody else', async () => {
    const { page, watch } = await openFolder(browser, dist, viewport);
    await page.goto(`${origin}/taskpane.html`);
    const refused = await page.evaluate(() =>
      fetch('https://elsewhere.test/').then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    expect(watch.outside).toEqual([]);
    await page.close();
  });

  it('has nothing of the preview', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => /preview|univer|standin|\bframe\b/iu.test(file))).toEqual([]);
    expect(readFileSync(join(dist, 'taskpane.html'), 'utf8')).not.toContain('preview');
  });

  it('brings what the manifest names', () => {
    for (const file of ['taskpane.html', 'manifest.xml', 'icons/icon-32.png', 'office/office.js']) {
      expect(existsSync(join(dist, file)) ? file : `${file} is missing`).toBe(file);
    }
  });
});
