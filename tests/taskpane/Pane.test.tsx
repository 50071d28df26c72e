/** @jest-environment jsdom */
import packageFile from '../../package.json';
import { OutsideExcel } from '../../src/taskpane/parts/Notices';
import { button, buttons, panes, press } from './panes';
import { complaints } from './rendering';
import { changes, withFacts } from './sample';
import { stateOf, states } from './states';

const { asked, show, showTree, turnTo, remove } = panes();
afterEach(remove);

describe('every state', () => {
  const cases = Object.entries(states);

  // What axe says of every state is asked in a browser (looks.test.ts), which knows sizes and contrast too.
  it.each(cases)('says what it is: %s', async (_name, { state, zh }) => {
    const page = await show(state);
    expect(page.querySelectorAll('main')).toHaveLength(1);
    expect(page.textContent).toContain(zh);
  });

  it.each(cases)('says what it is in English, without a complaint of React: %s', async (_name, { state, en }) => {
    const complained = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = await show(state, 'en');
    expect(page.textContent).toContain(en);
    expect(complained).not.toHaveBeenCalled();
    complained.mockRestore();
  });

  it.each(cases)('keeps every control in reach of the keyboard and gives it a name: %s', async (_name, { state }) => {
    const page = await show(state);
    for (const each of page.querySelectorAll<HTMLElement>('button:not([role=tab]), select, textarea, a, summary')) {
      expect({ control: each.outerHTML, disabled: 'disabled' in each && each.disabled, out: each.tabIndex < 0 }).toMatchObject({ disabled: false, out: false });
    }
    for (const tab of page.querySelectorAll<HTMLElement>('[role=tab]')) expect(tab.tabIndex).toBe(0);
    for (const each of page.querySelectorAll('button, summary, a')) expect(each.textContent).not.toBe('');
  });
});

describe('outside Excel', () => {
  it('says what to do in a browser', async () => {
    const page = await showTree(<OutsideExcel />);
    expect(page.textContent).toContain('这是 Excel 加载项的窗格');
    expect(page.querySelector('button')).toBeNull();
    expect(await complaints(page)).toEqual([]);
  });
});

describe('the one next thing to do', () => {
  it.each([
    ['unattached', '新建标准工作簿', ['toggleForm', true]],
    ['unscored', '一键评分', ['score']],
    ['current', '重新评分', ['score']],
    ['outdated', '重新评分', ['score']],
    ['refused', '一键评分', ['score']],
    ['older', '更新版式', ['upgrade']],
    ['looking', '一键评分', ['score']],
  ])('in state %s is %s', async (name, words, wanted) => {
    const page = await show(stateOf(name));
    expect(buttons(page)[0]?.textContent).toBe(words);
    await press(page, words);
    expect(asked).toEqual([wanted]);
  });

  it('is to check as well, wherever there is something to check', async () => {
    const page = await show(stateOf('current'));
    await press(page, '仅校验');
    expect(asked).toEqual([['check']]);
    await turnTo(stateOf('unattached'));
    expect(page.textContent).not.toContain('仅校验');
  });

  it('offers undo only while there is something to take back', async () => {
    const page = await show(stateOf('current'));
    expect(page.textContent).not.toContain('撤销上次写入');
    await turnTo(stateOf('scored'));
    await press(page, '撤销上次写入');
    expect(asked).toEqual([['undo']]);
  });

  it('keeps what is rarely needed under 更多', async () => {
    const page = await show(stateOf('current'));
    expect(button(page, '更多').getAttribute('aria-expanded')).toBe('false');
    expect(page.textContent).not.toContain('清除标记');
    await press(page, '更多');
    expect(button(page, '更多').getAttribute('aria-expanded')).toBe('true');
    expect(page.textContent).toContain(`版本 ${packageFile.version}`);
    await press(page, '清除标记');
    await press(page, '写出得分公式');
    await press(page, '复核');
    await press(page, '新建标准工作簿');
    expect(asked).toEqual([['clearFlags'], ['writeFormulas'], ['review'], ['toggleForm', true]]);
  });

  it('clears no marks where no workbook of ours is open', async () => {
    const page = await show(stateOf('unattached'));
    await press(page, '更多');
    expect(page.textContent).not.toContain('清除标记');
  });

  it('says beforehand how many cells of which sheets will be written', async () => {
    const page = await show(stateOf('unscored'));
    expect(page.textContent).toContain('评分将写入 1,234 个单元格：数据填报、得分表、考核结果');
  });

  it.each(['readOnly', 'protected', 'current'])('does not promise to write in state %s', async (name) => {
    const page = await show(stateOf(name));
    expect(page.textContent).not.toContain('评分将写入');
  });
});

describe('during work', () => {
  it.each(['scoring check', 'repairing', 'clearing', 'undoing', 'making'])('keeps the buttons in reach but out of use: %s', async (name) => {
    const page = await show({ ...stateOf(name), undoable: true });
    await press(page, '更多');
    for (const words of ['重新评分', '仅校验', '撤销上次写入', '清除标记', '新建标准工作簿']) {
      expect(button(page, words).getAttribute('aria-disabled')).toBe('true');
      await press(page, words);
    }
    expect(asked).toEqual([]);
  });

  it('leaves them in use while the pane looks by itself', async () => {
    const page = await show(stateOf('lookingAgain'));
    expect(button(page, '重新评分').getAttribute('aria-disabled')).not.toBe('true');
    expect(page.querySelector('[role=progressbar]')).toBeNull();
    await press(page, '重新评分');
    expect(asked).toEqual([['score']]);
  });

  it('announces the step in a live region that was there before', async () => {
    const page = await show(stateOf('current'));
    const region = page.querySelector('[role=status]');
    expect(region?.textContent).toBe('');
    await turnTo(stateOf('scoring check'));
    expect(page.querySelector('[role=status]')).toBe(region);
    expect(region?.textContent).toBe('校验数据（第 3 步，共 5 步）');
    expect(page.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('0.6');
  });

  it('keeps the last scores in sight', async () => {
    const page = await show(stateOf('scoring write'));
    expect(page.querySelectorAll('ol > li')).toHaveLength(4);
  });

  it('can be stopped before anything is written, and not afterwards', async () => {
    const page = await show(stateOf('scoring score'));
    await press(page, '停止');
    expect(asked).toEqual([['cancel']]);
    await turnTo(stateOf('scoring write'));
    expect(page.textContent).not.toContain('停止');
    await turnTo(stateOf('repairing'));
    expect(page.textContent).not.toContain('停止');
  });

  it('is stopped once', async () => {
    const page = await show(stateOf('cancelling'));
    expect(button(page, '停止').getAttribute('aria-disabled')).toBe('true');
    await press(page, '停止');
    expect(asked).toEqual([]);
  });
});

describe('what came of it', () => {
  it('is announced in a live region that was there before', async () => {
    const page = await show(stateOf('current'));
    const regions = [...page.querySelectorAll('[role=status]')];
    await turnTo(stateOf('scored'));
    expect([...page.querySelectorAll('[role=status]')]).toEqual(regions);
    expect(regions.map(({ textContent }) => textContent).join('')).toContain('评分完成，用时 1.2 秒');
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it.each(['refusedScore', 'refusedWorkbook', 'failed'])('is an alert in state %s', async (name) => {
    const page = await show(stateOf(name));
    expect(page.querySelectorAll('[role=alert]')).toHaveLength(1);
    expect([...page.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('')).toBe('');
  });

  it('lists the issues of a refused workbook once', async () => {
    const page = await show(stateOf('refusedWorkbook'));
    expect(page.textContent.split('“一孩”大于“出生人口”')).toHaveLength(2);
    await turnTo(stateOf('refused'));
    expect(page.textContent.split('“一孩”大于“出生人口”')).toHaveLength(2);
  });

  it('names differences only where there are any', async () => {
    const page = await show(stateOf('scoredDiffering'));
    expect(page.textContent).toContain('有 2 个单元格写入后又有改动');
    await turnTo(stateOf('scored'));
    expect(page.textContent).not.toContain('写入后又有改动');
  });

  it('compares with the results before, unit by unit, once something was scored', async () => {
    const page = await show(stateOf('scored'));
    expect(page.querySelector('#place details summary')?.textContent).toBe('与上次结果相比');
    expect([...page.querySelectorAll('#place details li')].map(({ textContent }) => textContent)).toEqual([
      '青山区：得分 182.10 → 181.20',
      '青山区：名次 1 → 2',
      '青山区：新增未达标 符合政策生育率',
      '昆都仑区：得分 180.00 → 187.50',
      '昆都仑区：名次 3 → 1',
      '昆都仑区：转为达标 出生人口性别比、人均经费',
      '稀土高新技术产业开发区：名次 4 → —',
    ]);
    await turnTo(stateOf('current'));
    expect(page.textContent).not.toContain('与上次结果相比');
    await turnTo(stateOf('cleared'));
    expect(page.textContent).not.toContain('与上次结果相比');
  });

  it('says of what was written before a change that it was before, and compares nothing with what is computed since', async () => {
    const { message } = stateOf('scoredSame');
    if (message?.kind !== 'written') throw new Error('It was written.');
    const page = await show({ ...stateOf('outdated'), message: { ...message, past: true } });
    expect([...page.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('')).toMatch(/评分完成.*工作簿改动之前/u);
    expect(page.textContent).not.toContain('与上次结果相同');
    expect(page.textContent).toContain('还没有写入工作簿');
    await turnTo({ ...stateOf('outdated'), workbook: { kind: 'attached', assessment: withFacts({ standing: { kind: 'outdated', time: '2012-12-31 17:05' } }), stale: true } });
    expect(page.textContent).not.toContain('按当前数据计算');
  });

  it('folds away changes that would push the ranks out of sight', async () => {
    const page = await show(stateOf('scored'));
    expect(page.querySelector<HTMLDetailsElement>('#place details')?.open).toBe(false);
    const { message } = stateOf('scored');
    if (message?.kind !== 'written') throw new Error('It was written.');
    await turnTo({ ...stateOf('scored'), message: { ...message, changes: changes.slice(0, 1) } });
    expect(page.querySelector<HTMLDetailsElement>('#place details')?.open).toBe(true);
  });

  it('folds the details of a failure away, and hands them to support', async () => {
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
    const page = await show(stateOf('failed'));
    expect(page.querySelector('[role=alert]')?.textContent).not.toContain('TypeError');
    expect(page.querySelector('details')?.open).toBe(false);
    await press(page, '复制技术信息');
    expect(copied).toEqual(['TypeError: rows is undefined\nRichApi.Error: GeneralException']);
    expect(button(page, '已复制')).toBeDefined();
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('can be pressed again where the clipboard is closed to the pane', async () => {
    Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } });
    const page = await show(stateOf('failed'));
    await press(page, '复制技术信息');
    expect(button(page, '复制技术信息')).toBeDefined();
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('gives a file its name where no window was opened', async () => {
    const page = await show(stateOf('createdFile'));
    const link = page.querySelector('a');
    expect(link?.getAttribute('href')).toBe('blob:https://pane.test/1');
    expect(link?.download).toBe('标准考核工作簿.xlsx');
  });
});
