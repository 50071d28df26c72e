import { turn } from '../../src/host/office/turn';
import type { PaneState } from '../../src/taskpane/state';
import { cellWhere } from '../workbook/assessing';
import { runningPane } from './runningPane';
import { assessmentOf, countCode, desks, sample } from './work/desks';

const { open, close } = desks();
afterEach(close);

/** The pane opened and the sample scored, while somebody enters another figure right after a request; `asked`: how many there were. */
const scoredBeside = async (request: number | undefined): Promise<{ readonly asked: number; readonly shown: PaneState; readonly looked: unknown }> => {
  const { sheet, row, column } = cellWhere(sample, '数据填报', countCode, '青山区');
  const enter = (): unknown => opened.excel.server.type(sheet, [{ row, column, text: '7' }]);
  const fail = (number: number, action: number): undefined => {
    if (number === request && action === 0) void turn().then(enter);
  };
  // As many turns as there can be: the word of the change comes amid the work.
  const opened = await open(sample, { fail }, 'zh', turn);
  const { actions, shown, settled, stop } = runningPane(opened);
  await settled();
  actions.score();
  await settled();
  const asked = opened.excel.server.counters().count;
  stop();
  return { asked, shown: shown.state, looked: assessmentOf(await opened.desk.look()) };
};

test('whenever somebody enters a figure while the pane opens and scores, what it shows in the end is of that figure', async () => {
  const { asked, ...undisturbed } = await scoredBeside(undefined);
  expect(undisturbed.shown.workbook).toEqual({ kind: 'attached', assessment: undisturbed.looked, stale: false });
  const standings = new Set<string>();
  for (let request = 0; request < asked; request += 1) {
    const { shown, looked } = await scoredBeside(request);
    expect([request, shown.workbook]).toEqual([request, { kind: 'attached', assessment: looked, stale: false }]);
    expect(looked).not.toEqual(undisturbed.looked);
    if (shown.workbook.kind === 'attached') standings.add(shown.workbook.assessment.facts.standing.kind);
  }
  // Unscored: what was entered right before the write had it taken back.
  expect(['current', 'outdated', 'unscored']).toEqual(expect.arrayContaining([...standings]));
  expect(standings.size).toBeGreaterThan(1);
}, 120_000);
