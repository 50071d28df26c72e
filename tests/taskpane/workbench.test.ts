import type { Look, Outcome } from '../../src/taskpane/desk';
import { initialState, next, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import { workbench } from '../../src/taskpane/workbench';
import { handMoved, settled } from './handMoved';
import { assessment, changes, facts, issues, place, whyFigure, whyScore } from './sample';

const found: Extract<Look, { kind: 'assessed' }> = { kind: 'assessed', assessment: { ...assessment, facts: { ...facts, undoable: true } } };
const written: Outcome = { kind: 'written', size: facts.toWrite, differences: 0, changes, now: found };

/** A workbench over a desk that the test moves, and the state that the pane would be in. */
const begin = () => {
  const desk = handMoved();
  const events: PaneEvent[] = [];
  const shown: { state: PaneState } = { state: initialState };
  const bench = workbench(desk.world, (event) => {
    events.push(event);
    shown.state = next(shown.state, event);
  });
  return { ...bench, desk, events, shown };
};

/** What was asked of the desk itself. */
const withoutPainting = (asked: readonly string[]): readonly string[] => asked.filter((each) => each !== 'painted' && each !== 'turn');
const paintings = (asked: readonly string[]): number => asked.filter((each) => each === 'painted').length;

describe('one piece of work at a time', () => {
  it('scores once, however often somebody clicks', async () => {
    const { actions, desk } = begin();
    actions.score();
    actions.score();
    await settled();
    actions.score();
    actions.undo();
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'score']);
  });

  it('keeps a click that comes during a look, and carries it out afterwards', async () => {
    const { actions, look, desk } = begin();
    look(false);
    await settled();
    actions.score();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'look']);
    desk.looks[0]?.keep(found);
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'look', 'score']);
  });

  it('keeps the click on 仅校验 too: the look that runs is not the one that was asked for', async () => {
    const { actions, look, desk, shown } = begin();
    look(false);
    await settled();
    actions.check();
    desk.looks[0]?.keep(found);
    await settled();
    expect(shown.state.message).toBeUndefined();
    desk.looks[1]?.keep(found);
    await settled();
    expect(shown.state.message).toMatchObject({ kind: 'checked' });
    expect(desk.looks).toHaveLength(2);
  });

  it('does not look for itself twice at once', async () => {
    const { look, desk } = begin();
    look(false);
    look(false);
    await settled();
    desk.looks[0]?.keep(found);
    await settled();
    expect(desk.looks).toHaveLength(1);
  });

  it('carries out the last of several clicks, once', async () => {
    const { actions, look, desk } = begin();
    look(false);
    await settled();
    actions.score();
    actions.clearFlags();
    desk.looks[0]?.keep(found);
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'look', 'clearFlags']);
  });

  it('tells what a review found', async () => {
    const { actions, desk, shown } = begin();
    const review = { summary: ['复核无差异'], entries: [] };
    desk.gives.reviewed = { kind: 'reviewed', review };
    actions.review();
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'review']);
    expect(shown.state).toMatchObject({ work: undefined, message: { kind: 'reviewed', review } });
  });

  it('goes on after work that broke off', async () => {
    const { actions, desk, shown } = begin();
    actions.clearFlags();
    await settled();
    desk.writes[0]?.break(new TypeError('rows is undefined', { cause: 'GeneralException' }));
    await settled();
    expect(shown.state.message).toEqual({ kind: 'failed', of: 'clearFlags', details: 'TypeError: rows is undefined\nGeneralException' });
    actions.undo();
    desk.looks[0]?.keep(found);
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'clearFlags', 'look', 'undo']);
  });

  it('shows what the workbook has come to after work that was refused, stopped or broke off, or had nothing to take back', async () => {
    const ends: readonly ((writes: ReturnType<typeof begin>['desk']['writes'][number] | undefined) => void)[] = [
      (work) => work?.keep({ kind: 'refused', issues }),
      (work) => work?.keep({ kind: 'cancelled' }),
      (work) => work?.keep(undefined),
      (work) => work?.break(new TypeError('rows is undefined')),
    ];
    for (const end of ends) {
      const { actions, look, desk, shown } = begin();
      look(false);
      await settled();
      desk.looks[0]?.keep({ kind: 'incomplete', time: '2012-12-31 17:05' });
      await settled();
      actions.undo();
      await settled();
      end(desk.writes[0]);
      await settled();
      const { message } = shown.state;
      desk.looks[1]?.keep(found);
      await settled();
      expect(shown.state).toMatchObject({ work: undefined, workbook: { kind: 'attached', assessment: found.assessment } });
      expect(shown.state.message).toBe(message);
      expect(desk.looks).toHaveLength(2);
    }
  });

  it('looks all the same where another click comes before that', async () => {
    const { actions, desk } = begin();
    actions.clearFlags();
    await settled();
    desk.gives.painted = () => Promise.resolve().then(() => actions.review());
    desk.writes[0]?.keep({ kind: 'refused', issues });
    await settled();
    desk.gives.painted = () => Promise.resolve();
    await settled();
    await settled();
    expect(withoutPainting(desk.asked).slice(0, 3)).toEqual(['openDesk', 'clearFlags', 'review']);
    expect(withoutPainting(desk.asked).at(-1)).toBe('look');
  });

  it('opens the desk once, and again only where that failed', async () => {
    const { actions, desk, shown } = begin();
    desk.gives.desk = () => Promise.reject(new Error('ChunkLoadError'));
    actions.score();
    await settled();
    expect(shown.state.message).toEqual({ kind: 'failed', of: 'score', details: 'Error: ChunkLoadError' });
    desk.gives.desk = () => Promise.resolve();
    actions.score();
    await settled();
    desk.scores[0]?.keep({ kind: 'cancelled' });
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'openDesk', 'score', 'look']);
  });
});

describe('scoring', () => {
  it('tells every step, and lets the surface paint at once and then ten times a second at most', async () => {
    const { actions, desk, shown } = begin();
    actions.score();
    await settled();
    expect(await desk.scores[0]?.goOn('attach')).toBe(true);
    expect(paintings(desk.asked)).toBe(1);
    desk.pass(60);
    expect(await desk.scores[0]?.goOn('read')).toBe(true);
    expect(paintings(desk.asked)).toBe(1);
    desk.pass(60);
    expect(await desk.scores[0]?.goOn('check')).toBe(true);
    expect(paintings(desk.asked)).toBe(2);
    expect(shown.state.work).toMatchObject({ kind: 'score', step: 'check' });
  });

  it('gives others their turn within a step, sixty times a second at most, and stops there too', async () => {
    const { actions, desk, shown } = begin();
    actions.score();
    await settled();
    await desk.scores[0]?.goOn('score');
    const turns = (): number => desk.asked.filter((each) => each === 'turn').length;
    desk.pass(10);
    expect(await desk.scores[0]?.goOn()).toBe(true);
    expect(turns()).toBe(0);
    desk.pass(10);
    expect(await desk.scores[0]?.goOn()).toBe(true);
    expect([turns(), paintings(desk.asked)]).toEqual([1, 1]);
    expect(shown.state.work).toMatchObject({ step: 'score' });
    actions.cancel();
    expect(await desk.scores[0]?.goOn()).toBe(false);
  });

  it('shows what it came to before it looks again; a click in between goes first', async () => {
    const { actions, desk, shown } = begin();
    actions.score();
    await settled();
    const frames: (() => void)[] = [];
    desk.gives.painted = () => new Promise((resolve) => frames.push(resolve));
    desk.scores[0]?.keep(written);
    await settled();
    expect(shown.state.message).toMatchObject({ kind: 'written' });
    frames[0]?.();
    await settled();
    expect(desk.asked).not.toContain('look');
    actions.undo();
    frames[1]?.();
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'score', 'undo']);
  });

  it('says how long it took, and looks again, since rows and columns may have moved', async () => {
    const { actions, desk, shown } = begin();
    actions.score();
    await settled();
    desk.pass(1234);
    desk.scores[0]?.keep(written);
    await settled();
    expect(shown.state.message).toMatchObject({ kind: 'written', what: 'score', milliseconds: 1234, changes });
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'score', 'look']);
    desk.looks[0]?.keep(found);
    await settled();
    expect(shown.state).toMatchObject({ work: undefined, message: { kind: 'written' }, undoable: true });
  });

  it('stops at the next step once somebody has pressed 停止', async () => {
    const { actions, desk, shown } = begin();
    actions.score();
    await settled();
    expect(await desk.scores[0]?.goOn('read')).toBe(true);
    actions.cancel();
    expect(shown.state.work).toMatchObject({ cancelling: true });
    expect(await desk.scores[0]?.goOn('check')).toBe(false);
    desk.scores[0]?.keep({ kind: 'cancelled' });
    await settled();
    expect(shown.state.message).toEqual({ kind: 'cancelled' });
  });

  it('is not stopped by the stop of the run before', async () => {
    const { actions, desk } = begin();
    actions.score();
    await settled();
    actions.cancel();
    desk.scores[0]?.keep({ kind: 'cancelled' });
    await settled();
    desk.looks[0]?.keep(found);
    await settled();
    actions.score();
    await settled();
    expect(await desk.scores[1]?.goOn('attach')).toBe(true);
  });

  it('does not make a stop out of a click where nothing runs', async () => {
    const { actions, desk, shown } = begin();
    actions.cancel();
    expect(shown.state).toBe(initialState);
    actions.score();
    await settled();
    expect(await desk.scores[0]?.goOn('attach')).toBe(true);
  });
});

describe('the other work', () => {
  it('repairs the issues with these keys', async () => {
    const { actions, desk, shown } = begin();
    actions.repair(['V01 0', 'V08 3']);
    await settled();
    desk.writes[0]?.keep(written);
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'repair V01 0+V08 3']);
    expect(shown.state).toMatchObject({ undoable: true, message: { what: 'repair' } });
  });

  it('says so when there is nothing to take back', async () => {
    const { actions, desk, shown } = begin();
    actions.undo();
    await settled();
    desk.writes[0]?.keep(undefined);
    await settled();
    expect(shown.state.message).toEqual({ kind: 'nothingToUndo' });
  });

  it('gives the reasons of a refusal', async () => {
    const { actions, desk, shown } = begin();
    actions.clearFlags();
    await settled();
    desk.writes[0]?.keep({ kind: 'refused', issues });
    await settled();
    expect(shown.state.message).toEqual({ kind: 'refused', what: 'clearFlags', issues });
  });

  it('opens a new workbook in a window of its own', async () => {
    const { actions, desk, shown } = begin();
    actions.create({ units: ['甲区', '乙旗'], formulas: false });
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'build 甲区+乙旗', 'open 2']);
    expect(shown.state.message).toEqual({ kind: 'created' });
  });

  it('gives the new workbook as a file where Excel opens no window', async () => {
    const { actions, desk, shown } = begin();
    desk.gives.opens = false;
    actions.create({ units: ['甲区'], formulas: false });
    await settled();
    expect(shown.state.message).toEqual({ kind: 'created', href: 'blob:2' });
  });
});

describe('beside the work', () => {
  it('shows a cell while scoring goes on', async () => {
    const { actions, desk, shown } = begin();
    actions.score();
    actions.reveal(place);
    await settled();
    expect(desk.asked).toContain('reveal 数据填报 11,5');
    desk.reveals[0]?.break(new Error('no such sheet'));
    await settled();
    expect(shown.state).toMatchObject({ work: { kind: 'score' }, message: { kind: 'failed', details: 'Error: no such sheet' } });
  });

  it('says what stands in the way of a cell, and nothing where it is shown', async () => {
    const { actions, desk, shown } = begin();
    actions.reveal(place);
    await settled();
    desk.reveals[0]?.keep([]);
    await settled();
    expect(shown.state.message).toBeUndefined();
    actions.reveal(place);
    await settled();
    desk.reveals[1]?.keep(issues);
    await settled();
    expect(shown.state.message).toEqual({ kind: 'refused', what: 'reveal', issues });
    actions.reveal(place);
    await settled();
    desk.reveals[2]?.keep([]);
    await settled();
    expect(shown.state.message).toBeUndefined();
  });

  it('explains a score at once', async () => {
    const { actions, desk, shown } = begin();
    desk.gives.why = whyScore;
    actions.explain('青山区', 'P1-01-1');
    await settled();
    expect(desk.asked).toContain('whyScore 青山区 P1-01-1');
    expect(shown.state).toMatchObject({ tab: 'why', why: whyScore });
  });

  it('explains the selected cell when 依据 is chosen and nothing is explained yet', async () => {
    const { actions, desk, shown } = begin();
    Object.assign(desk.gives, { why: whyFigure, selection: place });
    actions.choose('issues');
    await settled();
    expect(withoutPainting(desk.asked)).toEqual([]);
    actions.choose('why');
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'selection', 'whyAt 数据填报']);
    expect(shown.state).toMatchObject({ tab: 'why', why: whyFigure });
  });

  it.each([
    ['by unit and code', 'whyScore 青山区 P1-01-1', ({ actions }: ReturnType<typeof begin>) => actions.explain('青山区', 'P1-01-1')],
    ['by the selected cell', 'whyAt 数据填报', ({ desk }: ReturnType<typeof begin>) => desk.listeners.forEach((listener) => listener.selected(place))],
    ['by the cell that was selected when 依据 was chosen', 'whyAt 数据填报', ({ actions }: ReturnType<typeof begin>) => actions.choose('why')],
  ])('explains anew, once, what is explained %s after a look and after a write, on whatever tab somebody is', async (_way, asked, explain) => {
    const bench = begin();
    const { actions, start, look, desk, shown } = bench;
    desk.gives.selection = place;
    start(undefined);
    await settled();
    desk.looks[0]?.keep(found);
    await settled();
    desk.gives.why = whyScore;
    explain(bench);
    await settled();
    expect(shown.state.why).toBe(whyScore);
    actions.choose('indicators');
    const times = (): number => desk.asked.filter((each) => each === asked).length;
    expect(times()).toBe(1);
    desk.gives.why = whyFigure;
    look(false);
    await settled();
    desk.looks[1]?.keep(found);
    await settled();
    expect(shown.state).toMatchObject({ why: whyFigure, tab: 'indicators' });
    desk.gives.why = undefined;
    actions.clearFlags();
    await settled();
    desk.writes[0]?.keep(written);
    await settled();
    expect(shown.state).toMatchObject({ why: undefined, tab: 'indicators' });
    expect(times()).toBe(3);
  });

  it('stays with what was explained when 依据 is chosen', async () => {
    const { actions, desk, shown } = begin();
    Object.assign(desk.gives, { why: whyScore, selection: place });
    actions.explain('青山区', 'P1-01-1');
    await settled();
    desk.gives.why = whyFigure;
    actions.choose('why');
    await settled();
    expect(shown.state.why).toBe(whyScore);
  });

  it('goes on where what was explained cannot be explained anew, and says so', async () => {
    const { actions, look, desk, shown } = begin();
    actions.explain('青山区', 'P1-01-1');
    await settled();
    look(false);
    await settled();
    Object.defineProperty(desk.gives, 'why', { get: () => { throw new Error('no such unit'); } });
    desk.looks[0]?.keep(found);
    await settled();
    expect(shown.state).toMatchObject({ work: undefined, message: { kind: 'failed', details: 'Error: no such unit' } });
    look(false);
    await settled();
    expect(desk.looks).toHaveLength(2);
  });

  it('explains nothing where no cell is selected', async () => {
    const { actions, desk, shown } = begin();
    actions.choose('why');
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'selection']);
    expect(shown.state.why).toBeUndefined();
  });

  it('filters without the workbook', () => {
    const { actions, desk, shown } = begin();
    actions.filter({ unit: '青山区' });
    expect(shown.state).toMatchObject({ filter: { unit: '青山区' } });
    expect(withoutPainting(desk.asked)).toEqual([]);
  });

  it('opens the form with the schemes that there are, and adds one whose file holds', async () => {
    const { actions, desk, shown } = begin();
    actions.toggleForm(true);
    expect(shown.state).toMatchObject({ creating: true, schemes: [] });
    await settled();
    expect(shown.state.schemes).toEqual([{ id: 'one', title: '方案一' }]);
    actions.checkScheme(new File(['{"id":"own"}'], 'own.json'));
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'checkScheme own.json {"id":"own"}']);
    expect(shown.state).toMatchObject({ schemes: [{ id: 'one' }, { id: 'own' }], schemeCheck: { file: 'own.json' } });
    actions.toggleForm(false);
    expect(shown.state).toMatchObject({ creating: false, schemeCheck: undefined });
  });
});

describe('the start', () => {
  it.each([
    [undefined, 'look', false],
    ['score', 'score', false],
    ['check', 'look', false],
    ['clearFlags', 'clearFlags', false],
    ['create', 'look', true],
  ] as const)('carries out the command %s', async (command, work, creating) => {
    const { start, desk, shown } = begin();
    start(command);
    await settled();
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', work]);
    expect(shown.state.creating).toBe(creating);
  });

  it('says what came of the check that the ribbon asked for', async () => {
    const { start, desk, shown } = begin();
    start('check');
    await settled();
    desk.looks[0]?.keep(found);
    await settled();
    expect(shown.state).toMatchObject({ tab: 'issues', message: { kind: 'checked' } });
  });

  it('follows the workbook: what was changed, and what is selected', async () => {
    const { start, desk, shown } = begin();
    start(undefined);
    await settled();
    desk.looks[0]?.keep(found);
    await settled();
    const [listener] = desk.listeners;
    listener?.changed();
    expect(shown.state.workbook).toMatchObject({ stale: true });
    desk.gives.why = whyFigure;
    listener?.selected(place);
    expect(shown.state).toMatchObject({ why: whyFigure, tab: 'overview' });
  });

  it('begins to watch before it reads anything: no change falls in between', async () => {
    const { start, desk } = begin();
    const before: string[][] = [];
    desk.gives.watched = () => {
      before.push([...withoutPainting(desk.asked)]);
      return Promise.resolve();
    };
    start('score');
    await settled();
    expect(before).toEqual([['openDesk']]);
    expect(withoutPainting(desk.asked)).toEqual(['openDesk', 'score']);
  });

  it('stops watching when the pane goes', async () => {
    const { start, desk } = begin();
    const stop = start(undefined);
    await settled();
    expect(desk.listeners.size).toBe(1);
    stop();
    expect(desk.listeners.size).toBe(0);
  });

  it('stops watching even where the pane goes before the watch has begun', async () => {
    const { start, desk } = begin();
    const begun: (() => void)[] = [];
    desk.gives.watched = () => new Promise((resolve) => begun.push(resolve));
    const stop = start(undefined);
    await settled();
    stop();
    begun[0]?.();
    await settled();
    expect(begun).toHaveLength(1);
    expect(desk.listeners.size).toBe(0);
  });

  it('asks again to be told with every look until Excel takes it, and looks at what it was not told of', async () => {
    const { start, look, desk } = begin();
    desk.gives.watches = false;
    const stop = start(undefined);
    await settled();
    desk.looks[0]?.keep(found);
    await settled();
    desk.looks[1]?.keep(found);
    await settled();
    expect([desk.looks.length, desk.listeners.size]).toEqual([2, 0]);
    desk.gives.watches = true;
    for (let time = 2; time < 4; time += 1) {
      look(false);
      await settled();
      desk.looks[time]?.keep(found);
      await settled();
      expect([desk.looks.length, desk.listeners.size]).toEqual([time + 1, 1]);
    }
    stop();
    expect(desk.listeners.size).toBe(0);
  });

  it('works without a watch where Excel gives none, and says so', async () => {
    const { start, desk, shown } = begin();
    desk.gives.watched = () => Promise.reject(new Error('ApiNotFound'));
    start(undefined);
    await settled();
    expect(shown.state).toMatchObject({ work: { kind: 'look' }, message: { kind: 'failed' } });
    desk.looks[0]?.keep(found);
    await settled();
    expect(shown.state.workbook.kind).toBe('attached');
  });
});
