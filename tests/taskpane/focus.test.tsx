/** @jest-environment jsdom */
import { act } from 'react';
import type { PaneState } from '../../src/taskpane/state';
import { settled } from './handMoved';
import { button, buttons, panes } from './panes';
import { assessment, manyIssues, whyScore } from './sample';
import { stateOf } from './states';

const { asked, show, turnTo, remove } = panes();
// jsdom takes a window for left as soon as what had the focus is gone.
beforeEach(() => jest.spyOn(document, 'hasFocus').mockReturnValue(true));
afterEach(async () => {
  await remove();
  jest.restoreAllMocks();
});

/** As somebody at the keyboard presses it. */
const enter = (on: HTMLElement): Promise<void> =>
  act(async () => {
    on.focus();
    on.click();
    await settled();
  });

const escape = (options: KeyboardEventInit = {}): Promise<void> =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...options }));
    await settled();
  });

const turn = (state: PaneState): Promise<void> =>
  act(async () => {
    await turnTo(state);
    await settled();
  });

const focused = (): string | null | undefined => document.activeElement?.textContent;

describe('the focus of the keyboard', () => {
  it('goes from 撤销上次写入 to the next button when there is nothing more to undo', async () => {
    const page = await show(stateOf('scored'));
    await enter(button(page, '撤销上次写入'));
    await turn(stateOf('current'));
    expect(focused()).toBe('更多');
  });

  it.each([
    ['3 项不达标', 'current', stateOf('indicators')],
    ['查看依据', 'indicators', { ...stateOf('whyScore'), why: whyScore }],
  ])('goes from %s to the panel that it opens', async (words, from, to) => {
    const page = await show(stateOf(from));
    await enter(button(page, words));
    await turn(to);
    expect(document.activeElement?.id).toBe('place');
  });

  it('goes from a fix that was applied to the next entry', async () => {
    const page = await show(stateOf('issues'));
    await enter(button(page, '应用修正'));
    await turn({ ...stateOf('issues'), workbook: { kind: 'attached', stale: false, assessment: { ...assessment, issues: assessment.issues.slice(1) } } });
    const [first] = page.querySelectorAll('#place section li');
    expect(first?.contains(document.activeElement)).toBe(true);
  });

  it('goes from the last 再显示 to the first entry that it shows', async () => {
    const issues = manyIssues(41).map((issue) => ({ ...issue, place: { sheet: '数据填报', row: 1, column: 1 } }));
    const page = await show({ ...stateOf('manyIssues'), workbook: { kind: 'attached', stale: false, assessment: { ...assessment, issues } } });
    await enter(button(page, '再显示 1 条'));
    const entries = page.querySelectorAll('#place section li');
    expect([...entries].findIndex((entry) => entry.contains(document.activeElement))).toBe(40);
  });

  it('is not taken from the cells of the workbook', async () => {
    const page = await show(stateOf('scored'));
    await enter(button(page, '撤销上次写入'));
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    await turn(stateOf('current'));
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a form', () => {
  it('定稿 takes the focus when it opens and gives it back when it closes, by Esc too', async () => {
    const page = await show({ ...stateOf('current') });
    await enter(button(page, '更多'));
    for (const close of [() => escape(), () => enter(button(page, '关闭'))]) {
      await enter(button(page, '定稿'));
      expect(document.activeElement?.getAttribute('aria-label')).toBe('定稿');
      await close();
      expect(page.textContent).not.toContain('确认定稿');
      expect(focused()).toBe('定稿');
    }
  });

  it('定稿 leaves the focus at a button when it is confirmed and its own button goes', async () => {
    const page = await show({ ...stateOf('current'), workbook: { kind: 'attached', stale: false, assessment: { ...assessment, issues: [], units: [] } } });
    await enter(button(page, '更多'));
    await enter(button(page, '定稿'));
    await enter(button(page, '确认定稿'));
    await turn(stateOf('final'));
    expect(buttons(page)).toContain(document.activeElement);
  });

  it('新建 takes the focus when it opens, gives it back when it closes, and closes by Esc, but not by the Esc of an input method', async () => {
    const page = await show(stateOf('current'));
    await enter(button(page, '更多'));
    await enter(button(page, '新建标准工作簿'));
    await turn(stateOf('formProposing'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('新建标准工作簿');
    asked.length = 0;
    await escape({ isComposing: true });
    expect(asked).toEqual([]);
    await escape();
    expect(asked).toEqual([['toggleForm', false]]);
    await turn(stateOf('current'));
    expect(focused()).toBe('新建标准工作簿');
  });
});
