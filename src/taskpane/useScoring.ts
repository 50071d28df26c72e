import { useCallback, useEffect, useReducer, useRef } from 'react';
import { detailsOf } from './breakdown';
import type { Score } from './outcome';
import { initialState, next } from './state';
import type { PaneState } from './state';

/** Milliseconds after which a step counts as slow: most likely somebody is editing a cell, and Excel waits. */
const patience = 4000;

/** The pane's state and what its primary button does. One run at a time, however often the button is pressed. */
export const useScoring = (score: Score): readonly [PaneState, () => void] => {
  const [state, dispatch] = useReducer(next, initialState);
  const running = useRef(false);

  const start = useCallback(() => {
    if (running.current) return;
    running.current = true;
    dispatch({ kind: 'asked' });
    score((step) => dispatch({ kind: 'reached', step }))
      .then(
        (outcome) => dispatch({ kind: 'ended', outcome }),
        (error: unknown) => dispatch({ kind: 'broke', details: detailsOf(error) }),
      )
      .finally(() => {
        running.current = false;
      });
  }, [score]);

  const step = state.kind === 'scoring' ? state.step : undefined;
  useEffect(() => {
    if (step === undefined) return undefined;
    const timer = setTimeout(() => dispatch({ kind: 'waited' }), patience);
    return () => clearTimeout(timer);
  }, [step]);

  return [state, start];
};
