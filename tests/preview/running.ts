import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FUniver } from '@univerjs/presets';
import type {} from '@univerjs/preset-sheets-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { twoUnits } from '../workbook/assessing';

const project = join(__dirname, '..', '..');

/** `npm start` in a process of its own. */
export interface Started {
  readonly address: string;
  stop(): Promise<void>;
}

const addressIn = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer): void => {
      said += part.toString('utf8');
      const found = /http:\/\/localhost:\d+\//u.exec(said);
      if (found !== null) resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`npm start has ended:\n${said}`)));
  });

/** Starts it on any free port, and waits until it says where it is. */
export const startServer = async (): Promise<Started> => {
  const child = spawn(process.execPath, [join(project, 'scripts', 'launch.mjs'), 'start', '--port=0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    address: await addressIn(child),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};

/** The preview in a browser, with what went wrong and what was asked for. */
export interface OpenPreview {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly errors: readonly string[];
  /** Addresses of all requests of all frames. */
  readonly requests: readonly string[];
}

declare global {
  interface Window {
    readonly univerAPI: FUniver;
  }
}

/** Opens the preview and waits until the sample is shown and the pane knows it. */
export const openPreview = async (browser: Browser, address: string, { query = 'lang=zh-CN', bypassCSP = false } = {}): Promise<OpenPreview> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, bypassCSP, acceptDownloads: true });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(`${address}?${query}`);
  await page.locator('[role=tab], [data-id="sheet0"]').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => window.univerAPI.getActiveWorkbook()?.getSheetByName('说明') !== undefined);
  await untilSettled(page);
  return { page, pane: page.frameLocator('#pane iframe'), errors, requests };
};

/** Has the page open a workbook instead of the one that is open, and waits until the grid has drawn it and a new pane knows it. */
const replace = async ({ page, pane }: OpenPreview, name: string, units: number, open: () => Promise<void>): Promise<void> => {
  await page.evaluate(() => document.querySelector('#pane iframe')?.setAttribute('data-old', ''));
  await open();
  await page.locator('#pane iframe:not([data-old])').waitFor();
  await pane.getByText(`${String(units)} 个单位`).first().waitFor();
  await page.waitForFunction((wanted) => document.title.startsWith(wanted), name);
  await untilSettled(page);
};

/** Opens the sample once more in a page that is open: a workbook as it ships, a pane that has just started. */
export const openSampleAgain = (preview: OpenPreview): Promise<void> =>
  replace(preview, 'baotou-2012-sample.xlsx', 10, () => preview.page.locator('#sample').click());

/** Opens a workbook of 2 units and 8 indicators, where it does not matter which one is open: the browser is through with it in a fraction of the time. */
export const openSmall = (preview: OpenPreview): Promise<void> =>
  replace(preview, 'small.xlsx', 2, () =>
    preview.page.locator('#open-file').setInputFiles({ name: 'small.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(twoUnits()) }),
  );

/** Requests that left the origin; data and blobs made in the page leave nothing. */
export const outside = (requests: readonly string[], address: string): readonly string[] =>
  requests.filter((request) => !request.startsWith(address) && !/^(?:data|blob):/u.test(request));

/** What a cell shows and how, as the grid draws it. */
export interface DrawnCell {
  readonly text: string;
  readonly fill: string | undefined;
  readonly colour: string | undefined;
  readonly bold: boolean;
}

/** Asks Univer what it draws, conditional formats and number formats included. */
export const drawn = (page: Page, sheet: string, reference: string): Promise<DrawnCell> =>
  page.evaluate(
    ([name, cell]) => {
      const workbook = window.univerAPI.getActiveWorkbook();
      const worksheet = workbook?.getSheetByName(name);
      const range = worksheet?.getRange(cell);
      if (!workbook || !worksheet || !range) throw new Error(`There is no ${name}.`);
      const found = worksheet.getSheet().getCell(range.getRow(), range.getColumn());
      const style = typeof found?.s === 'string' ? workbook.getWorkbook().getStyles().get(found.s) : found?.s;
      return { text: String(found?.v ?? '').trim(), fill: style?.bg?.rgb ?? undefined, colour: style?.cl?.rgb ?? undefined, bold: Boolean(style?.bl) };
    },
    [sheet, reference] as const,
  );

/** Gives the keyboard to the grid. */
export const clickGrid = (page: Page): Promise<void> =>
  page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 500, y: 300 } });

/** Waits until the grid has drawn itself and worked out its conditional formats and validations. */
export const untilSettled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => window.univerAPI.getCurrentLifecycleStage() === window.univerAPI.Enum.LifecycleStages.Steady);
  await page.evaluate(() => window.univerAPI.getFormula().onCalculationResultApplied());
};

/** Shows a sheet and selects a cell in it. */
export const goTo = async (page: Page, sheet: string, reference: string): Promise<void> => {
  await page.evaluate(
    ([name, cell]) => {
      const worksheet = window.univerAPI.getActiveWorkbook()?.getSheetByName(name);
      worksheet?.activate();
      worksheet?.getRange(cell).activate();
    },
    [sheet, reference] as const,
  );
  await page.waitForFunction(
    ([name, cell]) => {
      const active = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
      return active?.getSheetName() === name && active.getSelection()?.getActiveRange()?.getA1Notation().split(':')[0] === cell;
    },
    [sheet, reference] as const,
  );
};

/** Types into the selected cell, with real keys. */
export const typeText = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

/** Waits until a cell shows a text. Values come at once, what rules make of them a little later. */
export const untilDrawn = async (page: Page, sheet: string, reference: string, text: string): Promise<DrawnCell> => {
  await page.waitForFunction(
    ([name, cell, wanted]) => {
      const worksheet = window.univerAPI.getActiveWorkbook()?.getSheetByName(name);
      const range = worksheet?.getRange(cell);
      return range && String(worksheet?.getSheet().getCell(range.getRow(), range.getColumn())?.v ?? '').trim() === wanted;
    },
    [sheet, reference, text] as const,
  );
  return drawn(page, sheet, reference);
};
