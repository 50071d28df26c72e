import { useEffect, useMemo, useReducer } from 'react';
import type { Command } from '../commands';
import { initialState, next, type PaneState } from './state';
import { workbench, type Actions, type World } from './workbench';

/** Milliseconds after which a step counts as slow: most likely somebody is editing a cell, and Excel waits; and before Excel, having failed, is asked again. */
const patience = 4000;
/** Milliseconds without a change before the workbook is read again. */
const quiet = 800;

/** The pane's state and its actions. */
export const usePane = (world: World, command: Command | undefined): readonly [PaneState, Actions] => {
  const [state, dispatch] = useReducer(next, initialState);
  const { actions, look, start } = useMemo(() => workbench(world, dispatch), [world]);

  useEffect(() => start(command), [start, command]);

  const step = state.work === undefined ? undefined : `${state.work.kind} ${state.work.step ?? ''}`;
  useEffect(() => {
    if (step === undefined) return undefined;
    const timer = setTimeout(() => dispatch({ kind: 'waited' }), patience);
    return () => clearTimeout(timer);
  }, [step]);

  const stale = 'stale' in state.workbook && state.workbook.stale ? state.workbook : undefined;
  const idle = state.work === undefined;
  const wait = state.unanswered.length > 0 ? patience : quiet;
  useEffect(() => {
    if (stale === undefined || !idle) return undefined;
    const timer = setTimeout(() => look(false), wait);
    return () => clearTimeout(timer);
  }, [look, stale, idle, wait]);

  return [state, actions];
};
