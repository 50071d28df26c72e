/** @jest-environment jsdom */
import { initialState } from '../../src/taskpane/state';
import { panes } from './panes';
import { facts, hostile, injection, markup } from './sample';
import { stateOf } from './states';

const { show, remove } = panes();
afterEach(remove);

describe('what a workbook holds to harm whoever looks', () => {
  it.each(['hostile', 'hostileIssues', 'hostileIndicators'])('is shown as text: %s', async (name) => {
    const page = await show(stateOf(name));
    expect(page.querySelector('img, a')).toBeNull();
    expect(page.textContent).toContain(markup);
    expect(page.textContent).toContain(injection);
    expect(document.title).toBe('考核评分');
  });

  it('is shown as text in the reasons and in messages', async () => {
    const [issue] = hostile.issues;
    if (issue === undefined) throw new Error('There is an issue.');
    const page = await show({
      ...initialState,
      workbook: { kind: 'attached', assessment: hostile, stale: false },
      tab: 'why',
      why: { kind: 'figure', code: 'A01', title: markup, unit: markup, value: injection, formula: injection, definition: markup, clause: '', issues: [issue], feeds: [] },
      message: { kind: 'written', what: 'score', size: { ...facts.toWrite, sheets: [markup] }, differences: 0, changes: [], milliseconds: 1 },
    });
    expect(page.querySelector('img, a')).toBeNull();
    expect(page.querySelectorAll('dd')[1]?.textContent).toBe(injection);
  });
});
