/** @jest-environment jsdom */
import { act } from 'react';
import { App } from '../../src/taskpane';
import type { Outcome, Score, Setting, Step } from '../../src/taskpane';
import { renderPage } from './rendering';
import type { Rendered } from './rendering';
import { summary } from './states';

const setting: Setting = { place: 'excel', language: 'zh', theme: 'light' };

/** A run that the test moves on by hand. */
const handMoved = () => {
  const runs: { reach: (step: Step) => void; end: (outcome: Outcome) => void; fail: (error: unknown) => void }[] = [];
  const score: Score = (reach) => new Promise((end, fail) => runs.push({ reach, end, fail }));
  return { runs, score };
};

let rendered: Rendered;
afterEach(() => rendered.remove());

const press = async (): Promise<void> => {
  await act(async () => {
    rendered.page.querySelector('button')?.click();
    await Promise.resolve();
  });
};

const move = async (work: () => void): Promise<void> => {
  await act(async () => {
    work();
    await Promise.resolve();
  });
};

describe('one click', () => {
  it('runs through the steps and shows the scores', async () => {
    const { runs, score } = handMoved();
    rendered = await renderPage(<App setting={setting} score={score} />);
    await press();
    await move(() => runs[0]?.reach('score'));
    expect(rendered.page.querySelector('[role=status]')?.textContent).toContain('计算得分');
    await move(() => runs[0]?.end({ kind: 'scored', summary }));
    expect(rendered.page.textContent).toContain('昆都仑区');
    expect(rendered.page.querySelector('button')?.textContent).toBe('重新评分');
  });

  it('starts one run, however often the button is pressed, and another once that is over', async () => {
    const { runs, score } = handMoved();
    rendered = await renderPage(<App setting={setting} score={score} />);
    await act(async () => {
      rendered.page.querySelector('button')?.click();
      rendered.page.querySelector('button')?.click();
      await Promise.resolve();
    });
    await press();
    expect(runs).toHaveLength(1);
    await move(() => runs[0]?.fail(new Error('boom')));
    expect(rendered.page.querySelector('[role=alert]')).not.toBeNull();
    await press();
    expect(runs).toHaveLength(2);
  });
});

describe('a step that takes long', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks after four seconds whether a cell is being edited, and not before', async () => {
    const { runs, score } = handMoved();
    rendered = await renderPage(<App setting={setting} score={score} />);
    await press();
    await move(() => jest.advanceTimersByTime(3999));
    expect(rendered.page.textContent).not.toContain('Enter');
    await move(() => jest.advanceTimersByTime(1));
    expect(rendered.page.querySelector('[role=status]')?.textContent).toContain('Enter');
    await move(() => runs[0]?.reach('write'));
    expect(rendered.page.textContent).not.toContain('Enter');
  });
});

describe('the place where it opens', () => {
  it.each([
    ['browser', '这是 Excel 加载项的窗格'],
    ['tooOld', '此版本的 Excel 过旧'],
  ] as const)('offers no scoring in place %s', async (place, words) => {
    rendered = await renderPage(<App setting={{ ...setting, place }} score={handMoved().score} />);
    expect(rendered.page.textContent).toContain(words);
    expect(rendered.page.querySelector('button')).toBeNull();
  });
});
