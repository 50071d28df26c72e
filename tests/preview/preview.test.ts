import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { isSigned } from '../../src/xlsx';
import { describeInBrowser, launchBrowser } from '../browser/chromium';
import { notAsSigned, signed } from '../support/signedWorkbook';
import { clickGrid, goTo, openPreview, openSampleAgain, outside, startServer, typeText, untilDrawn, untilSettled, type OpenPreview, type Started } from './running';

const project = join(__dirname, '..', '..');
const sample = readFileSync(join(project, 'assets', 'workbook', 'baotou-2012-sample.xlsx'));
const pictures = join(project, 'build', 'screenshots');

let browser: Browser;
let started: Started;
let preview: OpenPreview;

const score = async ({ pane, page }: OpenPreview): Promise<void> => {
  await pane.getByRole('button', { name: '一键评分' }).click();
  await pane.getByRole('button', { name: '重新评分' }).waitFor();
  await untilDrawn(page, '得分表', 'F6', '9.75');
  await untilSettled(page);
};

const download = async (page: Page): Promise<Buffer> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载工作簿' }).click()]);
  expect(file.suggestedFilename()).toBe('baotou-2012-sample.xlsx');
  return readFileSync(await file.path());
};

/** Parts of the sample that have other bytes in a file that was made of it. No part comes or goes. */
const changedParts = (file: Uint8Array): readonly string[] => {
  const [before, after] = [unzipSync(sample), unzipSync(file)];
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  return Object.keys(before).filter((name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) !== 0);
};

const picture = async (page: Page, name: string): Promise<void> => {
  await page.locator('#host-state').evaluate((menu) => menu.removeAttribute('open'));
  await page.screenshot({ path: join(pictures, `preview-${name}.png`) });
};

const status = (page: Page): Promise<string | null> => page.locator('#status').textContent();

const setting = async (page: Page, work: () => Promise<unknown>): Promise<void> => {
  const menu = page.locator('#host-state');
  if (!(await menu.evaluate((details) => (details as HTMLDetailsElement).open))) await menu.locator('summary').click();
  await work();
};

describeInBrowser('the preview of npm start', () => {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    started = await startServer();
    browser = await launchBrowser();
    preview = await openPreview(browser, started.address);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await started.stop();
  });

  it('shows the sample: its sheets, its cells, and beside them the pane that knows the workbook', async () => {
    const { page, pane } = preview;
    for (const sheet of ['说明', '数据填报', '得分表', '考核结果']) await page.locator('#grid').getByText(sheet, { exact: true }).first().waitFor();
    await untilDrawn(page, '数据填报', 'A6', 'A01');
    await untilDrawn(page, '数据填报', 'E6', '716000');
    await pane.getByText('10 个单位').first().waitFor();
    expect(await page.locator('#strip').innerText()).toContain('不是 Excel；图表和图片在预览中不显示');
    await picture(page, 'opened');
  });

  it('puts pane and grid below each other where there is no room side by side, at 320 pixels or 400 %', async () => {
    const { page, pane } = preview;
    await page.setViewportSize({ width: 320, height: 256 });
    const boxes = await page.evaluate(() => ['#pane', '#grid'].map((place) => document.querySelector(place)?.getBoundingClientRect().toJSON() as { left: number; right: number; top: number; bottom: number }));
    const [paneBox, gridBox] = boxes;
    expect(boxes.map(({ left, right }) => [left, right])).toEqual([[0, 320], [0, 320]]);
    expect(gridBox?.top).toBeGreaterThanOrEqual(paneBox?.bottom ?? Infinity);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // Nothing of the grid lies over it.
    await pane.getByRole('button', { name: '一键评分' }).click({ trial: true });
    await page.screenshot({ path: join(pictures, 'preview-narrow.png'), fullPage: true });
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('does not wrap a remark because the column below it wraps', async () => {
    const { page } = preview;
    const style = await page.evaluate(() => {
      const workbook = window.univerAPI.getActiveWorkbook();
      const sheet = workbook?.getSheetByName('数据问题')?.getSheet();
      return sheet?.getComposedCellStyle(1, 0);
    });
    expect(style?.tb ?? 0).toBe(0);
  });

  it('gives the frame the built pane, with one script tag more and every other byte the same', async () => {
    const served = Buffer.from(await (await fetch(`${started.address}preview-pane.html`)).arrayBuffer());
    const tag = Buffer.from('<script src="preview/frame.js"></script>');
    const at = served.indexOf(tag);
    expect(at).toBeGreaterThan(0);
    const rest = Buffer.concat([served.subarray(0, at), served.subarray(at + tag.length)]);
    expect(Buffer.compare(rest, readFileSync(join(project, 'dist', 'taskpane.html')))).toBe(0);
  });

  it('gives the file with every part as it was that is not to be calculated, before anything is written', async () => {
    const { page } = preview;
    await untilDrawn(page, '数据填报', 'E6', '716000');
    expect(changedParts(await download(page)).filter((name) => name !== 'xl/workbook.xml' && !name.startsWith('xl/worksheets/'))).toEqual([]);
  });

  it('tells the add-in what a person selects', async () => {
    const { page } = preview;
    await preview.pane.getByText('10 个单位').first().waitFor();
    await clickGrid(page);
    await goTo(page, '得分表', 'H8');
    await page.keyboard.press('ArrowDown');
    const frame = page.frames().find((one) => one.url().includes('preview-pane.html'));
    await frame?.waitForFunction(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('address');
        await context.sync();
        return /得分表'?!H9$/u.test(range.address);
      }),
    );
  });

  it('says when a file cannot be opened, and keeps the one that is open', async () => {
    const { page } = preview;
    await page.locator('#open-file').setInputFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
    await page.getByText('未能打开 notes.xlsx').waitFor();
    await untilDrawn(page, '数据填报', 'E6', '716000');
  });

  it('refuses what a validation refuses, in the words of the workbook', async () => {
    const { page } = preview;
    await goTo(page, '数据填报', 'E6');
    await clickGrid(page);
    await goTo(page, '数据填报', 'E6');
    await typeText(page, '-5');
    await page.getByText('本格只填大于或等于 0 的整数').waitFor();
    await untilDrawn(page, '数据填报', 'E6', '716000');
    await picture(page, 'refused');
    await page.getByRole('button', { name: '确定' }).click();
    expect(changedParts(await download(page))).not.toContain('xl/worksheets/sheet2.xml');
  });

  it('shows every state of Excel that can be asked for', async () => {
    const { page, pane } = preview;
    await setting(page, () => page.locator('#theme').selectOption('dark'));
    await pane.getByText('10 个单位').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await picture(page, 'dark');
    await setting(page, () => page.locator('#excel-api').selectOption('1.7'));
    await pane.getByText('1.14').first().waitFor();
    await picture(page, 'too-old');
    await setting(page, () => page.locator('#excel-api').selectOption('1.14'));
    await page.locator('#language').selectOption('en-US');
    await pane.getByRole('heading', { name: 'Assessment scoring' }).first().waitFor();
    expect(await page.locator('#strip').innerText()).toContain('not Excel');
    await picture(page, 'english');
    await page.locator('#language').selectOption('zh-CN');
    await setting(page, () => page.locator('#theme').selectOption('light'));
    await page.locator('#host-state summary').click();
  });

  describe('with the sample scored', () => {
    beforeAll(async () => {
      await openSampleAgain(preview);
      await score(preview);
    });

    it('makes no request off its origin, in any frame, from opening to downloading, and says nothing of signatures where there are none', async () => {
      const { page, requests, errors } = preview;
      await download(page);
      expect(await status(page)).toBe('');
      expect(requests.some((request) => request.includes('office.js'))).toBe(true);
      expect(outside(requests, started.address)).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('gives the file with every part as it was that nobody has written to', async () => {
      const changed = changedParts(await download(preview.page));
      expect(changed).toContain('xl/worksheets/sheet6.xml');
      const written = /^xl\/(?:worksheets\/sheet(?:[2-9]|10)\.xml|tables\/table\d+\.xml|charts\/chart\d+\.xml|styles\.xml|workbook\.xml)$/u;
      expect(changed.filter((name) => !written.test(name))).toEqual([]);
    });

    it('colours the scores by their flags once it has scored, with a sign behind the number', async () => {
      const { page } = preview;
      await goTo(page, '得分表', 'J8');
      const failing = await untilDrawn(page, '得分表', 'J8', '0.63×');
      expect(failing).toMatchObject({ fill: '#FFC7CE', colour: '#9C0006', bold: true });
      expect((await untilDrawn(page, '得分表', 'I8', '1.25')).fill).toBeUndefined();
      await picture(page, 'scored');
    });

    it('shows what the add-in selects', async () => {
      const { page } = preview;
      const frame = page.frames().find((one) => one.url().includes('preview-pane.html'));
      await frame?.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('得分表').getRange('K60').select();
          await context.sync();
        }),
      );
      await page.waitForFunction(() => {
        const active = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
        return active?.getSheetName() === '得分表' && active.getSelection()?.getActiveRange()?.getA1Notation() === 'K60';
      });
      const visible = await page.evaluate(() => window.univerAPI.getActiveWorkbook()?.getActiveSheet().getVisibleRange());
      expect(visible?.startRow).toBeLessThanOrEqual(59);
      expect(visible?.endRow).toBeGreaterThan(59);
    });

    it('carries a typed number to the stand-in, which calculates, and takes it back with Ctrl+Z', async () => {
      const { page } = preview;
      await goTo(page, '得分表', 'F7');
      await untilDrawn(page, '得分表', 'F6', '9.75');
      await clickGrid(page);
      await goTo(page, '得分表', 'F7');
      await typeText(page, '0.5');
      await untilDrawn(page, '得分表', 'F7', '0.50');
      await untilDrawn(page, '得分表', 'F6', '8.75');
      await page.keyboard.press('Control+z');
      await untilDrawn(page, '得分表', 'F6', '9.75');
      await page.keyboard.press('Control+y');
      await untilDrawn(page, '得分表', 'F6', '8.75');
      await page.keyboard.press('Control+z');
      await untilDrawn(page, '得分表', 'F6', '9.75');
    });

    it('lets a formula be edited, though the cell shows its result', async () => {
      const { page } = preview;
      await clickGrid(page);
      await goTo(page, '得分表', 'F6');
      await page.keyboard.press('F2');
      await page.keyboard.press('End');
      await typeText(page, '+1');
      await untilDrawn(page, '得分表', 'F6', '10.75');
      const sheet = Buffer.from(unzipSync(await download(page))['xl/worksheets/sheet6.xml'] ?? []).toString('utf8');
      expect(sheet).toMatch(/<c r="F6"[^>]*><f>[^<]+\+1<\/f><v>10\.75<\/v><\/c>/u);
    });
  });

  it('says with the download that a digital signature in the workbook no longer holds, and keeps it', async () => {
    const { page } = preview;
    const buffer = Buffer.from(signed(sample));
    await page.locator('#open-file').setInputFiles({ name: 'baotou-2012-sample.xlsx', mimeType: 'application/octet-stream', buffer });
    await untilDrawn(page, '数据填报', 'E6', '716000');
    await score(preview);
    const saved = await download(page);
    expect([isSigned(saved), notAsSigned(buffer)]).toEqual([true, []]);
    expect(notAsSigned(saved)).toContain('xl/worksheets/sheet6.xml');
    expect(await status(page)).toBe('工作簿带有数字签名，但内容已改动：下载的 baotou-2012-sample.xlsx 中签名不再有效（原样保留，没有删除），请核对后重新签名。');
    await page.locator('#language').selectOption('en-US');
    await page.getByRole('button', { name: 'Download workbook' }).click();
    await page.getByText('in the downloaded baotou-2012-sample.xlsx the signature no longer holds').waitFor();
    await page.locator('#language').selectOption('zh-CN');
  });

  it('opens another workbook from disk, and the pane knows that one', async () => {
    const { page, pane } = preview;
    const blank = join(project, 'assets', 'workbook', 'baotou-2012.xlsx');
    await page.locator('#open-file').setInputFiles(blank);
    await page.waitForFunction(() => document.title.startsWith('baotou-2012.xlsx'));
    await untilDrawn(page, '数据填报', 'E6', '');
    await pane.getByRole('button', { name: '一键评分' }).waitFor();
  });

  it('refuses typing into a protected sheet, and says so', async () => {
    const { page } = preview;
    await goTo(page, '指标体系', 'A5');
    await setting(page, () => page.locator('#protect-sheet').check());
    await clickGrid(page);
    await goTo(page, '指标体系', 'A5');
    await typeText(page, 'x');
    await page.getByText('工作表“指标体系”受保护').waitFor();
    expect(await status(page)).toContain('未作更改');
  });

  it('is told by its content policy to ask nobody else', async () => {
    const { page, requests } = preview;
    const refused = await page.evaluate(() =>
      fetch('https://elsewhere.test/').then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    expect(outside(requests, started.address)).toEqual([]);
  });
});
