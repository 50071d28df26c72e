/**
 * Shows the part of the page that says what the add-in needs, and nothing of the pane. It is plain HTML: where
 * the pane's own script cannot run, `old.js` shows the same.
 */
export const tellTooOld = (page: Document): void => {
  for (const [id, hidden] of [['pane', true], ['too-old', false]] as const) page.getElementById(id)?.toggleAttribute('hidden', hidden);
};
