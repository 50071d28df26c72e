import type { Browser, Frame } from 'playwright-core';
import { textsIn } from '../../../src/i18n';
import { describeInBrowser, launchBrowser } from '../../browser/chromium';
import { build, officeFrame, openParent, type Bundles } from '../../standin/browser/built';
import { yardstickIn } from './yardstick';

/** What one click took, in milliseconds: until its result was painted, how much of that was Excel's own work, and the yardstick beside it. */
interface Click {
  readonly total: number;
  readonly excel: number;
  readonly yardstick: number;
}

/** How much slower than this machine the browser is made. */
const throttling = 4;
/** At most: a machine that is busy at one moment is less so at another, and the least counts. */
const attempts = 12;
/**
 * The pane's own part, in yardsticks. On an idle machine, slowed down as much, nine take a second.
 */
const budget = 9;

/** @param burden milliseconds of further work that the click brings along */
const clickIn = async (frame: Frame, burden: number): Promise<Omit<Click, 'yardstick'>> => {
  return frame.evaluate(async ([label, more]) => {
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
    button?.addEventListener('click', ({ timeStamp }) => {
      while (performance.now() < timeStamp + more) continue;
    });
    // The text is in the page, then a frame is painted; what comes behind that is not waited for.
    const painted = new Promise<void>((resolve) => {
      const inPage = new MutationObserver(() => {
        if (!document.body.textContent.includes('评分完成')) return;
        inPage.disconnect();
        requestAnimationFrame(() => {
          const behind = new MessageChannel();
          behind.port1.onmessage = () => resolve();
          behind.port2.postMessage(undefined);
        });
      });
      inPage.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const began = performance.now();
    button?.click();
    await painted;
    return { total: performance.now() - began, excel: spent.excel };
  }, [textsIn('zh')['action.score'], burden] as const);
};

let browser: Browser;
let bundles: Bundles;

/** One click in a pane of its own. @param burden so many yardsticks of further work */
const measured = async (burden = 0): Promise<Click> => {
  const { page } = await openParent(browser, bundles);
  await page.evaluate(() => window.standIn.seat('taskpane.html'));
  const frame = await officeFrame(page, 'taskpane.html');
  await frame.getByText('有数据，未评分').waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  const before = await yardstickIn(frame);
  const click = await clickIn(frame, burden * before);
  const yardstick = (before + (await yardstickIn(frame))) / 2;
  await page.close();
  return { ...click, yardstick };
};

/** The pane's own part of a click, in yardsticks. */
const ownPart = ({ total, excel, yardstick }: Click): number => (total - excel) / yardstick;

describeInBrowser(`one click on a machine ${String(throttling)} times slower`, () => {
  beforeAll(async () => {
    bundles = build();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows the scores of the sample within the budget of the pane’s own work', async () => {
    const clicks: Click[] = [];
    while (clicks.length < attempts && !clicks.some((click) => ownPart(click) <= budget)) clicks.push(await measured());
    const own = clicks.map(ownPart);
    const told = clicks.map(({ total, excel, yardstick }) => `${total.toFixed(0)} ms, of which Excel ${excel.toFixed(0)}, yardstick ${yardstick.toFixed(0)}`);
    process.stdout.write(`one click, ${String(throttling)} times slower: ${told.join('; ')}; the pane: ${own.map((each) => each.toFixed(1)).join(', ')} yardsticks\n`);
    expect(Math.min(...own)).toBeLessThanOrEqual(budget);
  });

  it('would notice a click that brings along as much work again as it may take', async () => {
    expect(ownPart(await measured(2 * budget))).toBeGreaterThan(budget);
  });
});
