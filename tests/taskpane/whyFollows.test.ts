import { turn } from '../../src/host/office/turn';
import { cellWhere } from '../workbook/assessing';
import { runningPane } from './runningPane';
import { countCode, desks, sample } from './work/desks';

const { open, close } = desks();
afterEach(close);

const unit = '青山区';
const figure = cellWhere(sample, '数据填报', countCode, unit);

const openPane = async () => {
  const opened = await open(sample, {}, 'zh', turn);
  const pane = runningPane(opened);
  /** Word of what was changed and selected comes late. */
  const calm = async (): Promise<void> => {
    for (let time = 0; time < 5; time += 1) await pane.settled();
  };
  await calm();
  return { ...opened, pane, calm };
};

/** Of the cell that is selected, and of an indicator that somebody has chosen. */
test.each(['figure', 'score'] as const)('the reasons of a %s are those of the figures as they are now, and the user stays where they are', async (kind) => {
  const { desk, excel, pane, calm } = await openPane();
  const selected = desk.whyAt(figure);
  if (kind === 'figure') pane.actions.reveal(figure);
  else pane.actions.explain(unit, selected?.kind === 'figure' ? (selected.feeds[0]?.code ?? '') : '');
  await calm();
  const before = pane.shown.state.why;
  pane.actions.choose('issues');
  expect(excel.server.type(figure.sheet, [{ ...figure, text: '3801' }])).toBeUndefined();
  await calm();
  const { why, tab } = pane.shown.state;
  expect(before).toMatchObject({ kind, unit });
  expect(why).not.toEqual(before);
  expect(why).toEqual(why?.kind === 'score' ? desk.whyScore(unit, why.code) : desk.whyAt(figure));
  expect(tab).toBe('issues');
  pane.stop();
});
