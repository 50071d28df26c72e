import { turn } from '../../src/host/office/turn';
import { initialState, next, type PaneState } from '../../src/taskpane/state';
import { workbench, type Actions, type World } from '../../src/taskpane/workbench';
import type { Opened } from './work/desks';

/** The pane over a desk, looking again by itself where the workbook has changed; `settled`: nothing is under way any more. */
export interface RunningPane {
  readonly actions: Actions;
  readonly shown: { readonly state: PaneState };
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

export const runningPane = ({ desk }: Pick<Opened, 'desk'>): RunningPane => {
  const world: World = { openDesk: () => Promise.resolve(desk), clock: () => 0, painted: turn, turn, fileAddress: () => '' };
  const shown = { state: initialState };
  const { actions, look, start } = workbench(world, (event) => {
    shown.state = next(shown.state, event);
  });
  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < 10; quiet += 1) {
      await turn();
      if (shown.state.work !== undefined) quiet = 0;
      else if ('stale' in shown.state.workbook && shown.state.workbook.stale) look(false);
    }
  };
  return { actions, shown, settled, stop: start(undefined) };
};
