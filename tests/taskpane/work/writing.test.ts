import type { IssueLine } from '../../../src/taskpane/view';
import { cellWhere } from '../../workbook/assessing';
import { assessmentOf, contents, countCode, desks, differing, goOn, sample, valueAt, withEntries, writtenBy, type Opened } from './desks';

const { open, close } = desks();
afterEach(close);

describe('taking back', () => {
  it('has nothing to do before anything was written', async () => {
    expect(await (await open()).desk.undo()).toBeUndefined();
  });

  it('restores every cell that scoring replaced, and the sizes of tables', async () => {
    const opened = await open();
    const before = contents(opened);
    writtenBy(await opened.desk.score(goOn));
    expect(differing(before, contents(opened)).length).toBeGreaterThan(1000);
    const { differences, now } = writtenBy(await opened.desk.undo());
    expect(differences).toBe(0);
    expect(assessmentOf(now).facts.standing).toEqual({ kind: 'unscored' });
    expect(differing(before, contents(opened))).toEqual([]);
    expect(await opened.desk.undo()).toBeUndefined();
  });

  it('goes back to the results before, not to none', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    const { sheet, row, column } = cellWhere(sample, '数据填报', countCode, '青山区');
    expect(opened.excel.server.type(sheet, [{ row, column, text: '' }])).toBeUndefined();
    const before = contents(opened);
    writtenBy(await opened.desk.score(goOn));
    const assessment = assessmentOf(writtenBy(await opened.desk.undo()).now);
    expect(assessment.facts.standing.kind).toBe('outdated');
    expect(differing(before, contents(opened))).toEqual([]);
  });

  it('leaves alone what somebody has written since, and says how many cells that are', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    const place = cellWhere(opened.excel.document.save(), '考核结果', '青山区', '等次');
    opened.excel.document.write(place.sheet, place.row, place.column, [[{ value: '另议' }]]);
    const { differences } = writtenBy(await opened.desk.undo());
    expect(differences).toBe(1);
    expect(valueAt(opened, place)).toBe('另议');
  });

  it('can be tried again when Excel could not do it', async () => {
    const opened = await open();
    const before = contents(opened);
    writtenBy(await opened.desk.score(goOn));
    opened.excel.server.failNext('GeneralException');
    expect(await opened.desk.undo()).toMatchObject({ kind: 'refused' });
    writtenBy(await opened.desk.undo());
    expect(differing(before, contents(opened))).toEqual([]);
  });
});

describe('certain fixes', () => {
  const dirty = (): Uint8Array => withEntries([countCode, '青山区', '１２０５'], [countCode, '九原区', ' 980 ']);

  const certain = async ({ desk }: Opened) => assessmentOf(await desk.look()).issues.flatMap((issue) => (issue.repair === undefined ? [] : [{ ...issue, repair: issue.repair }]));

  it('are shown with what is there and what would be there', async () => {
    const found = await certain(await open(dirty()));
    expect(found.map(({ unit, repair }) => [unit, repair.from.trim(), repair.to])).toEqual(
      expect.arrayContaining([
        ['青山区', '１２０５', '1205'],
        ['九原区', '980', '980'],
      ]),
    );
  });

  it('are put into their cells when somebody wants them, and into no other', async () => {
    const opened = await open(dirty());
    const wanted = (await certain(opened)).find(({ unit }) => unit === '青山区');
    const { size } = writtenBy(await opened.desk.repair([wanted?.key ?? '']));
    expect(size).toEqual({ cells: 1, sheets: ['数据填报'] });
    expect(valueAt(opened, cellWhere(sample, '数据填报', countCode, '青山区'))).toBe(1205);
    expect(valueAt(opened, cellWhere(sample, '数据填报', countCode, '九原区'))).toBe(' 980 ');
    expect((await certain(opened)).map(({ unit }) => unit)).toEqual(['九原区']);
  });

  it('can be taken back', async () => {
    const opened = await open(dirty());
    const before = contents(opened);
    writtenBy(await opened.desk.repair((await certain(opened)).map(({ key }) => key)));
    writtenBy(await opened.desk.undo());
    expect(differing(before, contents(opened))).toEqual([]);
  });

  it('are not put where somebody has typed something else meanwhile', async () => {
    const opened = await open(dirty());
    const keys = (await certain(opened)).map(({ key }) => key);
    const { sheet, row, column } = cellWhere(sample, '数据填报', countCode, '青山区');
    opened.excel.document.write(sheet, row, column, [[{ value: 1300 }]]);
    writtenBy(await opened.desk.repair(keys));
    expect(valueAt(opened, { sheet, row, column })).toBe(1300);
    expect(valueAt(opened, cellWhere(sample, '数据填报', countCode, '九原区'))).toBe(980);
  });

  it('are put into the cell beside which they are shown, wherever that is: in the reasons of a cell, and where a final record is refused', async () => {
    const cell = (unit: string) => cellWhere(sample, '数据填报', countCode, unit);
    const fixIn = (issues: readonly IssueLine[]): readonly string[] => issues.flatMap(({ key, unit, repair }) => (unit === '九原区' && repair !== undefined ? [key] : []));
    const shownIn: readonly (readonly [string, (opened: Opened) => Promise<readonly IssueLine[]>])[] = [
      ['reasons', ({ desk }) => Promise.resolve(desk.whyAt(cell('九原区'))).then((why) => (why?.kind === 'figure' ? why.issues : []))],
      ['refusal', ({ desk }) => desk.finalize(true).then((outcome) => (outcome.kind === 'refused' ? outcome.issues : []))],
    ];
    for (const [where, issuesOf] of shownIn) {
      const opened = await open(withEntries([countCode, '青山区', '１２０５'], [countCode, '九原区', '９８０']));
      await opened.desk.look();
      const keys = fixIn(await issuesOf(opened));
      expect([where, keys.length]).toEqual([where, 1]);
      writtenBy(await opened.desk.repair(keys));
      expect([where, valueAt(opened, cell('青山区')), valueAt(opened, cell('九原区'))]).toEqual([where, '１２０５', 980]);
    }
  });

  it('are put into no other cell where the workbook was looked at again meanwhile', async () => {
    const opened = await open(dirty());
    const wanted = (await certain(opened)).find(({ unit }) => unit === '九原区');
    const { sheet, row, column } = cellWhere(sample, '数据填报', countCode, '青山区');
    opened.excel.document.write(sheet, row, column, [[{ value: 1300 }]]);
    opened.excel.document.write(sheet, row + 1, column, [[{ value: ' 970 ' }]]);
    await opened.desk.look();
    expect(writtenBy(await opened.desk.repair([wanted?.key ?? ''])).size.cells).toBe(1);
    expect(valueAt(opened, cellWhere(sample, '数据填报', countCode, '九原区'))).toBe(980);
    expect(valueAt(opened, { sheet, row: row + 1, column })).toBe(' 970 ');
  });

  it('are nothing for a key that nobody knows', async () => {
    const opened = await open(dirty());
    await opened.desk.look();
    const before = contents(opened);
    expect(writtenBy(await opened.desk.repair(['V999 0'])).size.cells).toBe(0);
    expect(differing(before, contents(opened))).toEqual([]);
  });
});

describe('clearing the marks', () => {
  it('empties 标记, leaves scores and results current, and can be taken back', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    const before = contents(opened);
    const { size, now } = writtenBy(await opened.desk.clearFlags());
    expect([...size.sheets].sort()).toEqual(['得分表', '数据填报'].sort());
    expect(assessmentOf(now).facts.standing.kind).toBe('current');
    const marks = cellWhere(sample, '得分表', 'P1-01-1b', '标记');
    expect(valueAt(opened, marks)).toBeNull();
    writtenBy(await opened.desk.undo());
    expect(valueAt(opened, marks)).toContain('不达标');
    expect(differing(before, contents(opened))).toEqual([]);
  });

  it('counts the cells that held marks, and no others', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    const before = contents(opened);
    const { size } = writtenBy(await opened.desk.clearFlags());
    const left = new Set(contents(opened));
    expect(size.cells).toBe(before.filter((line) => !left.has(line)).length);
  });

  it('writes nothing where there are none, so that the marks that were cleared can still be taken back', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    const before = contents(opened);
    writtenBy(await opened.desk.clearFlags());
    const cleared = contents(opened);
    const again = writtenBy(await opened.desk.clearFlags());
    expect([again.size, again.differences]).toEqual([{ cells: 0, sheets: [] }, 0]);
    expect(assessmentOf(again.now).facts.undoable).toBe(true);
    expect(contents(opened)).toEqual(cleared);
    writtenBy(await opened.desk.undo());
    expect(differing(before, contents(opened))).toEqual([]);
  });
});
