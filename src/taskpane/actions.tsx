import { createContext, useContext } from 'react';
import type { Actions } from './workbench';

const nothing = (): void => undefined;

/** Where nothing provides actions, buttons do nothing. */
const ActionsContext = createContext<Actions>({
  score: nothing,
  check: nothing,
  undo: nothing,
  restore: nothing,
  finish: nothing,
  clearFlags: nothing,
  writeFormulas: nothing,
  review: nothing,
  finalize: nothing,
  reopen: nothing,
  repair: nothing,
  create: nothing,
  upgrade: nothing,
  checkScheme: nothing,
  cancel: nothing,
  choose: nothing,
  filter: nothing,
  reveal: nothing,
  explain: nothing,
  toggleForm: nothing,
});

export const ActionsProvider = ActionsContext.Provider;

/** What can be done in the pane. */
export const useActions = (): Actions => useContext(ActionsContext);
