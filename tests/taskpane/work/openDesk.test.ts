import { fileHost } from '../../../src/host/file';
import { baotou2012, sampleUnits } from '../../../src/schemes';
import { writeScheme } from '../../../src/schemes/schemeFile';
import type { Step } from '../../../src/taskpane/view';
import { openDesk } from '../../../src/taskpane/work/openDesk';
import { scoreWorkbook } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { openXlsx } from '../../../src/xlsx';
import { sheetOf, workbookOf } from '../../standin/workbookOf';
import { smallScheme } from '../../support/smallScheme';
import { cellWhere } from '../../workbook/assessing';
import { assessmentOf, contents, countCode, desks, differing, figureOf, goOn, sample, valueAt, withEntries, writtenBy } from './desks';

const { open, close } = desks();
afterEach(close);

describe('looking at the sample workbook in Excel', () => {
  it('says what it is, and what scoring will write', async () => {
    const { facts } = assessmentOf(await (await open()).desk.look());
    expect(facts).toMatchObject({ scheme: baotou2012.title.zh, year: 2012, units: sampleUnits.map(({ name }) => name), blank: false, standing: { kind: 'unscored' }, writable: true, protectedSheets: [] });
    expect(facts.toWrite.cells).toBeGreaterThan(1000);
    expect(facts.toWrite.sheets).toEqual(expect.arrayContaining(['数据填报', '得分表', '考核结果', '得分明细']));
  });

  it('writes nothing', async () => {
    const opened = await open();
    const before = contents(opened);
    await opened.desk.look();
    expect(differing(before, contents(opened))).toEqual([]);
  });

  it('ranks the units, best first, with points as the scheme rounds them', async () => {
    const { units } = assessmentOf(await (await open()).desk.look());
    const ranks = units.map(({ rank }) => rank ?? Infinity);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(ranks[0]).toBe(1);
    for (const { score, points, rate } of units) {
      expect(score).toMatch(/^\d+\.\d{2}$/u);
      expect(rate).toBeCloseTo(Number(score) / Number(points), 6);
    }
  });

  it('lists the issues, the worst first, each with the way to its cell', async () => {
    const { issues } = assessmentOf(await (await open(withEntries([countCode, '青山区', '很多']))).desk.look());
    const levels = issues.map(({ level }) => ['error', 'warning', 'note'].indexOf(level));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(new Set(issues.map(({ key }) => key)).size).toBe(issues.length);
    expect(issues[0]).toMatchObject({ level: 'error', unit: '青山区', group: figureOf(countCode).group.zh, place: cellWhere(sample, '数据填报', countCode, '青山区') });
  });

  it('lists what was missed by item, the most severe first, and the points lost', async () => {
    const { indicators, units } = assessmentOf(await (await open()).desk.look());
    const items = indicators.map(({ code }) => baotou2012.indicators.find((each) => each.code === code)?.item);
    const order = items.map((item) => baotou2012.items.findIndex(({ id }) => id === item));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { unit, failing, pending } of units) {
      const lines = indicators.filter((line) => line.unit === unit);
      expect(lines.filter(({ flag }) => flag === 'pending')).toHaveLength(pending);
      expect(lines.filter(({ flag }) => flag !== 'pending').length).toBeGreaterThanOrEqual(failing);
    }
    for (const { lost, flag } of indicators) expect({ flag, lost: flag === 'pending' ? lost === undefined : lost !== '0.00' }).toMatchObject({ lost: true });
  });

  it('speaks English', async () => {
    const { facts, issues, indicators } = assessmentOf(await (await open(sample, {}, 'en')).desk.look());
    expect(facts.scheme).toBe(baotou2012.title.en);
    expect(issues[0]?.message).toMatch(/[A-Za-z]{3}/u);
    expect(indicators[0]?.title).toMatch(/[A-Za-z]{3}/u);
  });

  it('recognises a workbook that is none of ours', async () => {
    const { desk } = await open(workbookOf([sheetOf('台账', [['街道', '人数'], ['东街', 12]])]).save());
    expect(await desk.look()).toEqual({ kind: 'unattached' });
  });

  it('knows a workbook in which nobody has entered anything', async () => {
    const { facts } = assessmentOf(await (await open(buildStandardWorkbook({ scheme: smallScheme, units: sampleUnits.slice(0, 1) }))).desk.look());
    expect([facts.blank, facts.standing.kind]).toEqual([true, 'unscored']);
  });

  it('names what is missing in a damaged one', async () => {
    const document = openXlsx(sample);
    document.setName('KH_Scores', '#REF!');
    const look = await (await open(document.save())).desk.look();
    expect(look).toMatchObject({ kind: 'refused', issues: [{ level: 'error' }] });
  });

  it('says which sheets are protected, and that a read-only workbook cannot be written', async () => {
    const opened = await open();
    opened.excel.server.setProtected('得分表', true);
    expect(assessmentOf(await opened.desk.look()).facts.protectedSheets).toEqual(['得分表']);
    const { desk } = await open(sample, { readOnly: true });
    expect(assessmentOf(await desk.look()).facts.writable).toBe(false);
  });

  it.each(['GeneralException', 'RequestAborted', 'InvalidOperationInCellEditMode'] as const)('says in words that Excel itself failed, which is no matter of the workbook: %s', async (code) => {
    const opened = await open();
    opened.excel.server.failNext(code);
    const look = await opened.desk.look();
    expect(look).toMatchObject({ kind: 'failed', issues: [{ level: 'error', message: expect.stringMatching(/[一-鿿]/u) }] });
    expect(await opened.desk.look()).toMatchObject({ kind: 'assessed' });
  });
});

describe('scoring in Excel', () => {
  it('passes through the steps, and writes what it said it would', async () => {
    const opened = await open();
    const { facts } = assessmentOf(await opened.desk.look());
    const steps: Step[] = [];
    const outcome = writtenBy(
      await opened.desk.score((step) => {
        if (step !== undefined) steps.push(step);
        return goOn();
      }),
    );
    expect(steps).toEqual(['attach', 'read', 'check', 'score', 'write']);
    expect([...outcome.size.sheets].sort()).toEqual([...facts.toWrite.sheets].sort());
    expect(outcome).toMatchObject({ differences: 0, changes: undefined, now: { assessment: { facts: { standing: { kind: 'current', time: '2013-01-01 08:00' } } } } });
    expect(assessmentOf(await opened.desk.look()).facts.standing).toEqual({ kind: 'current', time: '2013-01-01 08:00' });
  });

  it('shows the scores that it writes', async () => {
    const opened = await open();
    const assessment = assessmentOf(writtenBy(await opened.desk.score(goOn)).now);
    const after = opened.excel.document.save();
    for (const { unit, score } of assessment.units) {
      expect({ unit, score: valueAt(opened, cellWhere(after, '考核结果', unit, '总分')) }).toEqual({ unit, score: Number(score) });
    }
  });

  it.each(['attach', 'read', 'check', 'score', 'write'] as const)('writes nothing when it is stopped before step %s', async (last) => {
    const opened = await open();
    const before = contents(opened);
    expect(await opened.desk.score((step) => Promise.resolve(step !== last))).toEqual({ kind: 'cancelled' });
    expect(differing(before, contents(opened))).toEqual([]);
  });

  it('says what is different from the results before', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    const { sheet, row, column } = cellWhere(sample, '数据填报', countCode, '青山区');
    opened.excel.document.write(sheet, row, column, [[{ value: null }]]);
    expect(assessmentOf(await opened.desk.look()).facts.standing.kind).toBe('outdated');
    const { changes = [] } = writtenBy(await opened.desk.score(goOn));
    expect(changes.map(({ unit }) => unit)).toContain('青山区');
    const titles = new Set(baotou2012.indicators.map(({ title }) => title.zh));
    for (const { worse, better } of changes) for (const title of [...worse, ...better]) expect(titles).toContain(title);
    expect(changes.find(({ unit }) => unit === '青山区')?.worse.length).toBeGreaterThan(0);
  });

  it('refuses on a protected sheet, in words, and writes nothing', async () => {
    const opened = await open();
    opened.excel.server.setProtected('得分表', true);
    const before = contents(opened);
    const outcome = await opened.desk.score(goOn);
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ message: expect.stringContaining('得分表') }] });
    expect(differing(before, contents(opened))).toEqual([]);
  });
});

describe('beside the work', () => {
  it('shows a cell, and knows which one is selected', async () => {
    const { desk, excel } = await open();
    const place = cellWhere(sample, '得分表', 'P1-01-2c', '石拐区');
    await desk.reveal(place);
    expect(excel.selection()).toMatchObject(place);
    expect(await desk.selection()).toEqual(place);
  });

  it('makes a new workbook for these units, which can be scored at once', async () => {
    const { desk } = await open();
    const bytes = await desk.build({ units: ['甲区', '乙旗'], formulas: false });
    const outcome = await scoreWorkbook(fileHost(bytes, 'new.xlsx'), { scheme: baotou2012, now: '2013-01-01 08:00' });
    expect(outcome.kind === 'scored' && outcome.scores.units.map(({ unit }) => unit)).toEqual(['甲区', '乙旗']);
  });

  it('checks a scheme file, tells all that is wrong with it, and makes a workbook for one that holds', async () => {
    const { desk } = await open();
    const refused = await desk.checkScheme('own.json', '{"id": 3}');
    expect(refused.scheme).toBeUndefined();
    expect(refused.findings.map(({ level, path }) => `${level} ${path}`)).toContain('error figures');
    const used = await desk.checkScheme('own.json', writeScheme(smallScheme));
    expect(used).toEqual({ file: 'own.json', scheme: { id: smallScheme.id, title: smallScheme.title.zh }, findings: [] });
    expect((await desk.schemes()).map(({ id }) => id)).toEqual(expect.arrayContaining([baotou2012.id, smallScheme.id]));
    const bytes = await desk.build({ units: ['甲区'], scheme: smallScheme.id, formulas: false });
    const outcome = await scoreWorkbook(fileHost(bytes, 'new.xlsx'), { scheme: smallScheme, now: '2013-01-01 08:00' });
    expect(outcome.kind).toBe('scored');
  });

  it('opens it in a window of its own, or says that this Excel does not', async () => {
    const { desk, excel } = await open();
    expect(await desk.open(new Uint8Array([80, 75]))).toBe(true);
    expect(excel.openedWorkbooks).toHaveLength(1);
    const file = await openDesk({ host: fileHost(sample, 's.xlsx'), scheme: baotou2012, language: 'zh', now: () => '' });
    expect(await file.open(new Uint8Array([80, 75]))).toBe(false);
  });

  it('is told of what a person does, and not of what it does itself', async () => {
    const { desk, excel } = await open();
    const told: string[] = [];
    const selected = jest.fn();
    const stop = await desk.watch({ changed: () => told.push('changed'), protectionChanged: () => undefined, selected });
    writtenBy(await desk.score(goOn));
    expect(told).toEqual([]);
    const { sheet, row, column } = cellWhere(sample, '数据填报', countCode, '青山区');
    excel.server.type(sheet, [{ row, column, text: '5' }]);
    await turns();
    expect(told).toEqual(['changed']);
    excel.server.select({ sheet, row, column, rows: 1, columns: 1 });
    await turns();
    expect(selected).toHaveBeenCalledWith({ sheet, row, column });
    stop?.();
    excel.server.type(sheet, [{ row, column, text: '6' }]);
    await turns();
    expect(told).toEqual(['changed']);
  });

  it('says where it is not told, and is told when it asks again', async () => {
    const { desk, excel } = await open();
    const changed = jest.fn();
    excel.server.failNext('GeneralException');
    expect(await desk.watch({ changed, protectionChanged: () => undefined, selected: () => undefined })).toBeUndefined();
    expect(await desk.watch({ changed, protectionChanged: () => undefined, selected: () => undefined })).toBeDefined();
    const { sheet, row, column } = cellWhere(sample, '数据填报', countCode, '青山区');
    excel.server.type(sheet, [{ row, column, text: '5' }]);
    await turns();
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

/** Long enough for everything that goes on by itself. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resume) => setTimeout(resume));
};
