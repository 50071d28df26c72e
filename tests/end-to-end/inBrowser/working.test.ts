import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../browser/chromium';
import { clickGrid, goTo, openPreview, openSampleAgain, openSmall, outside, startServer, untilDrawn, type OpenPreview, type Started } from '../../preview/running';
import { linesOf } from '../../support/documents';

const project = join(__dirname, '..', '..', '..');
const pictures = join(project, 'build', 'screenshots');
const dirty = join(project, 'tests', 'workbooks', 'baotou-2012-dirty.xlsx');

let browser: Browser;
let started: Started;
let preview: OpenPreview;

const score = async ({ pane }: OpenPreview): Promise<void> => {
  await pane.getByRole('button', { name: '一键评分' }).click();
  await pane.getByText('评分完成').waitFor();
};

const download = async (page: Page): Promise<Buffer> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载工作簿' }).click()]);
  return readFileSync(await file.path());
};

const setting = async (page: Page, work: () => Promise<unknown>): Promise<void> => {
  const menu = page.locator('#host-state');
  if (!(await menu.evaluate((details) => (details as HTMLDetailsElement).open))) await menu.locator('summary').click();
  await work();
  await menu.locator('summary').click();
};

const untilSelected = (page: Page, sheet: string, cell: string): Promise<unknown> =>
  page.waitForFunction(
    ([name, reference]) => {
      const active = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
      return active?.getSheetName() === name && active.getSelection()?.getActiveRange()?.getA1Notation() === reference;
    },
    [sheet, cell] as const,
  );

const tab = (pane: FrameLocator, name: RegExp): Locator => pane.getByRole('tab', { name });

// The dummies of Fluent UI pass the focus on at once; no reader ever rests on one.
const axeComplaints = async (page: Page): Promise<unknown> => {
  const frame = page.frames().find((one) => one.url().includes('preview-pane.html'));
  await frame?.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return frame?.evaluate('axe.run({ exclude: [["[data-tabster-dummy]"]] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))');
};

describeInBrowser('the add-in at work in the preview', () => {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    started = await startServer();
    browser = await launchBrowser();
    preview = await openPreview(browser, started.address, { bypassCSP: true });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await started.stop();
  });

  describe('on the sample, scored,', () => {
    beforeAll(() => score(preview));

    it('has nothing for axe to complain about at work', async () => {
      const { page, pane } = preview;
      for (const place of [0, 1, 2, 3]) {
        await pane.getByRole('tab').nth(place).click();
        expect({ place, found: await axeComplaints(page) }).toEqual({ place, found: [] });
      }
    });

    it('leads from a missed indicator to its cell, and says where a score and a figure come from', async () => {
      const { page, pane } = preview;
      await tab(pane, /未达标/u).click();
      await pane.getByLabel('单位').selectOption('石拐区');
      const entry = pane.getByRole('listitem').filter({ hasText: '解决突出困难和问题' });
      await entry.getByRole('button', { name: '转到单元格' }).click();
      await untilSelected(page, '得分表', 'J8');
      await tab(pane, /依据/u).click();
      await pane.getByRole('heading', { name: '解决突出困难和问题' }).waitFor();
      expect(await pane.getByRole('tabpanel').innerText()).toMatch(/怎样得分[\s\S]*要求[\s\S]*计分过程[\s\S]*数值来源/u);
      await page.screenshot({ path: join(pictures, 'preview-why.png') });
      await clickGrid(page);
      await goTo(page, '数据填报', 'E10');
      await page.keyboard.press('ArrowDown');
      await pane.getByRole('heading', { name: '出生男婴数' }).waitFor();
      expect(await pane.getByRole('tabpanel').innerText()).toContain('用于指标');
    });

    it('brings the cell of the last missed indicator wholly into sight', async () => {
      const { page, pane } = preview;
      await tab(pane, /未达标/u).click();
      await pane.getByLabel('单位').selectOption('稀土高新区');
      await pane.getByRole('button', { name: '转到单元格' }).last().click();
      await page.waitForFunction(() => {
        const sheet = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
        const [cell, seen] = [sheet?.getSelection()?.getActiveRange(), sheet?.getVisibleRange()];
        if (sheet?.getSheetName() !== '得分表' || !cell || !seen) return false;
        const { row, column } = { row: cell.getRow(), column: cell.getColumn() };
        return column === 14 && row > 30 && row > seen.startRow && row < seen.endRow && column > seen.startColumn && column <= seen.endColumn;
      });
    });

    it('reads again when a figure is typed, and says that the results are out of date', async () => {
      const { page, pane } = preview;
      await goTo(page, '数据填报', 'E10');
      await clickGrid(page);
      await goTo(page, '数据填报', 'E10');
      await page.keyboard.type('7000');
      await page.keyboard.press('Enter');
      await untilDrawn(page, '数据填报', 'E10', '7000');
      await pane.getByText(/数据已变化，请重新评分/u).waitFor();
      await tab(pane, /数据问题/u).click();
      // Those of all units, whichever was looked at before.
      await pane.getByLabel('单位').selectOption({ index: 0 });
      await pane.getByText(/出生人数 = 男婴 \+ 女婴/u).first().waitFor();
    });
  });

  it('puts back every cell when the write is undone', async () => {
    const { page, pane } = preview;
    await openSampleAgain(preview);
    const before = linesOf(await download(page));
    await score(preview);
    expect(linesOf(await download(page))).not.toEqual(before);
    await pane.getByRole('button', { name: '撤销上次写入' }).click();
    await pane.getByText(/已恢复 .* 个单元格/u).waitFor();
    expect(linesOf(await download(page))).toEqual(before);
    await pane.getByText('有数据，未评分').waitFor();
  });

  it('mends what is certain when asked to, one by one or together, and says what it will put where', async () => {
    const { page, pane } = preview;
    await page.locator('#open-file').setInputFiles(dirty);
    await page.waitForFunction(() => document.title.startsWith('baotou-2012-dirty.xlsx'));
    await tab(pane, /数据问题/u).click();
    const all = pane.getByRole('button', { name: /应用全部 \d+ 处确定的修正/u });
    const certain = Number(/\d+/u.exec(await all.innerText())?.[0]);
    expect(certain).toBeGreaterThan(5);
    await pane.getByRole('button', { name: '应用修正' }).first().click();
    await pane.getByText('已修正 1 个单元格').waitFor();
    await pane.getByRole('button', { name: `应用全部 ${String(certain - 1)} 处确定的修正` }).click();
    await pane.getByText(`已修正 ${String(certain - 1)} 个单元格`).waitFor();
    expect(await all.count()).toBe(0);
    await page.screenshot({ path: join(pictures, 'preview-mended.png') });
  });

  describe('on any workbook', () => {
    beforeEach(() => openSmall(preview));

    it('names a protected sheet and what to do, writes nothing, and scores once the protection is gone', async () => {
      const { page, pane } = preview;
      await goTo(page, '得分表', 'A1');
      await setting(page, () => page.locator('#protect-sheet').check());
      const before = linesOf(await download(page));
      await pane.getByRole('button', { name: '一键评分' }).click();
      await pane.getByRole('alert').filter({ hasText: '得分表' }).waitFor();
      expect(linesOf(await download(page))).toEqual(before);
      await page.screenshot({ path: join(pictures, 'preview-protected.png') });
      await setting(page, () => page.locator('#protect-sheet').uncheck());
      await score(preview);
    });

    it('waits while a cell is being edited, asks for Enter, and goes on by itself', async () => {
      const { page, pane } = preview;
      await pane.getByText('有数据，未评分').waitFor();
      await setting(page, () => page.locator('#editing').check());
      await pane.getByRole('button', { name: '一键评分' }).click();
      await pane.getByText(/按 Enter 结束编辑/u).waitFor();
      await setting(page, () => page.locator('#editing').uncheck());
      await pane.getByText('评分完成').waitFor();
    });

    it('tells of a request that failed in a sentence, and the next click succeeds', async () => {
      const { page, pane } = preview;
      const failing = async (): Promise<boolean> => {
        await pane.getByText('有数据，未评分').waitFor();
        // In one turn, so that a question of the pane about the selection hardly comes between.
        await page.evaluate(() => {
          document.querySelector<HTMLButtonElement>('#fail-next')?.click();
          const frame = document.querySelector<HTMLIFrameElement>('#pane iframe');
          [...(frame?.contentDocument?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === '一键评分')?.click();
        });
        return Promise.race([pane.getByRole('alert').first().waitFor().then(() => true), pane.getByText('评分完成').waitFor().then(() => false)]);
      };
      // Where one did, nothing of the click failed.
      for (let tries = 0; tries < 3 && !(await failing()); tries += 1) await openSmall(preview);
      expect(await pane.getByRole('alert').first().innerText()).toMatch(/[一-鿿]/u);
      await score(preview);
    });

    it('works by keyboard alone', async () => {
      const { page, pane } = preview;
      const button = pane.getByRole('button', { name: '一键评分' });
      await pane.getByText('有数据，未评分').waitFor();
      await goTo(page, '得分表', 'A1');
      await clickGrid(page);
      const inPane = (): Promise<boolean> => button.evaluate((element) => document.hasFocus() && element === document.activeElement);
      const inGrid = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('#grid') !== null);
      expect([await inGrid(), await inPane()]).toEqual([true, false]);
      // Tab moves from cell to cell, as in Excel; F6 leads on.
      await page.keyboard.press('Tab');
      expect(await inGrid()).toBe(true);
      await page.keyboard.press('F6');
      expect([await inGrid(), await inPane()]).toEqual([false, true]);
      await page.keyboard.press('Shift+F6');
      expect(await inGrid()).toBe(true);
      await page.keyboard.press('Shift+F6');
      expect(await page.evaluate(() => document.activeElement?.closest('#strip') !== null)).toBe(true);
      await page.keyboard.press('Shift+F6');
      expect(await inPane()).toBe(true);
      await page.keyboard.press('Enter');
      await pane.getByText('评分完成').waitFor();
      for (let presses = 0; presses < 8; presses += 1) {
        if (await tab(pane, /概览/u).evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await pane.getByLabel('单位').waitFor();
      expect(await tab(pane, /未达标/u).getAttribute('aria-selected')).toBe('true');
    });

    it('asks nobody else for anything, whatever is done', async () => {
      const { page, pane, requests, errors } = preview;
      // Univer itself stumbles, late and without harm, where another workbook was opened after somebody had typed.
      const before = errors.length;
      await score(preview);
      for (const place of [1, 2, 3, 0]) await pane.getByRole('tab').nth(place).click();
      await pane.getByRole('button', { name: '更多' }).click();
      await pane.getByRole('button', { name: '清除标记' }).click();
      await pane.getByText(/已清除标记/u).waitFor();
      await pane.getByRole('button', { name: '撤销上次写入' }).click();
      await pane.getByText(/已恢复/u).waitFor();
      await pane.getByRole('button', { name: '新建标准工作簿' }).click();
      await pane.getByLabel(/单位名称/u).fill('甲区\n乙县\n丙旗');
      await pane.getByRole('button', { name: '新建标准工作簿' }).last().click();
      await page.getByText('加载项新建了一个工作簿').waitFor();
      await pane.getByText('3 个单位').waitFor();
      expect(outside(requests, started.address)).toEqual([]);
      expect(errors.slice(before)).toEqual([]);
      await page.screenshot({ path: join(pictures, 'preview-created.png') });
    });

    it('would notice a question to somebody else, in any frame', async () => {
      const { page, requests } = preview;
      const asked = outside(requests, started.address).length;
      await page.route('https://elsewhere.test/**', (route) => route.abort());
      for (const frame of page.frames()) await frame.evaluate((path) => fetch(`https://elsewhere.test${path}`).catch(() => undefined), new URL(frame.url()).pathname);
      expect(outside(requests, started.address).slice(asked).sort()).toEqual(['https://elsewhere.test/', 'https://elsewhere.test/preview-pane.html']);
    });
  });
});
