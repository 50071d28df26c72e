import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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

  it('brings what the manifest names', () => {
    for (const file of ['taskpane.html', 'manifest.xml', 'icons/icon-32.png', 'office/office.js']) {
      expect(existsSync(join(dist, file)) ? file : `${file} is missing`).toBe(file);
    }
  });
});
