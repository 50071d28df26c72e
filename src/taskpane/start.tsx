import { createRoot } from 'react-dom/client';
import { commandIn } from '../commands';
import type { Language } from '../core/scheme';
import { whenReady } from '../host/office/ready';
import { turn } from '../host/office/turn';
import { languageFor, tagOf, textsIn } from '../i18n';
import { App } from './App';
import type { Setting } from './App';
import { tellTooOld } from './tooOld';
import type { World } from './workbench';

/** Milliseconds after which nobody waits for a frame: a pane that is hidden paints none. */
const framePatience = 50;

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, framePatience);
    requestAnimationFrame(() => setTimeout(resolve));
  });

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What works on the workbook is loaded when it is first needed, after the pane has been painted. */
const worldIn = (language: Language): World => ({
  openDesk: async () => {
    const { openHere } = await import('./work/openHere');
    return openHere(language);
  },
  clock: () => performance.now(),
  painted,
  turn,
  fileAddress: (bytes) => URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: workbookType })),
});

const start = async (): Promise<void> => {
  const surroundings = await whenReady();
  if (surroundings.host === 'excel' && !surroundings.recentEnough) {
    tellTooOld(document);
    return;
  }
  const language = languageFor(surroundings.language);
  const preferred = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.lang = tagOf(language);
  document.title = textsIn(language)['app.title'];
  const pane = document.getElementById('pane');
  if (pane === null) throw new Error('The page has no element "pane".');
  const command = commandIn(window.location.search);
  const setting: Setting = {
    place: surroundings.host,
    language,
    theme: surroundings.theme ?? preferred,
    ...(command !== undefined && { command }),
  };
  createRoot(pane).render(<App setting={setting} world={worldIn(language)} />);
};

void start();
