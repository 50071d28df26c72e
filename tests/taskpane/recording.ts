import type { Actions } from '../../src/taskpane/workbench';

/** Actions that only note what was asked for: `['filter', { unit: '青山区' }]`. */
export const recordingActions = (): { readonly actions: Actions; readonly asked: (readonly [string, ...unknown[]])[] } => {
  const asked: (readonly [string, ...unknown[]])[] = [];
  const note =
    (name: string) =>
    (...given: readonly unknown[]): void => {
      asked.push([name, ...given]);
    };
  return {
    asked,
    actions: {
      score: () => note('score')(),
      check: () => note('check')(),
      undo: () => note('undo')(),
      restore: () => note('restore')(),
      finish: () => note('finish')(),
      clearFlags: () => note('clearFlags')(),
      writeFormulas: () => note('writeFormulas')(),
      review: () => note('review')(),
      finalize: note('finalize'),
      reopen: note('reopen'),
      cancel: () => note('cancel')(),
      repair: note('repair'),
      create: note('create'),
      upgrade: () => note('upgrade')(),
      checkScheme: note('checkScheme'),
      choose: note('choose'),
      filter: note('filter'),
      reveal: note('reveal'),
      explain: note('explain'),
      toggleForm: note('toggleForm'),
    },
  };
};
