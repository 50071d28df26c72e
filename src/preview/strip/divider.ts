/** Width of the pane in pixels: Excel's own at first, and how far it can be dragged. */
const widths = { usual: 350, least: 300, most: 640, step: 10 } as const;

/** Lets the line between grid and pane be dragged, or moved with the arrow keys. */
export const startDivider = (divider: HTMLElement, pane: HTMLElement): void => {
  let width: number = widths.usual;
  const set = (next: number): void => {
    width = Math.min(widths.most, Math.max(widths.least, Math.round(next)));
    pane.style.width = `${width}px`;
    divider.setAttribute('aria-valuenow', String(width));
  };
  divider.setAttribute('aria-valuemin', String(widths.least));
  divider.setAttribute('aria-valuemax', String(widths.most));
  set(widths.usual);
  divider.addEventListener('pointerdown', (down) => {
    divider.setPointerCapture(down.pointerId);
    const start = width + down.clientX;
    const move = (event: PointerEvent): void => set(start - event.clientX);
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', () => divider.removeEventListener('pointermove', move), { once: true });
  });
  divider.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') set(width + widths.step);
    if (event.key === 'ArrowRight') set(width - widths.step);
  });
};
