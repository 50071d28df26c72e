const reachable = 'button, select, textarea, summary, a, input:not([hidden]), [role=tabpanel]';

/**
 * Where what has the focus goes away, the focus passes on to what follows in its place: the next entry, the panel that was opened.
 * It is never taken from elsewhere in Excel.
 * @returns what ends it
 */
export const keepFocus = (root: HTMLElement): (() => void) => {
  let held: Node | undefined;
  let before: readonly HTMLElement[] = [];
  const all = (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(reachable)];
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof Node)) return;
    held = target;
    before = all().filter((each) => each.compareDocumentPosition(target) === Node.DOCUMENT_POSITION_FOLLOWING);
  };
  const pass = (): void => {
    if (held === undefined || held.isConnected || document.activeElement !== document.body || !document.hasFocus()) return;
    const there = all();
    const left = before.filter((each) => each.isConnected).pop();
    const from = left === undefined ? 0 : there.indexOf(left) + 1;
    [...there.slice(from), ...there.slice(0, from).reverse()].find((each) => {
      each.focus();
      return document.activeElement === each;
    });
  };
  const watch = new MutationObserver(pass);
  watch.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusin', note);
  return () => {
    watch.disconnect();
    root.removeEventListener('focusin', note);
  };
};
