/** @jest-environment jsdom */
import { act } from 'react';
import { buttons, choose, entries, panes, press } from './panes';
import { assessment, facts, manyIssues, place } from './sample';
import { stateOf } from './states';

const { asked, show, turnTo, remove } = panes();
afterEach(remove);

describe('复核', () => {
  it('lists what differs sheet by sheet, under what the results are of, with the way to each cell', async () => {
    const page = await show(stateOf('reviewed'));
    expect(page.textContent).toContain('结果写于 2012-12-31 17:05，方案和数据与评分时相同。');
    expect([...page.querySelectorAll('h2')].slice(0, 2).map(({ textContent }) => textContent)).toEqual(['考核结果', '运行记录']);
    const [rank = '', record = ''] = [...page.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(rank).toContain('青山区 · 名次 · 考核结果!A8');
    expect(rank).toContain('写入值：1；重算值：2');
    expect(record).toContain('缺少第 2 条运行记录');
    expect(record).not.toContain('转到单元格');
    await press(page, '转到单元格');
    expect(asked).toEqual([['reveal', place]]);
  });
});

describe('the overview', () => {
  it('lists the units with rank, score, grade, and what is missed or pending, vetoes on top', async () => {
    const page = await show(stateOf('current'));
    const [veto = '', first = '', second = '', third = ''] = entries(page);
    expect(entries(page)).toHaveLength(4);
    expect(veto).toContain('稀土高新技术产业开发区');
    expect(veto).toContain('未排名');
    expect(veto).toContain('— / 190 分');
    expect(veto).toContain('一票否决：发生重大违法案件');
    expect(first).toContain('第 1 名');
    expect(first).toContain('187.50 / 190 分');
    expect(first).toContain('全部达标');
    expect(second).toContain('3 项不达标');
    expect(second).not.toContain('待核');
    expect(third).toContain('4 项不达标 · 2 项待核');
    expect(third).toContain('暂定');
    expect(third).toContain('等次待定');
    expect(page.textContent).toContain('4 个单位；不达标 28 项，待核 2 项');
  });

  it('draws a bar as long as the score', async () => {
    const page = await show(stateOf('current'));
    const widths = [...page.querySelectorAll<HTMLElement>('li [style*="width"]')].map(({ style }) => Number.parseFloat(style.width).toFixed(1));
    expect(widths).toEqual(['0.0', '98.7', '95.4', '95.4']);
  });

  it('leads from a unit to what it missed', async () => {
    const page = await show(stateOf('current'));
    await press(page, '3 项不达标');
    expect(asked).toEqual([
      ['filter', { unit: '青山区' }],
      ['choose', 'indicators'],
    ]);
  });

  it('lists forty of a hundred units, vetoes on top, and forty more on demand', async () => {
    const [vetoed, ranked] = [assessment.units.find(({ vetoes }) => vetoes.length > 0), assessment.units.find(({ vetoes }) => vetoes.length === 0)];
    if (vetoed === undefined || ranked === undefined) throw new Error('The sample has both.');
    const units = [...Array.from({ length: 99 }, (_, index) => ({ ...ranked, unit: `第${String(index + 1)}单位`, rank: index + 1 })), vetoed];
    const page = await show({ ...stateOf('current'), workbook: { kind: 'attached', stale: false, assessment: { ...assessment, units } } });
    expect(entries(page)).toHaveLength(40);
    expect(entries(page)[0]).toContain(vetoed.unit);
    await press(page, '再显示 40 条');
    await press(page, '再显示 20 条');
    expect(entries(page)).toHaveLength(100);
    expect(page.textContent).not.toContain('再显示');
  });

  it('shows no scores before there are any', async () => {
    const page = await show(stateOf('unscored'));
    expect(page.textContent).toContain('还没有评分结果');
    expect(entries(page)).toEqual([]);
  });

  it('asks for figures where there are none, and counts what only waits for them as pending, not as missed', async () => {
    const page = await show(stateOf('blank'));
    expect(page.textContent).toContain('还没有填报数据');
    expect(page.textContent).toContain('请先在“数据填报”中填写各单位的数据');
    expect([...page.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent)).toEqual(expect.arrayContaining([expect.stringContaining('未达标 0')]));
  });

  it('says whose scores they are once the figures have changed', async () => {
    const page = await show(stateOf('outdated'));
    expect(page.textContent).toContain('还没有写入工作簿');
    await turnTo(stateOf('current'));
    expect(page.textContent).not.toContain('还没有写入工作簿');
  });

  it('counts issues and missed indicators on the tabs, and changes tabs', async () => {
    const page = await show(stateOf('current'));
    expect([...page.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent)).toEqual(expect.arrayContaining([expect.stringContaining('数据问题 5'), expect.stringContaining('未达标 2')]));
    await act(async () => {
      page.querySelector<HTMLElement>('#tab-issues')?.click();
      await Promise.resolve();
    });
    expect(asked).toEqual([['choose', 'issues']]);
    expect(page.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe('tab-overview');
  });
});

describe('the issues', () => {
  const inEntries = (page: HTMLElement): readonly string[] => [...page.querySelectorAll('#place section li')].map(({ textContent }) => textContent);

  it('say how bad, whose, where, what, and what to do, group by group', async () => {
    const page = await show(stateOf('issues'));
    expect([...page.querySelectorAll('#place section h2')].map(({ textContent }) => textContent)).toEqual(['出生人口', '经费投入', '工作簿']);
    const [first] = inEntries(page);
    expect(first).toContain('错误青山区 · 数据填报!F12 · V01“出生人口”填写的是文字“１２３”，不是数字请改为数字 123“１２３” → 123');
    expect(inEntries(page)).toHaveLength(5);
  });

  it.each([
    ['issuesOfUnit', 2],
    ['issuesOfLevel', 1],
    ['noIssues', 0],
  ])('are filtered: %s', async (name, count) => {
    const page = await show(stateOf(name));
    expect(inEntries(page)).toHaveLength(count);
  });

  it('say that none fits the filter where there are others', async () => {
    const page = await show({ ...stateOf('issues'), filter: { unit: '无此单位' } });
    expect(inEntries(page)).toHaveLength(0);
    expect([page.textContent.includes('没有符合所选条件的'), page.textContent.includes('没有数据问题')]).toEqual([true, false]);
    const none = await show(stateOf('noIssues'));
    expect([none.textContent.includes('没有符合所选条件的'), none.textContent.includes('没有数据问题')]).toEqual([false, true]);
  });

  it('can be filtered by unit and by level, one beside the other', async () => {
    const page = await show(stateOf('issuesOfUnit'));
    await choose(page, '级别', 'warning');
    await choose(page, '单位', '');
    await turnTo(stateOf('issuesOfLevel'));
    await choose(page, '级别', '');
    await choose(page, '单位', '昆都仑区');
    expect(asked).toEqual([
      ['filter', { unit: '青山区', level: 'warning' }],
      ['filter', {}],
      ['filter', {}],
      ['filter', { unit: '昆都仑区', level: 'note' }],
    ]);
  });

  it('of a workbook that is refused are all shown, with nothing to filter them by', async () => {
    const page = await show({ ...stateOf('refused'), filter: { unit: '青山区' } });
    expect(page.querySelector('select')).toBeNull();
    expect(page.querySelectorAll('section li')).toHaveLength(5);
  });

  it('lead to their cells, where they have any', async () => {
    const page = await show(stateOf('issues'));
    expect(buttons(page).filter(({ textContent }) => textContent === '转到单元格')).toHaveLength(3);
    await press(page, '转到单元格');
    expect(asked).toEqual([['reveal', place]]);
  });

  it('show every certain fix before it is applied, alone or with the others', async () => {
    const page = await show(stateOf('issues'));
    expect([...page.querySelectorAll('#place details li')].map(({ textContent }) => textContent)).toEqual(['数据填报!F12 “１２３” → 123', '数据填报!E30 “ 85 ” → 85']);
    await press(page, '应用修正');
    await press(page, '应用全部 2 处确定的修正');
    expect(asked).toEqual([
      ['repair', ['V01 0']],
      ['repair', ['V01 0', 'V08 3']],
    ]);
  });

  it('offer to fix together only what is shown', async () => {
    const page = await show(stateOf('issuesOfUnit'));
    await press(page, '应用全部 1 处确定的修正');
    expect(asked).toEqual([['repair', ['V01 0']]]);
    await turnTo(stateOf('issuesOfLevel'));
    expect(page.textContent).not.toContain('处确定的修正');
  });

  it.each([
    [40, 40, false],
    [41, 40, true],
  ])('show of %i at first %i, and the rest on demand: %s', async (count, shown, more) => {
    const state = stateOf('manyIssues');
    const page = await show({ ...state, workbook: { kind: 'attached', stale: false, assessment: { ...assessment, issues: manyIssues(count) } } });
    expect(inEntries(page)).toHaveLength(shown);
    expect(page.textContent.includes('再显示 1 条')).toBe(more);
  });

  it('come forty at a time until all hundred are there', async () => {
    const page = await show(stateOf('manyIssues'));
    await press(page, '再显示 40 条');
    expect(inEntries(page)).toHaveLength(80);
    await press(page, '再显示 20 条');
    expect(inEntries(page)).toHaveLength(100);
    expect(page.textContent).not.toContain('再显示');
  });
});

describe('the missed indicators', () => {
  it('say what was measured, what is required, and what was lost, item by item', async () => {
    const page = await show(stateOf('indicators'));
    expect(entries(page)[0]).toContain('不达标失 0.65 分青山区 · P1-01-1符合政策生育率 90.70 %不低于 92 %，每低 1 个百分点扣 0.5 分');
    expect(entries(page)[1]).not.toContain('失 ');
  });

  it('leave the unit out of every line where only one is shown', async () => {
    const page = await show(stateOf('indicatorsOfUnit'));
    expect(entries(page)).toHaveLength(1);
    expect(entries(page)[0]).not.toContain('达尔罕茂明安联合旗');
  });

  it('lead to the cell and to the reasons', async () => {
    const page = await show(stateOf('indicators'));
    await press(page, '转到单元格');
    await press(page, '查看依据');
    expect(asked).toEqual([
      ['reveal', place],
      ['explain', '青山区', 'P1-01-1'],
    ]);
  });
});

describe('the reasons', () => {
  it('of a figure are its entry, definition, clause, checks and what it feeds', async () => {
    const page = await show(stateOf('whyFigure'));
    expect([...page.querySelectorAll('#place dt')].map(({ textContent }) => textContent)).toEqual(['填报值', '公式', '填报口径', '依据条款']);
    expect([...page.querySelectorAll('#place dd')].map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['1170 人', '=SUM(F8:F11)', '一（一）1']));
    await press(page, '查看依据');
    expect(asked).toEqual([['explain', '青山区', 'P1-01-1']]);
  });

  it('of a figure of all units lead to no score', async () => {
    const page = await show(stateOf('whyOfAll'));
    expect(page.textContent).toContain('没有发现问题');
    expect(buttons(page).map(({ textContent }) => textContent)).not.toContain('查看依据');
  });

  it('of a score are its trace down to the clause, and whether its numbers are those of the document', async () => {
    const page = await show(stateOf('whyScore'));
    expect(page.querySelector('#place h2')?.textContent).toBe('符合政策生育率');
    expect([...page.querySelectorAll('#place h3')].map(({ textContent }) => textContent)).toEqual(['怎样得分', '要求', '计分过程', '所用数据', '数值来源', '备注']);
    expect(page.querySelectorAll('#place ol li')).toHaveLength(4);
    expect(page.textContent).toContain('分值默认目标原文扣分标准原文');
    expect(page.textContent).toContain('条款 一（一）1');
  });

  it('are said to be of before the change until the workbook was read again, and keep the focus', async () => {
    const page = await show(stateOf('whyScore'));
    const cell = [...page.querySelectorAll<HTMLElement>('#place button')].at(-1);
    cell?.focus();
    await turnTo(stateOf('whyStale'));
    expect(page.querySelector('#place p')?.textContent).toBe('以下还是改动前的依据，正在重新校验…');
    expect([cell?.textContent, document.activeElement === cell]).toEqual(['转到单元格', true]);
    await turnTo(stateOf('whyScore'));
    expect(page.textContent).not.toContain('改动前');
    expect(document.activeElement).toBe(cell);
  });

  it('of a unit are its letters and where its points went', async () => {
    const page = await show(stateOf('whyUnit'));
    expect(page.textContent).toContain('91.20 / 100 分 · 第 2 名');
    expect(page.textContent).toContain('— / 90 分');
  });
});

describe('the form for a new workbook', () => {
  it('asks for the units and begins with those of this workbook, in their order there', async () => {
    const page = await show(stateOf('formProposing'));
    expect(page.querySelector('textarea')?.value).toBe(facts.units.join('\n'));
    await press(page.querySelector('section') ?? page, '新建标准工作簿');
    expect(asked).toEqual([['create', { units: facts.units, formulas: false }]]);
  });

  it('takes every name once, without blanks around it', async () => {
    const page = await show(stateOf('form'));
    const area = page.querySelector('textarea');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, ' 甲区 \n\n乙旗\r\n甲区\n　');
      area?.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
    });
    await press(page.querySelector('section') ?? page, '新建标准工作簿');
    expect(asked).toEqual([['create', { units: ['甲区', '乙旗'], formulas: false }]]);
  });

  it('makes it for the scheme that was chosen, with the sheet of formulas where that is asked for', async () => {
    const schemes = [{ id: 'baotou-2012', title: '包头' }, { id: 'energy', title: '节能' }];
    const page = await show({ ...stateOf('formProposing'), schemes });
    const select = page.querySelector('select');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, 'energy');
      select?.dispatchEvent(new Event('change', { bubbles: true }));
      page.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
      await Promise.resolve();
    });
    await press(page.querySelector('section') ?? page, '新建标准工作簿');
    expect(asked).toEqual([['create', { units: facts.units, formulas: true, scheme: 'energy' }]]);
  });

  it('has a scheme file checked, tells every finding with its place, and uses the scheme when it holds', async () => {
    const page = await show(stateOf('schemeRefused'));
    expect(page.querySelector('section [role=status]')?.textContent).toContain('own.json：有 2 处错误，不能使用');
    expect([...page.querySelectorAll('section [role=status] li')].map((line) => line.textContent)).toEqual([
      '错误 indicators[0].rule.target 缺少此项',
      '错误 items[0].points.value 指标分值合计 9，不等于 10',
      '提醒 vetoes[0] 没有效力',
    ]);
    const input = page.querySelector<HTMLInputElement>('input[type=file]');
    const file = new File(['{}'], 'own.json');
    Object.defineProperty(input, 'files', { value: [file] });
    await act(async () => {
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    });
    expect(asked).toEqual([['checkScheme', file]]);
    const usable = await show(stateOf('schemeUsable'));
    expect(usable.querySelector('section [role=status]')?.textContent).toContain('own.json：检查通过，可以使用');
    expect(usable.querySelector('select')?.value).toBe('own');
    await press(usable.querySelector('section') ?? usable, '新建标准工作簿');
    expect(asked.at(-1)).toEqual(['create', { units: ['甲区'], formulas: false, scheme: 'own' }]);
  });

  it('makes nothing without a unit, and says why', async () => {
    const page = await show(stateOf('form'));
    expect(page.textContent).toContain('请至少填写一个单位');
    await press(page.querySelector('section') ?? page, '新建标准工作簿');
    await press(page, '关闭');
    expect(asked).toEqual([['toggleForm', false]]);
  });
});
