import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { fileHost } from '../../../src/host/file';
import { textsIn } from '../../../src/i18n';
import { baotou2012 } from '../../../src/schemes';
import { scoreWorkbook } from '../../../src/workbook';
import { openXlsx } from '../../../src/xlsx';
import { describeInBrowser, launchBrowser } from '../../browser/chromium';
import { differingParts } from '../../xlsx/unzip';
import { build, dist, officeFrame, openParent, sample, tag, type Bundles, type Opened } from './built';
import type { Seat } from './parent';

let browser: Browser;
let bundles: Bundles;
let opened: Opened;

const quiet = { errors: [], outside: [], missing: [] };

/** Loads a page into the frame; what was there is gone. */
const seat = async (address: string, options: Seat = {}): Promise<Frame> => {
  await opened.page.evaluate(
    ([page, given]) => {
      Object.assign(document.querySelector('iframe')?.contentWindow ?? {}, { stale: true });
      window.standIn.seat(page, given);
    },
    [address, options] as const,
  );
  return officeFrame(opened.page, address);
};

const texts = textsIn('zh');

describeInBrowser('the browser door', () => {
  beforeAll(async () => {
    bundles = build();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await openParent(browser, bundles);
  });
  afterEach(() => opened.page.close());

  describe('Office.js, unmodified, beside the stand-in', () => {
    it('is served as Microsoft ships it, and the pane as it was built but for one tag', async () => {
      const served = new Map<string, Promise<Buffer>>();
      opened.page.on('response', (response) => {
        served.set(new URL(response.url()).pathname, response.body());
      });
      await seat('taskpane.html');
      await opened.page.waitForLoadState('networkidle');
      // The browser's tools pass over the mark that some of Microsoft's files begin with.
      const text = (bytes: Buffer | undefined): string => String(bytes).replace(/^\uFEFF/u, '');
      const page = text(await served.get('/taskpane.html'));
      expect(page.split(tag)).toHaveLength(2);
      expect(page.replace(tag, '')).toBe(readFileSync(join(dist, 'taskpane.html'), 'utf8'));
      const scripts = [...served.keys()].filter((path) => path.startsWith('/office/') || path.startsWith('/app/'));
      expect(scripts).toEqual(expect.arrayContaining(['/office/office.js', '/office/excel-win32-16.01.js', '/office/zh-cn/office_strings.js']));
      for (const path of scripts) expect(text(await served.get(path)) === text(readFileSync(join(dist, path))) ? path : `${path} differs`).toBe(path);
      for (const file of ['office.js', 'excel-win32-16.01.js']) {
        expect(readFileSync(join(dist, 'office', file))).toEqual(readFileSync(join('node_modules', '@microsoft', 'office-js', 'dist', file)));
      }
      expect(opened.watch).toEqual(quiet);
    });

    it.each([
      ['zh-CN', 'light', '#ffffff'],
      ['en-US', 'dark', '#262626'],
      ['zh-CN', 'highContrast', '#000000'],
    ] as const)('says Excel on a PC, speaks %s and shows the theme %s', async (language, theme, colour) => {
      const frame = await seat('empty.html', { language, theme });
      const seen = await frame.evaluate(async () => ({
        ready: await Office.onReady(),
        language: Office.context.displayLanguage,
        content: Office.context.contentLanguage,
        background: Office.context.officeTheme.bodyBackgroundColor,
      }));
      expect(seen).toEqual({ ready: { host: 'Excel', platform: 'PC', addin: null }, language, content: language, background: colour });
      expect(opened.watch).toEqual(quiet);
    });

    it.each([
      ['1.7', [true, false, false]],
      ['1.14', [true, true, false]],
      ['1.15', [true, true, true]],
    ] as const)('claims ExcelApi %s and no more', async (excelApi, supported) => {
      const frame = await seat('empty.html', { excelApi });
      const answers = await frame.evaluate(() => ['1.7', '1.14', '1.15'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)));
      expect(answers).toEqual(supported);
    });

    it('tells what a person changes and selects, and what the add-in does', async () => {
      const frame = await seat('empty.html');
      await frame.evaluate(async () => {
        const told: unknown[] = [];
        Object.assign(window, { told });
        const tell = (event: object): Promise<void> => {
          const { type, address, triggerSource, details } = { type: 'document', address: '', triggerSource: '', details: undefined, ...event };
          told.push([type, address, triggerSource, details]);
          return Promise.resolve();
        };
        await Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.onChanged.add(tell);
          worksheets.onSelectionChanged.add(tell);
          worksheets.onActivated.add(tell);
          context.workbook.onSelectionChanged.add(() => tell({}));
          await context.sync();
        });
      });
      const told = async (count: number): Promise<unknown> => {
        await frame.waitForFunction((wanted) => (Reflect.get(window, 'told') as unknown[]).length >= wanted, count);
        return frame.evaluate(() => (Reflect.get(window, 'told') as unknown[]).splice(0));
      };
      await opened.page.evaluate(() => {
        window.standIn.server.select({ sheet: '数据填报', row: 3, column: 2, rows: 2, columns: 2 });
      });
      const selection = [
        ['WorksheetActivated', '', '', undefined],
        ['WorksheetSelectionChanged', 'C4:D5', '', undefined],
        ['document', '', '', undefined],
      ];
      expect(await told(3)).toEqual(expect.arrayContaining(selection));
      await opened.page.evaluate(() => {
        window.standIn.server.type('数据填报', [{ row: 300, column: 30, text: '１２％' }]);
      });
      const details = { valueBefore: '', valueAfter: 0.12, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' };
      expect(await told(1)).toEqual([['WorksheetChanged', 'AE301', 'Unknown', details]]);
      await frame.evaluate(() =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem('数据填报').getRange('AE302:AF302');
          cells.values = [[1, 2]];
          cells.select();
          await context.sync();
        }),
      );
      expect(await told(3)).toEqual(
        expect.arrayContaining([
          ['WorksheetChanged', 'AE302:AF302', 'ThisLocalAddin', undefined],
          ['WorksheetSelectionChanged', 'AE302:AF302', '', undefined],
        ]),
      );
      expect(await opened.page.evaluate(() => window.standIn.selected)).toEqual([{ sheet: '数据填报', row: 301, column: 30, rows: 1, columns: 2 }]);
      expect(opened.watch).toEqual(quiet);
    });

    it('keeps settings in the workbook from one start to the next', async () => {
      const first = await seat('empty.html');
      await first.evaluate(async () => {
        const { settings } = Office.context.document;
        settings.set('view', { tab: 'issues' });
        await new Promise((saved) => {
          settings.saveAsync(saved);
        });
      });
      expect(await opened.page.evaluate(() => [...window.standIn.settings])).toEqual([['view', '{"tab":"issues"}']]);
      const second = await seat('empty.html');
      expect(await second.evaluate(() => Office.context.document.settings.get('view') as unknown)).toEqual({ tab: 'issues' });
    });

    it('waits for a cell that is being edited where it was told to, and fails where not', async () => {
      const frame = await seat('empty.html');
      await opened.page.evaluate(() => window.standIn.server.setEditing(true));
      const code = await frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.load('name');
          await context.sync();
          return 'done';
        }).catch((error: unknown) => Reflect.get(Object(error), 'code') as unknown),
      );
      expect(code).toBe('InvalidOperationInCellEditMode');
      await frame.evaluate(() => {
        const work = Excel.run({ delayForCellEdit: true }, async (context) => {
          context.workbook.load('name');
          await context.sync();
          Object.assign(window, { came: true });
          return context.workbook.name;
        });
        Object.assign(window, { work });
      });
      await opened.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      expect(await frame.evaluate(() => 'came' in window)).toBe(false);
      await opened.page.evaluate(() => window.standIn.server.setEditing(false));
      expect(await frame.evaluate(() => Reflect.get(window, 'work') as unknown)).toBe('workbook.xlsx');
    });

    it('fails the next request as it was told to, and the one after runs', async () => {
      const frame = await seat('empty.html');
      const ask = (): Promise<unknown> =>
        frame.evaluate(() =>
          Excel.run(async (context) => {
            context.workbook.load('name');
            await context.sync();
            return 'done';
          }).catch((error: unknown) => Reflect.get(Object(error), 'code') as unknown),
        );
      await opened.page.evaluate(() => window.standIn.server.failNext('AccessDenied'));
      expect(await ask()).toBe('AccessDenied');
      expect(await ask()).toBe('done');
    });

    it('forgets a client that has gone: what was asked for by it is told no more', async () => {
      const first = await seat('empty.html');
      await first.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add(() => Promise.resolve());
          await context.sync();
        }),
      );
      const told = (): Promise<number> =>
        opened.page.evaluate(() => {
          let count = 0;
          const stop = window.standIn.server.listen({ message: () => (count += 1) });
          window.standIn.server.type('数据填报', [{ row: 300, column: 30, text: '1' }]);
          stop();
          return count;
        });
      expect(await told()).toBe(1);
      await first.evaluate(() => {
        Object.assign(window, { stale: true });
        location.reload();
      });
      await officeFrame(opened.page, 'empty.html');
      expect(await told()).toBe(0);
    });
  });

  describe('the built pane beside the stand-in', () => {
    beforeEach(async () => {
      await opened.page.addInitScript(() => {
        // Only the time that is shown stands still; what measures and waits goes on.
        window.Date = class extends Date {
          constructor(...given: readonly unknown[]) {
            super(...(given.length === 0 ? [2012, 11, 31, 17, 5] : given) as [number]);
          }
        } as DateConstructor;
      });
    });

    const score = async (frame: Frame): Promise<void> => {
      await frame.getByRole('button', { name: new RegExp(`${texts['action.score']}|${texts['action.scoreAgain']}`, 'u') }).click();
      await frame.getByText('2012-12-31 17:05').first().waitFor();
    };

    it('scores in one click, and the workbook is the same as from the command line', async () => {
      const frame = await seat('taskpane.html');
      await score(frame);
      const saved = await opened.page.evaluate(() => Array.from(window.standIn.document.save()));
      const host = fileHost(sample, 'sample.xlsx');
      expect((await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:05' })).kind).toBe('scored');
      // What the journal keeps is as exact as each host tells.
      const journal = `xl/worksheets/sheet${String(openXlsx(sample).sheets.findIndex(({ name }) => name === '写入日志') + 1)}.xml`;
      expect(differingParts(host.save(), Uint8Array.from(saved)).filter((part) => part !== journal)).toEqual([]);
      const told = await opened.page.evaluate(() => [...new Set(window.standIn.changed.map(({ sheet }) => sheet))]);
      expect(told).toEqual(expect.arrayContaining(['考核结果', '得分表', '得分明细']));
      expect(opened.watch).toEqual(quiet);
    });

    it('sees that a figure was changed after scoring', async () => {
      const frame = await seat('taskpane.html');
      await score(frame);
      const refusal = await opened.page.evaluate(() => {
        const { document: book, server } = window.standIn;
        const table = book.table('KH_Figures');
        if (table === undefined) throw new Error('no figures');
        const column = table.area.column + 4;
        const rows = Array.from({ length: table.area.rows }, (_, index) => table.area.row + index);
        const row = rows.find((one) => typeof book.sheet(table.sheet)?.value(one, column) === 'number') ?? -1;
        return server.type(table.sheet, [{ row, column, text: String(Number(book.sheet(table.sheet)?.value(row, column)) + 1) }]);
      });
      expect(refusal).toBeUndefined();
      await frame.getByText(texts['workbook.outdated']('2012-12-31 17:05')).waitFor();
    });

    it('says that an Excel is too old, and asks nothing of it', async () => {
      const frame = await seat('taskpane.html', { excelApi: '1.7' });
      await frame.getByRole('heading', { name: '此版本的 Excel 过旧' }).waitFor();
      await frame.getByRole('heading', { name: 'This Excel is too old' }).waitFor();
      expect(await frame.locator('#pane').isVisible()).toBe(false);
      expect(await opened.page.evaluate(() => window.standIn.server.counters().count)).toBeLessThanOrEqual(1);
    });

    it('speaks English where Excel does', async () => {
      const frame = await seat('taskpane.html', { language: 'en-US' });
      await frame.getByRole('button', { name: textsIn('en')['action.score'] }).waitFor();
      expect(await frame.evaluate(() => document.documentElement.lang)).toBe('en-US');
      expect(opened.watch).toEqual(quiet);
    });
  });
});
