import { initialState, next } from '../../src/taskpane/state';
import type { PaneEvent, PaneState } from '../../src/taskpane/state';
import { states, summary } from './states';

const after = (events: readonly PaneEvent[], from: PaneState = initialState): PaneState => events.reduce(next, from);

const asked: PaneEvent = { kind: 'asked' };
const scored: PaneEvent = { kind: 'ended', outcome: { kind: 'scored', summary } };
const broke: PaneEvent = { kind: 'broke', details: 'Error: boom' };

describe('the state of the pane', () => {
  it('goes from asking through the steps to the scores', () => {
    expect(after([asked])).toEqual({ kind: 'scoring', step: 'attach', slow: false });
    expect(after([asked, { kind: 'reached', step: 'read' }])).toEqual({ kind: 'scoring', step: 'read', slow: false });
    expect(after([asked, { kind: 'reached', step: 'write' }, scored])).toEqual({ kind: 'scored', summary });
  });

  it('keeps the last scores in sight while scoring again', () => {
    expect(after([asked, scored, asked])).toEqual({ kind: 'scoring', step: 'attach', slow: false, last: summary });
    expect(after([asked, scored, asked, { kind: 'reached', step: 'check' }])).toMatchObject({ step: 'check', last: summary });
  });

  it('calls a step slow until the next one is reached', () => {
    const slow = after([asked, { kind: 'waited' }]);
    expect(slow).toMatchObject({ step: 'attach', slow: true });
    expect(next(slow, { kind: 'reached', step: 'read' })).toMatchObject({ step: 'read', slow: false });
  });

  it('does not start over when asked twice', () => {
    const reading = after([asked, { kind: 'reached', step: 'read' }]);
    expect(next(reading, asked)).toBe(reading);
  });

  it('gives the reasons of a refusal', () => {
    const { issues } = states.refused;
    expect(after([asked, { kind: 'ended', outcome: { kind: 'refused', issues } }])).toEqual({ kind: 'refused', issues });
  });

  it('can be asked again after a run that broke off', () => {
    expect(after([asked, broke]).kind).toBe('failed');
    expect(after([asked, broke, asked])).toEqual({ kind: 'scoring', step: 'attach', slow: false });
  });

  it.each<PaneEvent>([scored, broke, { kind: 'waited' }, { kind: 'reached', step: 'read' }])('ignores word of a run that is over: $kind', (event) => {
    const over = after([asked, broke]);
    expect(next(over, event)).toBe(over);
    expect(next(initialState, event)).toBe(initialState);
  });
});
