/** The places of the page that the keyboard goes round, in their order. */
interface Places {
  readonly strip: HTMLElement;
  readonly grid: HTMLElement;
  /** Holds the frame of the pane. */
  readonly pane: HTMLElement;
}

/** F6 goes on to the next place and Shift+F6 back, as in Excel: the grid keeps Tab for its cells, so it leads nowhere else. */
export const goRound = ({ strip, grid, pane }: Places): void => {
  const places = [strip, grid, pane];
  const last = new Map<HTMLElement, HTMLElement>();
  const placeOf = (element: Element | null): HTMLElement | undefined => places.find((place) => place.contains(element));

  const enter = (place: HTMLElement | undefined): void => {
    const frame = place === pane ? pane.querySelector('iframe') : null;
    frame?.focus();
    const before = place && last.get(place);
    const target = frame === null ? (before?.isConnected === true ? before : place?.querySelector('button')) : frame.contentDocument?.querySelector('button');
    target?.focus();
  };

  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const here = places.indexOf(placeOf(document.activeElement) ?? grid);
    enter(places.at((here + (event.shiftKey ? -1 : 1)) % places.length));
  };

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const place = placeOf(target);
    if (place !== undefined) last.set(place, target);
  });
  window.addEventListener('keydown', pressed, true);
  // The pane is a page of its own, and a new one for every workbook.
  pane.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLIFrameElement) target.contentWindow?.addEventListener('keydown', pressed, true);
    },
    true,
  );
};
