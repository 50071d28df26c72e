/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../../src/core/scheme';
import { LanguageProvider } from '../../src/taskpane/language';
import { OutsideExcel, TooOld } from '../../src/taskpane/Notices';
import { Pane } from '../../src/taskpane/Pane';
import type { PaneState } from '../../src/taskpane/state';
import { complaints, renderPage } from './rendering';
import type { Rendered } from './rendering';
import { states } from './states';

const framed = (inner: ReactElement, language: Language = 'zh'): ReactElement => (
  <FluentProvider theme={webLightTheme}>
    <LanguageProvider value={language}>{inner}</LanguageProvider>
  </FluentProvider>
);

let rendered: Rendered;
const show = async (inner: ReactElement, language?: Language): Promise<HTMLElement> => {
  rendered = await renderPage(framed(inner, language));
  return rendered.page;
};
const pane = (state: PaneState, onScore: () => void = () => undefined): ReactElement => <Pane state={state} onScore={onScore} />;
afterEach(() => rendered.remove());

const button = (page: HTMLElement): HTMLButtonElement => {
  const found = page.querySelector('button');
  if (found === null) throw new Error('There is no button.');
  return found;
};

describe('the pane', () => {
  it.each(Object.entries(states))('has nothing that axe complains about: %s', async (_name, state) => {
    const page = await show(pane(state));
    expect(page.querySelector('main')).not.toBeNull();
    expect(await complaints(page)).toEqual([]);
  });

  it.each([
    ['outside Excel', <OutsideExcel key="o" />, '这是 Excel 加载项的窗格'],
    ['in an Excel that is too old', <TooOld key="t" />, 'Excel 2021'],
  ])('says what to do %s', async (_name, notice, words) => {
    const page = await show(notice);
    expect(page.textContent).toContain(words);
    expect(page.querySelector('button')).toBeNull();
    expect(await complaints(page)).toEqual([]);
  });

  it('has one button, which scores', async () => {
    let clicks = 0;
    const page = await show(pane(states.idle, () => (clicks += 1)));
    expect(page.querySelectorAll('button')).toHaveLength(1);
    button(page).click();
    expect(clicks).toBe(1);
  });

  it('keeps the button in reach of the keyboard but out of use during a run', async () => {
    let clicks = 0;
    const page = await show(pane(states.scoring, () => (clicks += 1)));
    button(page).click();
    expect(clicks).toBe(0);
    expect(button(page).disabled).toBe(false);
    expect(button(page).getAttribute('aria-disabled')).toBe('true');
  });

  it('announces the step in a live region that was there before', async () => {
    const page = await show(pane(states.idle));
    const region = page.querySelector('[role=status]');
    expect(region?.textContent).toBe('');
    await rendered.show(framed(pane(states.scoring)));
    expect(page.querySelector('[role=status]')).toBe(region);
    expect(region?.textContent).toContain('校验数据');
    expect(region?.textContent).toContain('3');
    expect(page.querySelector('[role=progressbar]')).not.toBeNull();
  });

  it('lists the units with rank, score, grade, and what is missed or pending', async () => {
    const page = await show(pane(states.scored));
    const lines = [...page.querySelectorAll('ol > li')].map((line) => line.textContent);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('第 1 名');
    expect(lines[0]).toContain('187.50 / 190 分');
    expect(lines[0]).toContain('全部达标');
    expect(lines[2]).toContain('4 项不达标');
    expect(lines[2]).toContain('2 项待核');
    expect(lines[2]).toContain('暂定');
    expect(lines[2]).toContain('等次待定');
    expect(lines[3]).toContain('未排名');
    expect(lines[3]).toContain('— / 190 分');
    expect(lines[3]).toContain('一票否决');
    expect(page.textContent).toContain('1,234');
  });

  it('says so when nothing had to be written', async () => {
    const { summary } = states.scored;
    const page = await show(pane({ kind: 'scored', summary: { ...summary, written: { cells: 0, sheets: [], differences: 0 } } }));
    expect(page.textContent).toContain('未写入任何单元格');
  });

  it('keeps the last scores in sight while scoring again', async () => {
    const page = await show(pane(states.scoringAgain));
    expect(page.querySelectorAll('ol > li')).toHaveLength(4);
  });

  it('shows what is wrong and what to do when it refuses', async () => {
    const page = await show(pane(states.refused));
    expect(page.textContent).toContain('缺少表 KH_Figures');
    expect(page.textContent).toContain('请改填数字');
  });

  it('shows fifty issues and counts the rest', async () => {
    const many = (count: number): PaneState => ({
      kind: 'refused',
      issues: Array.from({ length: count }, (_, n) => ({ level: 'error', code: 'V01', message: `问题 ${String(n)}`, fix: '' })),
    });
    const page = await show(pane(many(50)));
    expect(page.querySelectorAll('ul > li')).toHaveLength(50);
    expect(page.textContent).not.toContain('另有');
    await rendered.show(framed(pane(many(51))));
    expect(page.querySelectorAll('ul > li')).toHaveLength(50);
    expect(page.textContent).toContain('另有 1 条');
  });

  it('warns when cells do not hold what was written', async () => {
    const { summary } = states.scored;
    const page = await show(pane({ kind: 'scored', summary: { ...summary, written: { ...summary.written, differences: 2 } } }));
    expect(page.textContent).toContain('有 2 个单元格');
  });

  it('tells of a failure at once, with the details folded away', async () => {
    const page = await show(pane(states.failed));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('意外错误');
    expect(page.querySelector('details')?.textContent).toContain('rows is undefined');
    expect(page.querySelector('details')?.open).toBe(false);
  });

  it('speaks English', async () => {
    const page = await show(pane(states.scored), 'en');
    expect(button(page).textContent).toBe('Score again');
    expect(page.textContent).toContain('4 units scored');
    expect(page.textContent).toContain('Rank 1');
  });
});
