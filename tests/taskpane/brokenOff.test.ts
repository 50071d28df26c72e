import { officeHost } from '../../src/host/office';
import { turn } from '../../src/host/office/turn';
import { baotou2012 } from '../../src/schemes';
import type { Actions } from '../../src/taskpane/workbench';
import { scoreWorkbook } from '../../src/workbook';
import { journalIn, type Journal } from '../../src/workbook/journal';
import { journalStates, names } from '../../src/workbook/layout';
import { runningPane } from './runningPane';
import { contents, desks, sample, type Opened } from './work/desks';

const { open, close } = desks();
afterEach(close);

const journalOf = async ({ excel }: Opened): Promise<Journal> => {
  const journal = journalIn(await officeHost(excel.excel, excel.office).read({ tables: [], names: [names.journal] }));
  if (journal === undefined) throw new Error('no journal');
  return journal;
};

/** The sample as another pane has scored it but for the last request: all is written, the journal says that it is not. */
const almostScored = async (): Promise<Opened & { readonly finish: (told: boolean) => Promise<void> }> => {
  const opened = await open(sample, {}, 'zh', turn);
  const { excel } = opened;
  await scoreWorkbook(officeHost(excel.excel, excel.office), { scheme: baotou2012, now: '2012-12-31 17:05' });
  const { sheet, row, column } = (await journalOf(opened)).place;
  const say = (word: string): void => excel.document.write(sheet, row, column, [[{ value: word }]]);
  say(journalStates.open);
  const finish = (told: boolean): Promise<void> => {
    if (told) expect(excel.server.type(sheet, [{ row, column, text: journalStates.done }])).toBeUndefined();
    else say(journalStates.done);
    return Promise.resolve();
  };
  return { ...opened, finish };
};

describe('a write of somebody else that a pane has taken for one that broke off', () => {
  it('is known to be complete once it is: the pane looks again by itself', async () => {
    const opened = await almostScored();
    const pane = runningPane(opened);
    await pane.settled();
    expect(pane.shown.state).toMatchObject({ workbook: { kind: 'incomplete', time: '2012-12-31 17:05' }, undoable: false });
    await opened.finish(true);
    await pane.settled();
    expect(pane.shown.state).toMatchObject({ workbook: { kind: 'attached', stale: false }, undoable: true, message: undefined });
    pane.stop();
  });

  it.each<[string, (actions: Actions) => void]>([
    ['恢复原内容', (actions) => actions.restore()],
    ['恢复后重新评分', (actions) => actions.finish()],
  ])('is not taken back by %s where it is complete by then, even where the pane was not told', async (_words, click) => {
    const opened = await almostScored();
    const pane = runningPane(opened);
    await pane.settled();
    await opened.finish(false);
    const before = contents(opened);
    click(pane.actions);
    await pane.settled();
    expect((await journalOf(opened)).entry?.state).toBe('done');
    expect(contents(opened)).toEqual(before);
    expect(pane.shown.state).toMatchObject({ workbook: { kind: 'attached', stale: false }, undoable: true, message: { kind: 'overtaken' } });
    pane.stop();
  });

  it('is taken back where it has broken off indeed', async () => {
    const opened = await almostScored();
    const pane = runningPane(opened);
    await pane.settled();
    pane.actions.restore();
    await pane.settled();
    expect((await journalOf(opened)).entry?.state).toBe('undone');
    expect(pane.shown.state).toMatchObject({ workbook: { kind: 'attached' }, undoable: false, message: { kind: 'written', what: 'undo' } });
    pane.stop();
  });

  it('is taken back by no click on 撤销上次写入, which was meant for the write before', async () => {
    const opened = await almostScored();
    const before = contents(opened);
    expect(await opened.desk.undo()).toBeUndefined();
    expect(contents(opened)).toEqual(before);
  });
});
