import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../core/scheme';
import { LanguageProvider } from './language';
import { OutsideExcel, TooOld } from './Notices';
import type { Score } from './outcome';
import { Pane } from './Pane';
import { useScoring } from './useScoring';

/** Where the pane opened, and how it should look and speak. */
export interface Setting {
  readonly place: 'excel' | 'tooOld' | 'browser';
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

const Scoring = ({ score }: { readonly score: Score }): ReactNode => {
  const [state, start] = useScoring(score);
  return <Pane state={state} onScore={start} />;
};

const pageFor = (place: Setting['place'], score: Score): ReactNode => {
  switch (place) {
    case 'excel':
      return <Scoring score={score} />;
    case 'tooOld':
      return <TooOld />;
    case 'browser':
      return <OutsideExcel />;
  }
};

/** The pane in its setting; `score` is what its button does. */
export const App = ({ setting, score }: { readonly setting: Setting; readonly score: Score }): ReactNode => (
  <FluentProvider theme={setting.theme === 'dark' ? webDarkTheme : webLightTheme}>
    <LanguageProvider value={setting.language}>{pageFor(setting.place, score)}</LanguageProvider>
  </FluentProvider>
);
