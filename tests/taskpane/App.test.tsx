/** @jest-environment jsdom */
import { act } from 'react';
import { App, type Setting } from '../../src/taskpane';
import { handMoved, settled, type HandMoved } from './handMoved';
import { renderPage, type Rendered } from './rendering';
import { assessment, facts, issues, place, unscored, whyFigure } from './sample';

const setting: Setting = { place: 'excel', language: 'zh', theme: 'light' };

let rendered: Rendered;
afterEach(() => rendered.remove());

const open = async (change: Partial<Setting> = {}): Promise<HandMoved> => {
  const desk = handMoved();
  rendered = await renderPage(<App setting={{ ...setting, ...change }} world={desk.world} />);
  await move(() => undefined);
  return desk;
};

const move = (work: () => void): Promise<void> =>
  act(async () => {
    work();
    await settled();
  });

const press = (words: string): Promise<void> =>
  move(() => {
    const found = [...rendered.page.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent.startsWith(words));
    if (found === undefined) throw new Error(`There is no button ${words}.`);
    found.click();
  });

const words = (): string => rendered.page.textContent;

describe('one click', () => {
  it('runs through the steps and shows the scores', async () => {
    const desk = await open();
    expect(words()).toContain('正在识别工作簿');
    await move(() => desk.looks[0]?.keep({ kind: 'assessed', assessment: unscored }));
    expect(words()).toContain('有数据，未评分');
    await press('一键评分');
    await move(() => void desk.scores[0]?.goOn('score'));
    expect(rendered.page.querySelector('[role=status]')?.textContent).toContain('计算得分');
    await move(() => desk.scores[0]?.keep({ kind: 'written', size: facts.toWrite, differences: 0, changes: [], now: { kind: 'assessed', assessment } }));
    expect(words()).toContain('评分完成');
    expect(words()).toContain('昆都仑区');
    expect(words()).toContain('重新评分');
  });

  it('starts one run, however often the button is pressed, and another once that is over', async () => {
    const desk = await open({ command: 'score' });
    await press('一键评分');
    await press('一键评分');
    expect(desk.scores).toHaveLength(1);
    await move(() => desk.scores[0]?.break(new Error('boom')));
    expect(rendered.page.querySelector('[role=alert]')?.textContent).toContain('意外错误');
    await move(() => desk.looks[0]?.keep({ kind: 'unattached' }));
    expect(desk.scores).toHaveLength(1);
  });

  it('stops when asked to', async () => {
    const desk = await open({ command: 'score' });
    await move(() => void desk.scores[0]?.goOn('read'));
    await press('停止');
    expect(words()).toContain('正在停止');
    const goesOn: (boolean | undefined)[] = [];
    await move(() => void desk.scores[0]?.goOn('check').then((answer) => goesOn.push(answer)));
    expect(goesOn).toEqual([false]);
    await move(() => desk.scores[0]?.keep({ kind: 'cancelled' }));
    expect(words()).toContain('已停止，没有写入任何单元格');
  });
});

describe('a button of the ribbon', () => {
  it('has its work done in the pane', async () => {
    const desk = await open({ command: 'clearFlags' });
    expect(words()).toContain('正在清除标记');
    await move(() => desk.writes[0]?.keep({ kind: 'written', size: { cells: 12, sheets: ['得分表'] }, differences: 0, changes: [], now: { kind: 'assessed', assessment } }));
    expect(words()).toContain('已清除标记（12 个单元格）');
  });

  it('opens the form for a new workbook', async () => {
    const desk = await open({ command: 'create' });
    await move(() => desk.looks[0]?.keep({ kind: 'unattached' }));
    expect(rendered.page.querySelector('textarea')).not.toBeNull();
  });
});

describe('time that passes', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('makes the pane ask after four seconds whether a cell is being edited, and not before', async () => {
    const desk = await open({ command: 'score' });
    await move(() => void desk.scores[0]?.goOn('read'));
    await move(() => jest.advanceTimersByTime(3999));
    expect(words()).not.toContain('Enter');
    await move(() => jest.advanceTimersByTime(1));
    expect(rendered.page.querySelector('[role=status]')?.textContent).toContain('Enter');
    await move(() => void desk.scores[0]?.goOn('write'));
    expect(words()).not.toContain('Enter');
  });

  it('lets the workbook come to rest before it is looked at again', async () => {
    const desk = await open();
    await move(() => desk.looks[0]?.keep({ kind: 'assessed', assessment }));
    const [listener] = desk.listeners;
    await move(() => listener?.changed());
    expect(words()).toContain('工作簿刚有改动');
    await move(() => jest.advanceTimersByTime(799));
    await move(() => listener?.changed());
    await move(() => jest.advanceTimersByTime(799));
    expect(desk.looks).toHaveLength(1);
    await move(() => jest.advanceTimersByTime(1));
    expect(desk.looks).toHaveLength(2);
    await move(() => desk.looks[1]?.keep({ kind: 'assessed', assessment }));
    await move(() => jest.advanceTimersByTime(60_000));
    expect(desk.looks).toHaveLength(2);
  });

  it('looks again after four seconds where Excel has failed, with the scores in sight meanwhile', async () => {
    const desk = await open();
    await move(() => desk.looks[0]?.keep({ kind: 'assessed', assessment }));
    await press('仅校验');
    await move(() => desk.looks[1]?.keep({ kind: 'failed', issues: issues.slice(0, 1) }));
    expect(words()).toContain('重新评分');
    expect(words()).toContain('昆都仑区');
    expect([...rendered.page.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)).toEqual([expect.stringContaining('未校验')]);
    await move(() => jest.advanceTimersByTime(3999));
    expect(desk.looks).toHaveLength(2);
    await move(() => jest.advanceTimersByTime(1));
    await move(() => desk.looks[2]?.keep({ kind: 'assessed', assessment }));
    expect(rendered.page.querySelector('[role=alert]')).toBeNull();
    await move(() => jest.advanceTimersByTime(60_000));
    expect(desk.looks).toHaveLength(3);
  });

  it('looks again only after the work during which something changed', async () => {
    const desk = await open();
    await move(() => desk.looks[0]?.keep({ kind: 'assessed', assessment }));
    await press('更多');
    await press('清除标记');
    await move(() => [...desk.listeners][0]?.changed());
    await move(() => jest.advanceTimersByTime(5000));
    expect(desk.looks).toHaveLength(1);
    await move(() => desk.writes[0]?.keep({ kind: 'refused', issues: [] }));
    await move(() => jest.advanceTimersByTime(800));
    expect(desk.looks).toHaveLength(2);
  });
});

describe('the selected cell', () => {
  it('is explained under 依据, which stays closed until somebody opens it', async () => {
    const desk = await open();
    await move(() => desk.looks[0]?.keep({ kind: 'assessed', assessment }));
    desk.gives.why = whyFigure;
    await move(() => [...desk.listeners][0]?.selected(place));
    expect(words()).not.toContain(whyFigure.definition);
    await press('依据');
    expect(words()).toContain(whyFigure.definition);
  });
});

describe('a pane that is closed', () => {
  it('watches the workbook no more', async () => {
    const desk = await open();
    expect(desk.listeners.size).toBe(1);
    await rendered.show(null);
    expect(desk.listeners.size).toBe(0);
  });
});

describe('the place where it opens', () => {
  it('offers no work in a browser and touches no workbook', async () => {
    const desk = await open({ place: 'browser' });
    expect(words()).toContain('这是 Excel 加载项的窗格');
    expect(rendered.page.querySelector('button')).toBeNull();
    expect(desk.asked).toEqual([]);
  });

  it.each(['light', 'dark', 'highContrast'] as const)('opens in theme %s', async (theme) => {
    await open({ theme, language: 'en' });
    expect(words()).toContain('Assessment scoring');
  });
});
