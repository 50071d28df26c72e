import type { Look, Outcome } from '../../src/taskpane/desk';
import { initialState, next, type PaneEvent, type PaneState, type WorkKind } from '../../src/taskpane/state';
import { protectedSheet, type ReviewLines } from '../../src/taskpane/view';
import { assessment, changes, facts, issues, units, whyScore, withFacts } from './sample';

const after = (events: readonly PaneEvent[], from: PaneState = initialState): PaneState => events.reduce(next, from);

const began = (work: WorkKind): PaneEvent => ({ kind: 'began', work });
const looked = (look: Look, asked = false): PaneEvent => ({ kind: 'looked', look, asked });
const ended = (outcome: Outcome | undefined): PaneEvent => ({ kind: 'ended', outcome, milliseconds: 1234 });

const found: Look = { kind: 'assessed', assessment };
const refused: Look = { kind: 'refused', issues };
const written: Outcome = { kind: 'written', size: facts.toWrite, differences: 2, changes, now: { kind: 'assessed', assessment: withFacts({ standing: { kind: 'current', time: '2013-01-01 08:00' }, undoable: true }) } };
const broke: PaneEvent = { kind: 'broke', details: 'Error: boom' };

const attached = after([began('look'), looked(found)]);

describe('looking', () => {
  it('begins with a workbook that nobody has looked at', () => {
    expect(initialState.workbook).toEqual({ kind: 'looking' });
    expect(initialState.work).toBeUndefined();
  });

  it.each<[string, Look, object]>([
    ['a workbook of ours', found, { kind: 'attached', assessment, stale: false }],
    ['another workbook', { kind: 'unattached' }, { kind: 'unattached', stale: false }],
    ['a write that broke off', { kind: 'incomplete', time: '2012-12-31 17:05' }, { kind: 'incomplete', time: '2012-12-31 17:05', stale: false }],
    ['a damaged workbook', refused, { kind: 'refused', issues, stale: false }],
  ])('knows %s afterwards, and says nothing unasked', (_name, look, workbook) => {
    const state = after([began('look'), looked(look)]);
    expect(state).toEqual({ ...initialState, workbook });
  });

  it('counts what was found and shows it when somebody asked', () => {
    const state = after([began('look'), looked(found, true)]);
    expect(state.tab).toBe('issues');
    expect(state.message).toEqual({ kind: 'checked', errors: 2, warnings: 2 });
  });

  it('leaves the tab and the message alone when nobody asked', () => {
    const before = after([{ kind: 'tabChosen', tab: 'why' }, began('score'), ended({ kind: 'cancelled' })], attached);
    const state = after([began('look'), looked(found)], before);
    expect(state.tab).toBe('why');
    expect(state.message).toEqual({ kind: 'cancelled' });
  });

  it('answers whoever asked with the issues of now, not with those of the last refusal', () => {
    const before = after([began('score'), ended({ kind: 'refused', issues: issues.slice(0, 1) })]);
    const state = after([began('look'), looked(refused, true)], before);
    expect(state.message).toEqual({ kind: 'refused', what: 'look', issues });
    expect(after([began('look'), looked({ kind: 'unattached' }, true)], before).message).toBeUndefined();
    expect(after([began('look'), looked(refused)], before).message).toMatchObject({ what: 'score' });
  });

  it.each<[string, PaneState]>([
    ['a workbook of ours', attached],
    ['a damaged workbook', after([began('look'), looked(refused)])],
    ['nothing yet', initialState],
  ])('keeps what is shown where Excel itself failed, says so beside the message, and recovers: %s', (_name, shown) => {
    const told = { ...shown, message: { kind: 'cancelled' } as const };
    const state = after([began('look'), looked({ kind: 'failed', issues })], told);
    expect(state).toEqual({ ...told, workbook: { ...shown.workbook, stale: true }, unanswered: issues });
    expect(after([began('look'), looked(found)], state)).toMatchObject({ workbook: { kind: 'attached', stale: false }, unanswered: [], message: { kind: 'cancelled' } });
    expect(after([began('score')], state).unanswered).toEqual([]);
  });

  it('answers whoever asked for a look in which Excel failed with that alone', () => {
    const state = after([began('look'), looked({ kind: 'failed', issues }, true)], after([began('score'), ended({ kind: 'cancelled' })], attached));
    expect(state).toEqual({ ...attached, workbook: { kind: 'attached', assessment, stale: true }, unanswered: issues });
  });

  it('keeps the scores after a write that Excel did not let it look at', () => {
    const state = after([began('clearFlags'), ended({ ...written, now: { kind: 'failed', issues } })], attached);
    expect(state).toMatchObject({ workbook: { kind: 'attached', assessment, stale: true }, message: { kind: 'written' }, undoable: true, unanswered: issues });
  });

  it('keeps what is shown while it looks again', () => {
    const state = after([began('look')], attached);
    expect(state.workbook).toBe(attached.workbook);
    expect(state.work).toEqual({ kind: 'look', slow: false, cancelling: false, outrun: false });
  });
});

describe('a piece of work', () => {
  it('passes through its steps', () => {
    const state = after([began('score'), { kind: 'reached', step: 'read' }], attached);
    expect(state.work).toEqual({ kind: 'score', step: 'read', slow: false, cancelling: false, outrun: false });
    expect(state.workbook).toBe(attached.workbook);
  });

  it('calls a step slow until the next one is reached', () => {
    const slow = after([began('score'), { kind: 'reached', step: 'attach' }, { kind: 'waited' }], attached);
    expect(slow.work).toMatchObject({ step: 'attach', slow: true });
    expect(next(slow, { kind: 'reached', step: 'read' }).work).toMatchObject({ step: 'read', slow: false });
  });

  it('stays cancelled however many steps it still reaches', () => {
    const state = after([began('score'), { kind: 'cancelling' }, { kind: 'reached', step: 'check' }], attached);
    expect(state.work).toMatchObject({ step: 'check', cancelling: true });
  });

  it('does not begin twice', () => {
    const reading = after([began('score'), { kind: 'reached', step: 'read' }], attached);
    expect(next(reading, began('undo'))).toBe(reading);
  });

  it('takes the message of the last work away when it is more than a look', () => {
    const told = after([began('score'), ended(written)], attached);
    expect(after([began('repair')], told).message).toBeUndefined();
    expect(after([began('look')], told).message).toBe(told.message);
  });

  it.each<PaneEvent>([
    { kind: 'reached', step: 'read' },
    { kind: 'waited' },
    { kind: 'cancelling' },
    looked({ kind: 'unattached' }, true),
    ended(written),
    ended(undefined),
    { kind: 'created', href: 'blob:1' },
    broke,
  ])('changes nothing by word that comes when it is over: $kind', (event) => {
    const over = after([began('score'), ended(written)], attached);
    expect(next(over, event)).toBe(over);
    expect(next(initialState, event)).toBe(initialState);
  });
});

describe('the end of work', () => {
  it('shows the scores, what was written, and what is different', () => {
    const state = after([{ kind: 'tabChosen', tab: 'issues' }, began('score'), ended(written)], attached);
    expect(state).toMatchObject({
      work: undefined,
      tab: 'overview',
      undoable: true,
      workbook: { kind: 'attached', stale: false, assessment: { facts: { standing: { time: '2013-01-01 08:00' } } } },
      message: { kind: 'written', what: 'score', size: facts.toWrite, differences: 2, changes, milliseconds: 1234 },
    });
  });

  it.each(['repair', 'clearFlags', 'formulas'] as const)('stays where the user is and offers undo after %s', (work) => {
    const state = after([{ kind: 'tabChosen', tab: 'issues' }, began(work), ended(written)], attached);
    expect(state).toMatchObject({ tab: 'issues', undoable: true, message: { what: work } });
  });

  it('tells what a review found, or why there was none, and keeps the undo', () => {
    const scored = after([began('score'), ended(written)], attached);
    const review = { summary: ['复核无差异'], entries: [] };
    const state = after([began('review'), { kind: 'reviewed', reviewed: { kind: 'reviewed', review } }], scored);
    expect(state).toEqual({ ...scored, work: undefined, message: { kind: 'reviewed', review } });
    expect(after([began('review'), { kind: 'reviewed', reviewed: { kind: 'refused', issues } }], scored).message).toEqual({ kind: 'refused', what: 'review', issues });
    expect(after([{ kind: 'reviewed', reviewed: { kind: 'reviewed', review } }], scored)).toBe(scored);
    expect(after([began('score')], state).message).toBeUndefined();
  });

  it('offers no second undo', () => {
    const scored = after([began('score'), ended(written)], attached);
    const undone: Outcome = { ...written, now: { kind: 'assessed', assessment: withFacts({ undoable: false }) } };
    expect(after([began('undo'), ended(undone)], scored)).toMatchObject({ undoable: false, message: { kind: 'written', what: 'undo' } });
    expect(after([began('undo'), ended(undefined)], scored)).toMatchObject({ undoable: false, message: { kind: 'nothingToUndo' } });
  });

  it('shows that a write broke off, and offers no undo beside the ways out', () => {
    const scored = after([began('score'), ended(written)], attached);
    const incomplete = { kind: 'incomplete', time: '2013-01-01 08:00' } as const;
    expect(after([began('look'), { kind: 'looked', look: incomplete, asked: false }], scored)).toMatchObject({ workbook: incomplete, undoable: false });
  });

  it('says that a write which seemed to have broken off is complete, where there was nothing to restore', () => {
    const incomplete = after([began('look'), looked({ kind: 'incomplete', time: '2013-01-01 08:00' })]);
    expect(after([began('undo'), ended({ kind: 'overtaken' })], incomplete)).toEqual({ ...incomplete, message: { kind: 'overtaken' } });
  });

  it('keeps the undo of the last write when the next work writes nothing', () => {
    const scored = after([began('score'), ended(written)], attached);
    expect(after([began('score'), ended({ kind: 'cancelled' })], scored)).toMatchObject({ undoable: true, message: { kind: 'cancelled' } });
    expect(after([began('undo'), ended({ kind: 'refused', issues })], scored)).toMatchObject({ undoable: true, message: { kind: 'refused', what: 'undo' } });
    expect(after([began('score'), broke], scored).undoable).toBe(true);
  });

  it('gives the reasons of a refusal and leaves what was known of the workbook', () => {
    const state = after([began('score'), ended({ kind: 'refused', issues })], attached);
    expect(state).toEqual({ ...attached, message: { kind: 'refused', what: 'score', issues } });
  });

  it('can be asked again after work that broke off', () => {
    const state = after([began('score'), broke], attached);
    expect(state).toEqual({ ...attached, message: { kind: 'failed', of: 'score', details: 'Error: boom' } });
    expect(after([began('score')], state)).toMatchObject({ work: { kind: 'score' }, message: undefined });
  });

  it('goes on with its work when something beside it goes wrong', () => {
    const working = after([began('score'), { kind: 'stumbled', details: 'Error: no such cell' }], attached);
    expect(working).toMatchObject({ work: { kind: 'score' }, message: { kind: 'failed', details: 'Error: no such cell' } });
  });
});

describe('a workbook in which somebody works', () => {
  it('is stale until it was looked at again', () => {
    const stale = after([{ kind: 'cellsChanged' }], attached);
    expect(stale.workbook).toEqual({ kind: 'attached', assessment, stale: true });
    expect(after([began('look'), looked(found)], stale).workbook).toMatchObject({ stale: false });
  });

  it('says no longer that nothing differs, or how many errors there are, and keeps a list of differences', () => {
    const reviewOf = (entries: ReviewLines['entries']): PaneState => after([began('review'), { kind: 'reviewed', reviewed: { kind: 'reviewed', review: { summary: [], entries } } }], attached);
    const differing = reviewOf([{ key: '1', group: '得分表', about: '得分表!F8', text: '' }]);
    expect(after([{ kind: 'cellsChanged' }], reviewOf([])).message).toBeUndefined();
    expect(after([{ kind: 'cellsChanged' }], after([began('look'), looked(found, true)], attached)).message).toBeUndefined();
    expect(after([{ kind: 'cellsChanged' }], differing).message).toEqual({ ...differing.message, past: true });
    const outrun = after([began('review'), { kind: 'cellsChanged' }, { kind: 'reviewed', reviewed: { kind: 'reviewed', review: { summary: [], entries: [] } } }], attached);
    expect(outrun).toMatchObject({ message: undefined, workbook: { stale: true } });
  });

  it('is looked at again when protection is taken off a sheet, and no longer said to be protected', () => {
    const [issue] = issues.map((each) => ({ ...each, code: protectedSheet }));
    const hindered = after([began('score'), ended({ kind: 'refused', issues: issue === undefined ? [] : [issue] })], attached);
    expect(after([{ kind: 'protectionChanged' }], hindered)).toMatchObject({ message: undefined, workbook: { stale: true } });
    const told = after([began('finalize'), ended(written)], attached);
    expect(after([{ kind: 'protectionChanged' }], told).message).toBe(told.message);
    expect(after([began('look'), { kind: 'protectionChanged' }, looked(found)], attached).workbook).toMatchObject({ stale: true });
    expect(after([began('finalize'), { kind: 'protectionChanged' }, ended(written)], attached)).toMatchObject({ workbook: { stale: false }, message: { kind: 'written' } });
  });

  it.each<[string, PaneEvent[]]>([
    ['that nothing was written', [began('score'), ended({ ...written, size: { cells: 0, sheets: [] } })]],
    ['that the work was stopped', [began('score'), ended({ kind: 'cancelled' })]],
    ['that there is nothing to undo', [began('undo'), ended(undefined)]],
    ['that a write is complete by now', [began('undo'), ended({ kind: 'overtaken' })]],
    ['the one reason of a refusal, which may be gone', [began('score'), ended({ kind: 'refused', issues: issues.slice(0, 1) })]],
  ])('says no longer, once a cell is changed, %s', (_name, events) => {
    const told = after(events, attached);
    expect(told.message).toBeDefined();
    expect(after([{ kind: 'cellsChanged' }], told).message).toBeUndefined();
  });

  it.each<[string, Outcome]>([
    ['what was written', written],
    ['several reasons of a refusal', { kind: 'refused', issues }],
  ])('goes on to tell of %s, but as of what was before the change', (_name, outcome) => {
    const told = after([began('score'), ended(outcome)], attached);
    expect(after([{ kind: 'cellsChanged' }], told).message).toEqual({ ...told.message, past: true });
  });

  it('tells of a write that a change has outrun as of what was before', () => {
    const outrun = (outcome: Outcome): PaneState => after([began('score'), { kind: 'cellsChanged' }, ended(outcome)], attached);
    expect(outrun(written).message).toMatchObject({ kind: 'written', past: true });
    expect(outrun({ kind: 'cancelled' }).message).toEqual({ kind: 'cancelled' });
  });

  it('no longer says that a cell was not shown once one is, and leaves every other message', () => {
    const hindered = after([{ kind: 'hindered', issues }], attached);
    expect(next(hindered, { kind: 'revealed' }).message).toBeUndefined();
    expect(next(after([{ kind: 'stumbled', details: 'Error: boom' }], attached), { kind: 'revealed' }).message).toBeUndefined();
    const told = after([began('score'), ended(written)], attached);
    expect(next(told, { kind: 'revealed' })).toBe(told);
  });

  it('no longer says that a look broke off once one came to its end', () => {
    const broken = after([began('look'), broke], attached);
    expect(broken.message).toMatchObject({ kind: 'failed' });
    expect(after([began('look'), looked(found)], broken).message).toBeUndefined();
    const score = after([began('score'), broke], attached);
    expect(after([began('look'), looked(found)], score).message).toBe(score.message);
  });

  it.each(['look', 'score', 'undo'] as const)('is stale after the work (%s) that a change has outrun, and looked at again', (kind) => {
    const end = kind === 'look' ? looked(found) : ended({ ...written, now: found });
    const outrun = after([began(kind), { kind: 'cellsChanged' }, { kind: 'reached', step: 'check' }, end], attached);
    expect(outrun.workbook).toEqual({ kind: 'attached', assessment, stale: true });
    expect(after([began('look'), looked(found)], outrun).workbook).toMatchObject({ stale: false });
  });

  it('is stale after the very first look, and after one that was refused, where a change has outrun it', () => {
    expect(after([began('look'), { kind: 'cellsChanged' }, looked(found)]).workbook).toMatchObject({ kind: 'attached', stale: true });
    expect(after([began('look'), { kind: 'cellsChanged' }, looked(refused)]).workbook).toMatchObject({ kind: 'refused', stale: true });
  });

  it.each<Look>([{ kind: 'unattached' }, { kind: 'incomplete', time: '2012-12-31 17:05' }])('is stale too where it is $kind, after a change and after a look that a change has outrun', (look) => {
    const seen = after([began('look'), looked(look)]);
    expect(after([{ kind: 'cellsChanged' }], seen).workbook).toEqual({ ...look, stale: true });
    expect(after([{ kind: 'cellsChanged' }, began('look'), looked(look)], seen).workbook).toEqual({ ...look, stale: false });
    expect(after([began('look'), { kind: 'cellsChanged' }, looked(look)]).workbook).toEqual({ ...look, stale: true });
  });

  it('stays stale where the work reads nothing in the end', () => {
    const stale = after([{ kind: 'cellsChanged' }, began('score'), { kind: 'ended', outcome: { kind: 'cancelled' }, milliseconds: 1 }], attached);
    expect(stale.workbook).toMatchObject({ stale: true });
  });

  it('is another state with every change, so that the wait for quiet begins anew', () => {
    const stale = after([{ kind: 'cellsChanged' }], attached);
    expect(next(stale, { kind: 'cellsChanged' }).workbook).not.toBe(stale.workbook);
  });

  it('cannot be stale where nothing is known of it', () => {
    expect(next(initialState, { kind: 'cellsChanged' })).toBe(initialState);
  });
});

describe('what is chosen', () => {
  it('is the tab and the filter', () => {
    const state = after([{ kind: 'tabChosen', tab: 'indicators' }, { kind: 'filtered', filter: { unit: '青山区', level: 'error' } }], attached);
    expect(state).toMatchObject({ tab: 'indicators', filter: { unit: '青山区', level: 'error' } });
  });

  it('is a filter that lasts while its unit is there', () => {
    const filtered = after([{ kind: 'filtered', filter: { unit: '青山区', level: 'error' } }], attached);
    expect(after([began('look'), looked(found)], filtered).filter).toEqual({ unit: '青山区', level: 'error' });
    const gone: Look = { kind: 'assessed', assessment: { ...assessment, units: units.filter(({ unit }) => unit !== '青山区') } };
    expect(after([began('look'), looked(gone)], filtered).filter).toEqual({ level: 'error' });
  });

  it('is shown at once only where somebody asked why', () => {
    expect(after([{ kind: 'explained', why: whyScore, show: true }], attached)).toMatchObject({ why: whyScore, tab: 'why' });
    expect(after([{ kind: 'explained', why: whyScore, show: false }], attached)).toMatchObject({ why: whyScore, tab: 'overview' });
    expect(after([{ kind: 'explained', why: whyScore, show: true }, { kind: 'explained', why: undefined, show: false }], attached).why).toBeUndefined();
  });

});

describe('the form for a new workbook', () => {
  it('opens and closes', () => {
    expect(after([{ kind: 'formToggled', open: true }]).creating).toBe(true);
    expect(after([{ kind: 'formToggled', open: true }, { kind: 'formToggled', open: false }]).creating).toBe(false);
  });

  it('closes once the workbook is open, and stays where a file is left to save', () => {
    const asked = after([{ kind: 'formToggled', open: true }, began('create')]);
    expect(next(asked, { kind: 'created' })).toMatchObject({ creating: false, work: undefined, message: { kind: 'created' } });
    expect(next(asked, { kind: 'created', href: 'blob:1' })).toMatchObject({ creating: true, work: undefined, message: { kind: 'created', href: 'blob:1' } });
  });
});
