import { createRoot } from 'react-dom/client';
import { whenReady } from '../host/office/ready';
import type { Surroundings } from '../host/office/ready';
import { languageFor, tagOf, textsIn } from '../i18n';
import { App } from './App';
import type { Setting } from './App';
import { scoreOpenWorkbook } from './scoreOpenWorkbook';

const placeOf = ({ host, recentEnough }: Surroundings): Setting['place'] => {
  if (host === 'browser') return 'browser';
  return recentEnough ? 'excel' : 'tooOld';
};

const start = async (): Promise<void> => {
  const surroundings = await whenReady();
  const language = languageFor(surroundings.language);
  const preferred = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.lang = tagOf(language);
  document.title = textsIn(language)['app.title'];
  const pane = document.getElementById('pane');
  if (pane === null) throw new Error('The page has no element "pane".');
  const setting: Setting = { place: placeOf(surroundings), language, theme: surroundings.theme ?? preferred };
  createRoot(pane).render(<App setting={setting} score={scoreOpenWorkbook(language)} />);
};

void start();
