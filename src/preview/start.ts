import { hostStateFrom } from './hostState';
import { startPreview } from './startPreview';

const elementCalled = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
};

const grid = startPreview(
  {
    root: document.documentElement,
    strip: elementCalled('strip'),
    grid: elementCalled('grid'),
    divider: elementCalled('divider'),
    pane: elementCalled('pane'),
  },
  hostStateFrom(window.location.search, navigator.language),
  new Date().getFullYear(),
);

// For the browser's console, and for the tests: Univer's own interface.
Object.assign(window, { univerAPI: grid.api });
