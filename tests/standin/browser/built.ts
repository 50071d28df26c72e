import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { openFolder, origin, type Watch } from '../../browser/chromium';

const project = join(__dirname, '..', '..', '..');
export const dist = join(project, 'dist');
export const sample = readFileSync(join(project, 'assets', 'workbook', 'baotou-2012-sample.xlsx'));

/** The one change to a page that is to start beside the stand-in. */
export const tag = '<script src="frame.js"></script>';

/** Bundles of the parent page and the frame's script, made once for all tests of a file. */
export interface Bundles {
  readonly parent: string;
  readonly frame: string;
}

const run = (program: string, args: readonly string[]): void => {
  const done = spawnSync(process.execPath, [join(project, program), ...args], { cwd: project, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program} failed:\n${done.stdout}${done.stderr}`);
};

/** Builds the add-in, where it is not up to date, and bundles the page around the frame. */
export const build = (): Bundles => {
  run('scripts/launch.mjs', ['build']);
  const folder = mkdtempSync(join(tmpdir(), 'standin-'));
  try {
    run('node_modules/webpack/bin/webpack.js', ['--config', join(__dirname, 'webpack.config.js'), '--env', `folder=${folder}`]);
    return { parent: readFileSync(join(folder, 'parent.js'), 'utf8'), frame: readFileSync(join(folder, 'frame.js'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const parentPage = '<!doctype html><meta charset="utf-8"><iframe width="350" height="600"></iframe><script type="module" src="parent.js"></script>';

/** A page that only has Office.js. */
const emptyPage = '<!doctype html><meta charset="utf-8"><script src="office/office.js"></script>';

export interface Opened {
  readonly page: Page;
  readonly watch: Watch;
}

/** The parent page with a workbook in the stand-in, the sample unless another is given, and nothing in the frame yet. */
export const openParent = async (browser: Browser, { parent, frame }: Bundles, workbook: Buffer = sample): Promise<Opened> => {
  const opened = await openFolder(browser, dist, { width: 400, height: 640 });
  const files: Readonly<Record<string, { readonly contentType: string; readonly body: string | Buffer }>> = {
    'door.html': { contentType: 'text/html', body: parentPage },
    'empty.html': { contentType: 'text/html', body: withTag(emptyPage) },
    'taskpane.html': { contentType: 'text/html', body: withTag(readFileSync(join(dist, 'taskpane.html'), 'utf8')) },
    'parent.js': { contentType: 'text/javascript', body: parent },
    'frame.js': { contentType: 'text/javascript', body: frame },
    'workbook.xlsx': { contentType: 'application/octet-stream', body: workbook },
  };
  for (const [name, answer] of Object.entries(files)) {
    await opened.page.route((address) => address.origin === origin && address.pathname === `/${name}`, (route) => route.fulfill(answer));
  }
  await opened.page.goto(`${origin}/door.html`);
  await opened.page.waitForFunction(() => 'standIn' in window);
  return opened;
};

const withTag = (page: string): string => page.replace('<script', `${tag}<script`);

/** The frame, once Office.js has started in it; a page marked as stale is waited away. */
export const officeFrame = async (page: Page, address: string): Promise<Frame> => {
  await page.waitForFunction(() => {
    const inner = document.querySelector('iframe')?.contentWindow;
    return inner !== null && inner !== undefined && 'Office' in inner && !('stale' in inner) && inner.document.readyState === 'complete';
  });
  const frame = page.frames().find((one) => one.url().startsWith(`${origin}/${address}`));
  if (frame === undefined) throw new Error(`${address} is not in the frame`);
  await frame.evaluate(() => Office.onReady());
  return frame;
};
