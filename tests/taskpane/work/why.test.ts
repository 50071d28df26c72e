import { baotou2012 } from '../../../src/schemes';
import { cellWhere, withCell } from '../../workbook/assessing';
import { assessmentOf, countCode, desks, figureOf, goOn, sample, withEntries, writtenBy } from './desks';

const { open, close } = desks();
afterEach(close);

describe('where a number comes from', () => {
  it('is said for cells of 数据填报, 得分表, 得分明细 and 考核结果', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    await opened.desk.look();
    const after = opened.excel.document.save();
    const at = (sheet: string, text: string, heading: string) => opened.desk.whyAt(cellWhere(after, sheet, text, heading));
    expect(at('数据填报', countCode, '石拐区')).toMatchObject({ kind: 'figure', code: countCode, unit: '石拐区', title: figureOf(countCode).title.zh });
    expect(at('得分表', 'P1-01-1b', '石拐区')).toMatchObject({ kind: 'score', code: 'P1-01-1b', unit: '石拐区', flag: 'failing' });
    expect(at('得分明细', 'P1-01-1b', '得分')).toMatchObject({ kind: 'score', code: 'P1-01-1b' });
    expect(at('考核结果', '石拐区', '总分')).toMatchObject({ kind: 'unit', line: { unit: '石拐区' } });
    expect(opened.desk.whyAt({ sheet: '说明', row: 0, column: 0 })).toBeUndefined();
  });

  it('is said of a figure: what was entered, its checks, and what it feeds', async () => {
    const opened = await open(withEntries([countCode, '青山区', '很多']));
    await opened.desk.look();
    const why = opened.desk.whyAt(cellWhere(sample, '数据填报', countCode, '青山区'));
    if (why?.kind !== 'figure') throw new Error('It is a figure.');
    expect(why.value).toBeUndefined();
    expect(why.issues.map(({ unit, level }) => [unit, level])).toContainEqual(['青山区', 'error']);
    expect(why.feeds.some(({ flag }) => flag === 'pending')).toBe(true);
    const other = opened.desk.whyAt(cellWhere(sample, '数据填报', countCode, '九原区'));
    expect(other).toMatchObject({ kind: 'figure', value: expect.stringMatching(/^\d/u) });
  });

  it('is said of a score down to clause and basis, with the ways to earn what was lost', async () => {
    const opened = await open();
    await opened.desk.look();
    const why = opened.desk.whyScore('石拐区', 'P1-01-2c');
    if (why?.kind !== 'score') throw new Error('It is a score.');
    const indicator = baotou2012.indicators.find(({ code }) => code === 'P1-01-2c');
    expect(why).toMatchObject({ clause: indicator?.clause, requirement: indicator?.requirement.zh, flag: 'failing' });
    expect(why.bases.map(({ of }) => of)).toEqual(['points', 'target', 'deduction']);
    expect(why.trace.length).toBeGreaterThan(1);
    expect(why.figures[0]?.value).toMatch(/^3 /u);
    expect(why.figures[0]?.place?.sheet).toBe('数据填报');
    expect(why.ways.join()).toContain('4');
  });

  it('is told with the note and the source that staff have written into 指标体系', async () => {
    const code = 'P1-02-2';
    const cell = (heading: string) => cellWhere(sample, '指标体系', code, heading);
    const opened = await open(withCell(withCell(sample, cell('备注'), '<b>局办公会定</b>'), cell('参数来源'), '原文'));
    await opened.desk.look();
    expect(opened.desk.whyScore('石拐区', code)).toMatchObject({
      note: '<b>局办公会定</b>',
      bases: expect.arrayContaining([{ of: 'target', basis: 'document' }, { of: 'deduction', basis: 'document' }]) as unknown,
      trace: expect.arrayContaining(['参数由本工作簿修改：参数来源 默认 → 原文']) as unknown,
    });
  });

  it('is no way to earn where nothing was lost', async () => {
    const opened = await open();
    await opened.desk.look();
    expect(opened.desk.whyScore('白云鄂博矿区', 'P1-01-2c')).toMatchObject({ kind: 'score', flag: 'met', ways: [] });
  });

  it('is said of every score of every unit in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { desk } = await open(sample, {}, language);
      const { units } = assessmentOf(await desk.look());
      for (const { unit } of units) {
        for (const { code } of baotou2012.indicators) {
          const why = desk.whyScore(unit, code);
          if (why?.kind !== 'score') throw new Error(`${unit} ${code} has no reasons.`);
          expect([...why.trace, ...why.ways].filter((line) => line.trim() === '' || line.includes('undefined'))).toEqual([]);
        }
      }
    }
  });

  it('is unknown before the workbook was looked at, and for what is not there', async () => {
    const { desk } = await open();
    expect(desk.whyScore('石拐区', 'P1-01-2c')).toBeUndefined();
    await desk.look();
    expect(desk.whyScore('石拐区', 'P9')).toBeUndefined();
    expect(desk.whyScore('无此区', 'P1-01-2c')).toBeUndefined();
  });
});
