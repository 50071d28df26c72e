import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { webpack } from 'webpack';
import { describeInBrowser, launchBrowser, openFolder, origin } from '../browser/chromium';
import { states } from './states';

const folder = mkdtempSync(join(tmpdir(), 'pane-looks-'));

const buildGallery = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const parser = { syntax: 'typescript', tsx: true };
    const jsc = { parser, transform: { react: { runtime: 'automatic' } }, target: 'es2022' };
    const compiler = webpack({
      mode: 'development',
      devtool: false,
      entry: join(__dirname, 'gallery.tsx'),
      output: { path: folder, filename: 'gallery.js' },
      resolve: { extensions: ['.tsx', '.ts', '.js'] },
      module: { rules: [{ test: /\.tsx?$/u, exclude: /node_modules/u, use: { loader: 'swc-loader', options: { jsc } } }] },
    });
    compiler.run((error, stats) => {
      const wrong = error ?? (stats?.hasErrors() === false ? null : new Error(stats?.toString() ?? 'no answer'));
      compiler.close(() => (wrong === null ? resolve() : reject(wrong)));
    });
  });

let browser: Browser;
let page: Page;

const show = async (name: string, width = 350): Promise<void> => {
  await page.setViewportSize({ width, height: 600 });
  await page.evaluate((hash) => (location.hash = hash), name);
  await page.locator(`body[data-shown="${name}"] main`).waitFor();
};

const axeComplaints = (): Promise<unknown> =>
  page.evaluate('axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))');

const names = [...Object.keys(states), 'outside', 'tooOld'];

describeInBrowser('the pane as it looks', () => {
  beforeAll(async () => {
    await buildGallery();
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>考核评分</title>' +
        '<style>body{margin:0;overflow-y:scroll}</style></head><body><script src="gallery.js"></script></body></html>',
    );
    browser = await launchBrowser();
    ({ page } = await openFolder(browser, folder, { width: 350, height: 600 }));
    await page.goto(`${origin}/index.html#idle`);
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it.each(names)('has contrast enough and nothing else for axe, light and dark: %s', async (name) => {
    for (const look of ['light,zh', 'dark,en']) {
      await show(`${name},${look}`);
      expect({ look, complaints: await axeComplaints() }).toEqual({ look, complaints: [] });
    }
  });

  it.each(names)('never scrolls sideways, from 300 to 450 pixels: %s', async (name) => {
    for (const width of [300, 320, 450]) {
      await show(`${name},light,en`, width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('keeps the score bars visible in forced colours', async () => {
    await show('scored,light,zh');
    await page.emulateMedia({ forcedColors: 'active' });
    const border = await page.evaluate(() => {
      const bar = document.querySelector('li [style*="width"]');
      return bar === null ? '' : getComputedStyle(bar).borderTopWidth;
    });
    await page.emulateMedia({ forcedColors: 'none' });
    expect(border).toBe('4px');
  });
});
