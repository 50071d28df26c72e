import { turn } from '../../src/host/office/turn';
import { baotou2012, cleanFigures } from '../../src/schemes';
import type { PaneState } from '../../src/taskpane/state';
import type { Actions } from '../../src/taskpane/workbench';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { cellWhere } from '../workbook/assessing';
import { runningPane } from './runningPane';
import { assessmentOf, countCode, desks, goOn, valueAt, type Opened } from './work/desks';

const { open, close } = desks();
afterEach(close);

const unit = '昆都仑区';
const workbook = buildStandardWorkbook({ scheme: baotou2012, units: [{ name: unit, class: '', takesPart: true }], figures: { [unit]: cleanFigures[unit] ?? {} } });
const figure = cellWhere(workbook, '数据填报', countCode, unit);

const mistyped = ({ excel }: Opened): Promise<void> => {
  excel.document.write(figure.sheet, figure.row, figure.column, [[{ value: ' 980 ' }]]);
  return Promise.resolve();
};
const certain = ({ workbook: shown }: Pick<PaneState, 'workbook'>): readonly string[] =>
  shown.kind === 'attached' ? shown.assessment.issues.flatMap(({ key, repair }) => (repair === undefined ? [] : [key])) : [];

interface Operation {
  readonly prepare: (opened: Opened) => Promise<unknown>;
  readonly click: (actions: Actions, shown: PaneState) => void;
}

const scored = (opened: Opened): Promise<unknown> => opened.desk.score(goOn);
const operations: Readonly<Record<string, Operation>> = {
  'a fix': { prepare: mistyped, click: (actions, shown) => actions.repair(certain(shown)) },
  'the undo of a fix': {
    prepare: async (opened) => {
      await mistyped(opened);
      await opened.desk.repair(certain({ workbook: { kind: 'attached', assessment: assessmentOf(await opened.desk.look()), stale: false } }));
    },
    click: (actions) => actions.undo(),
  },
  'the undo of a score': { prepare: scored, click: (actions) => actions.undo() },
  'clearing the marks': { prepare: scored, click: (actions) => actions.clearFlags() },
  'writing the formulas': { prepare: scored, click: (actions) => actions.writeFormulas() },
  're-opening': { prepare: (opened) => opened.desk.finalize(true), click: (actions) => actions.reopen('更正') },
  'a review': { prepare: scored, click: (actions) => actions.review() },
};

/** Something done in the pane while somebody enters another figure right after a request; `asked`: how many there were. */
const doneBeside = async ({ prepare, click }: Operation, request: number | undefined) => {
  const watched: { from: number; refused?: unknown } = { from: Infinity };
  const fail = (number: number, action: number): undefined => {
    if (action === 0 && number - watched.from === request) {
      queueMicrotask(() => (watched.refused = opened.excel.server.type(figure.sheet, [{ ...figure, text: '7' }])));
    }
  };
  const opened = await open(workbook, { fail }, 'zh', turn);
  await prepare(opened);
  const { actions, shown, settled, stop } = runningPane(opened);
  await settled();
  watched.from = opened.excel.server.counters().count;
  click(actions, shown.state);
  await settled();
  const asked = opened.excel.server.counters().count - watched.from;
  stop();
  return { asked, message: shown.state.message?.kind, shown: shown.state.workbook, looked: assessmentOf(await opened.desk.look()), held: valueAt(opened, figure), refused: watched.refused };
};

test.each(Object.entries(operations))('whenever somebody enters a figure during %s, it stands, and the pane shows the workbook as it is', async (_, operation) => {
  const { asked, message: usual } = await doneBeside(operation, undefined);
  expect(['written', 'reviewed']).toContain(usual);
  for (let request = 0; request < asked; request += 1) {
    const { message, shown, looked, held, refused } = await doneBeside(operation, request);
    expect([request, shown]).toEqual([request, { kind: 'attached', assessment: looked, stale: false }]);
    if (refused === undefined) expect([request, held]).toEqual([request, 7]);
    // That nothing differs is not said of figures that have changed since.
    expect([usual, 'refused', ...(usual === 'reviewed' ? [undefined] : [])]).toContain(message);
    close();
  }
}, 60_000);
