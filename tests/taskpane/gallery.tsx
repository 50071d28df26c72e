// A page for the browser tests: shows one state of the pane, named by the address (#scored,dark,en) and again whenever that changes.
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../../src/taskpane/language';
import { OutsideExcel, TooOld } from '../../src/taskpane/Notices';
import { Pane } from '../../src/taskpane/Pane';
import { states } from './states';

const pages: Readonly<Record<string, React.ReactNode>> = {
  ...Object.fromEntries(Object.entries(states).map(([name, state]) => [name, <Pane key={name} state={state} onScore={() => undefined} />])),
  outside: <OutsideExcel />,
  tooOld: <TooOld />,
};

const Shown = ({ wanted }: { readonly wanted: string }): React.ReactNode => {
  const [name = '', theme, language] = wanted.split(',');
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en-US' : 'zh-CN';
    document.body.dataset['shown'] = wanted;
  });
  return (
    <FluentProvider theme={theme === 'dark' ? webDarkTheme : webLightTheme}>
      <LanguageProvider value={language === 'en' ? 'en' : 'zh'}>{pages[name]}</LanguageProvider>
    </FluentProvider>
  );
};

const element = document.createElement('div');
document.body.append(element);
const root = createRoot(element);
const show = (): void => root.render(<Shown key={location.hash} wanted={location.hash.slice(1)} />);
addEventListener('hashchange', show);
show();
