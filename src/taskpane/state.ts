import type { IssueLine, Outcome, Step, Summary } from './outcome';

/** Everything that the pane shows follows from this. */
export type PaneState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'scoring'; readonly step: Step; readonly slow: boolean; readonly last?: Summary }
  | { readonly kind: 'scored'; readonly summary: Summary }
  | { readonly kind: 'refused'; readonly issues: readonly IssueLine[] }
  | { readonly kind: 'failed'; readonly details: string };

export type PaneEvent =
  | { readonly kind: 'asked' }
  | { readonly kind: 'reached'; readonly step: Step }
  /** The step takes longer than a step should. */
  | { readonly kind: 'waited' }
  | { readonly kind: 'ended'; readonly outcome: Outcome }
  | { readonly kind: 'broke'; readonly details: string };

export const initialState: PaneState = { kind: 'idle' };

const asked = (state: PaneState): PaneState => {
  if (state.kind === 'scoring') return state;
  const begun = { kind: 'scoring', step: 'attach', slow: false } as const;
  return state.kind === 'scored' ? { ...begun, last: state.summary } : begun;
};

/** The next state. A second click during a run changes nothing, and neither does word of a run that is over. */
export const next = (state: PaneState, event: PaneEvent): PaneState => {
  if (event.kind === 'asked') return asked(state);
  if (state.kind !== 'scoring') return state;
  switch (event.kind) {
    case 'reached':
      return { ...state, step: event.step, slow: false };
    case 'waited':
      return { ...state, slow: true };
    case 'ended':
      return event.outcome.kind === 'scored'
        ? { kind: 'scored', summary: event.outcome.summary }
        : { kind: 'refused', issues: event.outcome.issues };
    case 'broke':
      return { kind: 'failed', details: event.details };
  }
};
