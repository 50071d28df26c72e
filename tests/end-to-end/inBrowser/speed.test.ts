import type { Browser, Frame } from 'playwright-core';
import { textsIn } from '../../../src/i18n';
import { describeInBrowser, launchBrowser } from '../../browser/chromium';
import { build, officeFrame, openParent, type Bundles } from '../../standin/browser/built';

/** What one click took, in milliseconds: until its result was painted, and how much of that was Excel's own work. */
interface Click {
  readonly total: number;
  readonly excel: number;
}

/** How much slower than this machine the browser is made. */
const throttling = 4;
const attempts = 3;
/** What people take for at once ("Resource limits and performance optimization for Office Add-ins" asks for as much). */
const budget = 1000;

const clickIn = async (frame: Frame): Promise<Click> => {
  return frame.evaluate(async (label) => {
    const outer = window.parent.standIn.server;
    const answer = outer.answer.bind(outer);
    const spent = { excel: 0 };
    Object.assign(outer, {
      answer: async (...given: Parameters<typeof answer>) => {
        const began = performance.now();
        const answered = await answer(...given);
        spent.excel += performance.now() - began;
        return answered;
      },
    });
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === label);
    const began = performance.now();
    button?.click();
    await new Promise<void>((resolve) => {
      const look = (): void => (document.body.textContent.includes('评分完成') ? void requestAnimationFrame(() => setTimeout(resolve)) : void setTimeout(look, 5));
      look();
    });
    return { total: performance.now() - began, excel: spent.excel };
  }, textsIn('zh')['action.score']);
};

let browser: Browser;
let bundles: Bundles;

describeInBrowser(`one click on a machine ${String(throttling)} times slower`, () => {
  beforeAll(async () => {
    bundles = build();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows the scores of the sample within a second of the pane’s own work', async () => {
    const clicks: Click[] = [];
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { page } = await openParent(browser, bundles);
      await page.evaluate(() => window.standIn.seat('taskpane.html'));
      const frame = await officeFrame(page, 'taskpane.html');
      await frame.getByText('有数据，未评分').waitFor();
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
      clicks.push(await clickIn(frame));
      await page.close();
    }
    const own = clicks.map(({ total, excel }) => total - excel);
    process.stdout.write(`one click, ${String(throttling)} times slower: ${clicks.map(({ total, excel }) => `${total.toFixed(0)} ms, of which Excel ${excel.toFixed(0)}`).join('; ')}\n`);
    expect(Math.min(...own)).toBeLessThanOrEqual(budget);
  });
});
