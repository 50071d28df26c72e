import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** The pages of a test live here; nothing listens there, their files are answered by the test itself. */
export const origin = 'https://pane.test';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

/** `describe`, where a browser was found; else the set-up has said that these tests are left out. */
export const describeInBrowser = (process.env['KAOHE_CHROMIUM'] ?? '') === '' ? describe.skip : describe;

/** The browser that the set-up found. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['KAOHE_CHROMIUM'] ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

/** What a page did that it should not. */
export interface Watch {
  /** Errors on the console or thrown, warnings about the content policy included. */
  readonly errors: string[];
  /** Addresses outside `origin` that were asked for. */
  readonly outside: string[];
  /** Files that are not there. */
  readonly missing: string[];
}

const fileOf = (folder: string, address: URL): string | undefined => {
  const file = join(folder, decodeURIComponent(address.pathname));
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
};

/** Opens a page whose origin is the folder, and watches it. */
export const openFolder = async (browser: Browser, folder: string, viewport: { width: number; height: number }): Promise<{ page: Page; watch: Watch }> => {
  const watch: Watch = { errors: [], outside: [], missing: [] };
  const page = await browser.newPage({ viewport });
  page.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(message.text());
  });
  page.on('pageerror', (error) => watch.errors.push(error.message));
  await page.route('**/*', async (route) => {
    const address = new URL(route.request().url());
    if (address.origin !== origin) {
      watch.outside.push(address.href);
      return route.abort();
    }
    const file = fileOf(folder, address);
    if (file === undefined) {
      watch.missing.push(address.pathname);
      return route.fulfill({ status: 404, body: 'Not found' });
    }
    return route.fulfill({ contentType: types[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  });
  return { page, watch };
};
