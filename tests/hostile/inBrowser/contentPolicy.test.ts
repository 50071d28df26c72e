import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../browser/chromium';
import { openPreview, openSampleAgain, outside, startServer, untilSettled, type OpenPreview, type Started } from '../../preview/running';
import { hostileWorkbook, quickScheme } from '../hostileWorkbook';
import { markup } from '../texts';

const project = join(__dirname, '..', '..', '..');

/** What the pane may load and ask for, and nothing else. No `frame-ancestors`: Excel on the web shows the pane in a frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

let browser: Browser;
let started: Started;
let preview: OpenPreview;

const paneOf = (page: Page): Frame => {
  const frame = page.frames().find((one) => one.url().includes('preview-pane.html'));
  if (frame === undefined) throw new Error('The pane is shown.');
  return frame;
};

/** What Microsoft's client keeps of itself: a number of its own, the host that it met, settings that are empty. Fluent UI and Univer keep nothing. */
const byMicrosoft = /^(?:Office API client=[\da-f-]{36}|hostInfoValue=Excel\$Win32\$16\.01\$zh-CN\${4}0|[\w.]+CachedSessionSettings=\{\})$/u;

/** What a frame keeps for the next time, as text. */
const kept = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(async () => {
    const storages = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).map((key) => `${key}=${storage.getItem(key) ?? ''}`));
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`);
    const caches = (await window.caches.keys()).map((name) => `cache ${name}`);
    const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`);
    return [...storages, ...databases, ...caches, ...workers, ...(document.cookie === '' ? [] : [`cookie ${document.cookie}`])];
  });

/** Presses a button, out of the menu where it is in there. */
const press = async ({ pane }: OpenPreview, name: RegExp): Promise<void> => {
  const button = pane.getByRole('button', { name }).first();
  if (!(await button.isVisible())) await pane.getByRole('button', { name: '更多' }).click();
  await button.click();
};

/** Scores, looks into everything, takes back, checks, and opens the form for a new workbook. */
const useAll = async (opened: OpenPreview): Promise<void> => {
  const { page, pane } = opened;
  await press(opened, /^一键评分/u);
  await pane.getByText('评分完成').waitFor();
  for (const place of [1, 2, 3, 0]) await pane.getByRole('tab').nth(place).click();
  await press(opened, /撤销.次写入/u);
  await pane.getByText(/已恢复/u).first().waitFor();
  await press(opened, /^仅校验/u);
  await pane.getByText(/校验完成/u).first().waitFor();
  await press(opened, /^新建标准工作簿/u);
  await pane.getByLabel(/单位名称/u).fill('甲区\n乙县');
  await pane.getByRole('button', { name: '新建标准工作簿' }).last().click();
  await pane.getByText('2 个单位').waitFor();
  await untilSettled(page);
};

describeInBrowser('the content policy, at work', () => {
  beforeAll(async () => {
    started = await startServer();
    browser = await launchBrowser();
    preview = await openPreview(browser, started.address);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await started.stop();
  });

  it.each([
    ['taskpane.html', policy],
    ['preview-pane.html', policy],
    // Its only addition: the frame in which it shows the pane.
    ['preview.html', [...policy, "frame-src 'self'"]],
    ['', [...policy, "frame-src 'self'"]],
  ])('is named by the page /%s and by the server in front of it', async (path, expected) => {
    const answer = await fetch(`${started.address}${path}`);
    expect(answer.headers.get('content-security-policy')?.split('; ')).toEqual(expected);
    expect(await answer.text()).toContain(`<meta http-equiv="Content-Security-Policy" content="${expected.join('; ')}"`);
  });

  it('is broken by nothing that the add-in and the grid do, while nothing is asked of others and nothing is kept', async () => {
    await openSampleAgain(preview);
    const { page, requests, errors } = preview;
    await useAll(preview);
    expect(errors).toEqual([]);
    expect(outside(requests, started.address)).toEqual([]);
    const [cookies, pages] = [await page.context().cookies(), [...(await kept(page.mainFrame())), ...(await kept(paneOf(page)))]];
    expect(cookies).toEqual([]);
    expect(pages.filter((entry) => !byMicrosoft.test(entry))).toEqual([]);
    await paneOf(page).evaluate(() => localStorage.setItem('planted', '716000'));
    expect(await kept(paneOf(page))).toContain('planted=716000');
    await paneOf(page).evaluate(() => localStorage.removeItem('planted'));
  }, 120_000);

  it('lets buttons have their colour', async () => {
    await openSampleAgain(preview);
    const colours = await preview.pane.getByRole('button', { name: '一键评分' }).evaluate((button) => {
      const { backgroundColor, color } = getComputedStyle(button);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: 'rgb(15, 108, 189)', color: 'rgb(255, 255, 255)' });
  });

  it('has nothing to stop in a hostile workbook: every text is shown as text', async () => {
    const { page, pane, requests, errors } = await openPreview(browser, started.address);
    const bytes = hostileWorkbook(await quickScheme());
    await page.locator('#open-file').setInputFiles({ name: '考核.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.waitForFunction(() => document.title.startsWith('考核.xlsx'));
    await pane.getByRole('button', { name: '一键评分' }).click();
    await pane.getByText('评分完成').waitFor();
    for (const [place, wanted] of [[0, markup[0]], [1, markup[1]], [2, markup[0]]] as const) {
      await pane.getByRole('tab').nth(place).click();
      await pane.getByRole('tabpanel').getByText(wanted).first().waitFor({ state: 'attached' });
    }
    for (const frame of page.frames()) {
      expect(await frame.evaluate("'harmed' in window")).toBe(false);
      expect(await frame.locator('script:not([src]), img, object, embed, iframe[srcdoc], a[href^="javascript"], [onerror], [onload], [onclick]').count()).toBe(0);
    }
    expect(outside(requests, started.address)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('is that of the build that goes out', () => {
    expect(readFileSync(join(project, 'dist', 'taskpane.html'), 'utf8')).toContain(policy.join('; '));
  });

  describe('where something is planted', () => {
    let planted: OpenPreview;
    const reached: string[] = [];
    /** What was stopped or reached, each once: the page's policy and the server's both tell. */
    const known = new Set<string>();
    const waiting: ((news: string) => void)[] = [];
    const tell = (news: string): void => {
      if (known.has(news)) return;
      known.add(news);
      waiting.shift()?.(news);
    };

    beforeAll(async () => {
      planted = await openPreview(browser, started.address);
      await planted.page.exposeFunction('tellStopped', tell);
      await paneOf(planted.page).evaluate(`document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        window.tellStopped(effectiveDirective + ' ' + blockedURI + ('harmed' in window ? ', harm done' : ''));
      })`);
      await planted.page.context().route('https://elsewhere.test/**', (route) => {
        reached.push(route.request().url());
        tell(`reached ${route.request().url()}`);
        return route.abort();
      });
    }, 60_000);

    // The form asks for a window of its own: a frame that sends one is left even where nothing is sent, and may tell nothing then.
    it.each([
      ['script-src-elem inline', 'a script in the page', "const script = document.createElement('script'); script.textContent = 'window.harmed = 1'; document.body.append(script);"],
      ['script-src-elem https://elsewhere.test/a.js', 'a script from elsewhere', "const script = document.createElement('script'); script.src = 'https://elsewhere.test/a.js'; document.body.append(script);"],
      ['script-src-attr inline', 'a handler in markup', "document.body.insertAdjacentHTML('beforeend', '<b onclick=\"window.harmed = 2\"></b>'); document.body.lastElementChild.click();"],
      ['object-src data', 'an object', "document.body.insertAdjacentHTML('beforeend', '<object data=\"data:text/html,a\"></object>');"],
      ['img-src https://elsewhere.test/a.png', 'a picture from elsewhere', "document.body.insertAdjacentHTML('beforeend', '<img src=\"https://elsewhere.test/a.png\">');"],
      ['connect-src https://elsewhere.test/', 'a question to elsewhere', "fetch('https://elsewhere.test/').catch(() => undefined);"],
      ['base-uri https://elsewhere.test/', 'another base', "document.head.insertAdjacentHTML('afterbegin', '<base href=\"https://elsewhere.test/\">');"],
      ['form-action https://elsewhere.test/?', 'a form to elsewhere', "document.body.insertAdjacentHTML('beforeend', '<form action=\"https://elsewhere.test/\" target=\"_blank\"></form>'); document.querySelector('body > form').submit();"],
    ])('is stopped and told of, as %s: %s', async (stopped, _, program) => {
      const told = new Promise<string>((resolve) => waiting.push(resolve));
      await paneOf(planted.page).evaluate(program);
      expect(await told).toBe(stopped);
      expect(reached).toEqual([]);
    });
  });
});
