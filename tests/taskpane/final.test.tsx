/** @jest-environment jsdom */
import { act } from 'react';
import { initialState, type PaneState } from '../../src/taskpane/state';
import type { Assessment } from '../../src/taskpane/view';
import { settled } from './handMoved';
import { button, panes, press } from './panes';
import { complaints } from './rendering';
import { assessment, issues, withFacts } from './sample';

const { asked, show, turnTo, remove } = panes();
afterEach(remove);

const attached = (shown: Assessment): PaneState => ({ ...initialState, workbook: { kind: 'attached', assessment: shown, stale: false } });
const done: Assessment = { ...assessment, issues: [], units: assessment.units.map((line) => ({ ...line, pending: 0 })) };
const pending: Assessment = { ...done, units: done.units.map((line, index) => ({ ...line, pending: index === 0 ? 3 : 0 })) };
const wrong: Assessment = { ...done, issues: issues.filter(({ level }) => level === 'error') };
const final: PaneState = attached(withFacts({ final: { since: '2012-12-31 17:05', sealed: true }, protectedSheets: ['得分表'] }));

/** Until what is loaded on demand is there. */
const loaded = (): Promise<void> => act(settled);

const openForm = async (state: PaneState): Promise<HTMLElement> => {
  const page = await show(state);
  await press(page, '更多');
  await press(page, '定稿');
  await loaded();
  return page;
};

/** Pressing does nothing, though the button stays in reach. */
const isOff = (page: HTMLElement, words: string): boolean => button(page, words).getAttribute('aria-disabled') === 'true';

const type = (page: HTMLElement, text: string): Promise<void> =>
  act(async () => {
    const area = page.querySelector('textarea');
    if (area === null) throw new Error('no text area');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });

describe('定稿 in the pane', () => {
  it('says what will happen, and does nothing before somebody confirms', async () => {
    const page = await openForm(attached(done));
    expect(page.textContent).toContain('删除写入日志（此后不能撤销），锁定并保护全部工作表（不设密码）');
    expect(asked).toEqual([]);
    await press(page, '确认定稿');
    expect(asked).toEqual([['finalize', false]]);
    expect(page.textContent).not.toContain('确认定稿');
  });

  it('can be given up', async () => {
    const page = await openForm(attached(done));
    await press(page, '关闭');
    expect([asked, page.textContent.includes('确认定稿')]).toEqual([[], false]);
  });

  it('waits until what is pending is allowed', async () => {
    const page = await openForm(attached(pending));
    expect(page.textContent).toContain('还有 3 项待核，仍要定稿（总分和名次是暂定的）');
    expect(isOff(page, '确认定稿')).toBe(true);
    await act(async () => {
      page.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
      await Promise.resolve();
    });
    expect(isOff(page, '确认定稿')).toBe(false);
    await press(page, '确认定稿');
    expect(asked).toEqual([['finalize', true]]);
  });

  it('is not offered while there are errors', async () => {
    const page = await openForm(attached(wrong));
    expect(page.textContent).toContain(`还有 ${String(wrong.issues.length)} 个错误，改正后才能定稿`);
    expect(isOff(page, '确认定稿')).toBe(true);
  });

  it('has no complaint of axe, as a form and as a final record', async () => {
    const page = await openForm(attached(pending));
    expect(await complaints(page)).toEqual([]);
    await turnTo(final);
    expect(await complaints(page)).toEqual([]);
  });
});

describe('a final record in the pane', () => {
  it('says so, and offers to re-open it and nothing that writes', async () => {
    const page = await show(final);
    await press(page, '更多');
    expect(page.textContent).toContain('已定稿（2012-12-31 17:05）');
    for (const words of ['重新评分', '清除标记', '写出得分公式', '撤销保护', '评分将写入']) expect(page.textContent).not.toContain(words);
    for (const words of ['重新打开以更正', '仅校验', '复核']) expect(button(page, words)).toBeDefined();
  });

  it('is re-opened with a reason only', async () => {
    const page = await show(final);
    await press(page, '重新打开以更正');
    await loaded();
    expect([asked, isOff(page, '重新打开')]).toEqual([[], true]);
    await type(page, '  ');
    expect(isOff(page, '重新打开')).toBe(true);
    await type(page, '更正青山区出生人数');
    await press(page, '重新打开');
    expect(asked).toEqual([['reopen', '更正青山区出生人数']]);
  });
});

describe('a final record that was not completed', () => {
  const unsealed: PaneState = attached(withFacts({ final: { since: '2012-12-31 17:05', sealed: false } }));

  it('does not pass for protected, and is completed by the first button', async () => {
    const page = await show(unsealed);
    expect(page.textContent).toContain('定稿未完成（2012-12-31 17:05）');
    expect(page.textContent).not.toContain('结果受保护');
    expect(page.querySelector('header button')?.textContent).toBe('完成定稿');
    await press(page, '完成定稿');
    expect(asked).toEqual([['finalize', true]]);
    expect(await complaints(page)).toEqual([]);
  });

  it('can be re-opened instead, and offers nothing else that writes', async () => {
    const page = await show(unsealed);
    await press(page, '更多');
    for (const words of ['重新评分', '清除标记', '写出得分公式', '评分将写入']) expect(page.textContent).not.toContain(words);
    for (const words of ['仅校验', '复核']) expect(button(page, words)).toBeDefined();
    await press(page, '重新打开以更正');
    await loaded();
    await type(page, '更正青山区出生人数');
    await press(page, '重新打开');
    expect(asked).toEqual([['reopen', '更正青山区出生人数']]);
  });
});
