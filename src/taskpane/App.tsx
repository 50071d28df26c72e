import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Command } from '../commands';
import type { Language } from '../core/scheme';
import { ActionsProvider } from './actions';
import { LanguageProvider } from './language';
import { Pane } from './Pane';
import { OutsideExcel } from './parts/Notices';
import { usePane } from './usePane';
import type { World } from './workbench';

/** Where the pane opened, and how it should look and speak. */
export interface Setting {
  readonly place: 'excel' | 'browser';
  readonly language: Language;
  readonly theme: 'light' | 'dark' | 'highContrast';
  /** What the ribbon button asked for. */
  readonly command?: Command;
}

const Working = ({ world, command }: { readonly world: World; readonly command: Command | undefined }): ReactNode => {
  const [state, actions] = usePane(world, command);
  return (
    <ActionsProvider value={actions}>
      <Pane state={state} />
    </ActionsProvider>
  );
};

const pageFor = ({ place, command }: Setting, world: World): ReactNode => {
  switch (place) {
    case 'excel':
      return <Working world={world} command={command} />;
    case 'browser':
      return <OutsideExcel />;
  }
};

const themes = { light: webLightTheme, dark: webDarkTheme, highContrast: teamsHighContrastTheme } as const;

/** The pane in its setting, working in a world. */
export const App = ({ setting, world }: { readonly setting: Setting; readonly world: World }): ReactNode => (
  <FluentProvider theme={themes[setting.theme]}>
    <LanguageProvider value={setting.language}>{pageFor(setting, world)}</LanguageProvider>
  </FluentProvider>
);
