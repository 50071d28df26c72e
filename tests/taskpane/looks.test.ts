import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { textsIn } from '../../src/i18n';
import { describeInBrowser, launchBrowser, openFolder, origin } from '../browser/chromium';
import { bundle } from '../support/bundling';
import { states } from './states';

const folder = mkdtempSync(join(tmpdir(), 'pane-looks-'));
const pictures = join(__dirname, '..', '..', 'build', 'screenshots');

let browser: Browser;
let page: Page;

interface Shown {
  /** Words that are in sight in this state and tell it from others. */
  readonly zh: string;
  readonly en: string;
  /** Buttons that are pressed to get there. */
  readonly open?: readonly ('action.more' | 'action.finalize' | 'action.reopen')[];
}

/** What the page is to show, and the words by which it is known; without words, the state before anything is opened in it. */
interface Wanted {
  readonly name: string;
  readonly words?: string;
}

/** Names what is wanted in the address and waits until it is in sight, all in the page: a question and an answer are most of the time that a look takes. */
const untilShown = (wanted: Wanted): Promise<{ readonly wasShown: boolean }> =>
  page.evaluate(async ({ name, words = '' }) => {
    const wasShown = decodeURIComponent(location.hash) === `#${name}`;
    location.hash = name;
    const isShown = (): boolean =>
      document.body.dataset['shown'] === name && document.querySelector('main h1')?.checkVisibility() === true && document.body.innerText.includes(words);
    const began = performance.now();
    while (!isShown()) {
      if (performance.now() - began > 30_000) throw new Error(`${name} is not shown with ${words}, but ${document.body.innerText}`);
      await new Promise(requestAnimationFrame);
    }
    return { wasShown };
  }, wanted);

/** Shows a state in a look, such as `scored,light,zh`, and waits for the words by which it is known. */
const show = async (name: string, width = 350, height = 600): Promise<void> => {
  const [state = '', , language] = name.split(',');
  const { [language === 'en' ? 'en' : 'zh']: words, open } = shown[state] ?? {};
  if (words === undefined) throw new RangeError(`no state ${state}`);
  const { width: wide, height: high } = page.viewportSize() ?? {};
  if (wide !== width || high !== height) await page.setViewportSize({ width, height });
  if (open !== undefined) {
    const { wasShown } = await untilShown({ name });
    // Only the size is another where the state is shown already.
    for (const key of wasShown ? [] : open) await page.getByRole('button', { name: textsIn(language === 'en' ? 'en' : 'zh')[key], exact: true }).click();
  }
  await untilShown({ name, words });
};

/** Fluent's tab list lies between two elements that pass the focus on and never keep it. What holds is not listed: axe is through sooner. */
const axeComplaints = (): Promise<unknown> =>
  page.evaluate('axe.run({ exclude: [["[data-tabster-dummy]"]] }, { resultTypes: ["violations"] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))');

/** What can be seen: the states of the pane, forms that a button opens in one of them, and the page for elsewhere. */
const shown: Readonly<Record<string, Shown>> = {
  ...states,
  'current more': { zh: '写出得分公式', en: 'Write formula sheet', open: ['action.more'] },
  'current finalizing': { zh: '锁定并保护全部工作表', en: 'locks and protects all sheets', open: ['action.more', 'action.finalize'] },
  'final reopening': { zh: '更正什么、为什么更正', en: 'What is corrected, and why', open: ['action.reopen'] },
  'unsealed reopening': { zh: '更正什么、为什么更正', en: 'What is corrected, and why', open: ['action.reopen'] },
  outside: { zh: '这是 Excel 加载项的窗格', en: 'This is the pane of an Excel add-in' },
};
const names = Object.keys(shown);
const looks = ['light', 'dark', 'highContrast'].flatMap((theme) => ['zh', 'en'].map((language) => `${theme},${language}`));

/** Screenshots of what a user meets most. */
const mainStates = ['unattached', 'incomplete', 'blank', 'unscored', 'scoring check', 'scored', 'current', 'outdated', 'refused', 'refusedScore', 'failed', 'form', 'schemeRefused', 'issues', 'indicators', 'whyFigure', 'whyScore', 'whyUnit', 'longNames', 'final', 'unsealed', 'current finalizing'];

describeInBrowser('the pane as it looks', () => {
  beforeAll(async () => {
    await bundle('taskpane/gallery.tsx', folder, 'gallery.js', 'web');
    // The page of the gallery sets its type as the real page does.
    const { style } = /<style>(?<style>.*?)<\/style>/su.exec(readFileSync(join(__dirname, '..', '..', 'src', 'taskpane', 'page.html'), 'utf8'))?.groups ?? {};
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>考核评分</title>' +
        `<style>${style ?? ''}</style></head><body><script src="gallery.js"></script></body></html>`,
    );
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
    ({ page } = await openFolder(browser, folder, { width: 350, height: 600 }));
    // No colour is on its way to another when it is looked at.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${origin}/index.html#looking`);
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it.each(names)('has contrast enough and nothing else for axe, in every theme and language: %s', async (name) => {
    for (const look of looks) {
      await show(`${name},${look}`);
      expect({ look, complaints: await axeComplaints() }).toEqual({ look, complaints: [] });
    }
  });

  it.each(names)('never scrolls sideways, from 300 to 450 pixels: %s', async (name) => {
    for (const language of ['zh', 'en']) {
      for (const width of [300, 320, 450]) {
        await show(`${name},light,${language}`, width);
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ language, width, fits: needed <= width, needed }).toMatchObject({ fits: true });
      }
    }
  });

  it('keeps the score bars visible in forced colours, each as long as its score', async () => {
    await show('scored,light,zh');
    await page.emulateMedia({ forcedColors: 'active' });
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll('li [style*="width"]')].map((bar) => [getComputedStyle(bar).borderTopWidth, bar.getBoundingClientRect().width]),
    );
    await page.emulateMedia({ forcedColors: 'none' });
    expect(bars.map(([border]) => border)).toEqual(['4px', '4px', '4px', '4px']);
    const widths = bars.map(([, width]) => Number(width));
    expect(Math.max(...widths)).toBeGreaterThan(200);
    expect(Math.min(...widths)).toBe(0);
  });

  it('sets the primary button apart by more than colour in forced colours: it stands first', async () => {
    await show('unscored,light,zh');
    expect(await page.locator('header button').first().textContent()).toBe('一键评分');
  });

  it('reads from the top in the order in which it is worked with', async () => {
    await show('scored,light,zh');
    expect(await page.locator('main').ariaSnapshot()).toMatch(inOrder('考核评分', '结果有效', '重新评分', '仅校验', '撤销上次写入', '更多', '评分完成', '概览', '数据问题 5', '未达标 2', '依据', '与上次结果相比', '单位得分', '第 1 名', '昆都仑区', '187.50 / 190 分'));
    await show('scored,light,en');
    expect(await page.locator('main').ariaSnapshot()).toMatch(inOrder('Assessment scoring', 'Results are current', 'Score again', 'Check only', 'Undo the last write', 'More', 'Scored in', 'Overview', 'Issues 5', 'Missed 2', 'Why', 'Compared with', 'Scores by unit', 'Rank 1', '187.50 / 190'));
  });

  it.each([
    ['unattached,light,zh', ['考核评分', '未关联', '新建标准工作簿', '更多']],
    ['unattached,light,en', ['Assessment scoring', 'Not attached', 'New standard workbook', 'More']],
    ['unscored,light,zh', ['有数据，未评分', '一键评分', '仅校验', '评分将写入 1,234 个单元格', '概览']],
    ['unscored,light,en', ['Figures, not scored yet', 'Score', 'Check only', 'Scoring will write 1,234 cells', 'Overview']],
    ['scoring check,light,zh', ['重新评分', '校验数据（第 3 步，共 5 步）', '停止']],
    ['scoring check,light,en', ['Score again', 'Checking figures (step 3 of 5)', 'Stop']],
    ['issues,light,zh', ['单位', '级别', '确定的修正', '应用全部 2 处', '出生人口', '错误', 'V01', '转到单元格', '应用修正']],
    ['issues,light,en', ['Unit', 'Level', 'Certain fixes', 'Apply 2 certain fixes', 'Error', 'V01', 'Go to cell', 'Apply fix']],
    ['whyScore,light,zh', ['符合政策生育率', '不达标', '5.35 / 6.00 分', '怎样得分', '要求', '计分过程', '所用数据', '数值来源', '备注']],
    ['whyScore,light,en', ['Missed', '5.35 / 6.00', 'What would earn the points', 'Required', 'How it was scored', 'Figures used', 'Where the numbers come from', 'Note']],
  ])('is read out in order: %s', async (name, words) => {
    await show(name);
    expect(await page.locator('main').ariaSnapshot()).toMatch(inOrder(...words));
  });

  it.each(mainStates)('has its picture taken: %s', async (name) => {
    await show(`${name},light,zh`);
    const picture = await page.screenshot({ path: join(pictures, `pane-${name.replace(' ', '-')}.png`) });
    expect(picture.length).toBeGreaterThan(5000);
  });

  it('has its picture taken in the dark and in high contrast', async () => {
    for (const look of ['dark,zh', 'highContrast,zh', 'light,en']) {
      await show(`scored,${look}`);
      const picture = await page.screenshot({ path: join(pictures, `pane-scored-${look.replace(',', '-')}.png`) });
      expect(picture.length).toBeGreaterThan(5000);
    }
  });
});

/** A text in which the words follow each other, whatever stands between. */
const inOrder = (...words: readonly string[]): RegExp => new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('[^]*'), 'u');
