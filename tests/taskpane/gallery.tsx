// A page for the browser tests: shows one state of the pane, named by the address (#scored,dark,en) and again whenever that changes.
import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../../src/taskpane/language';
import { Pane } from '../../src/taskpane/Pane';
import { OutsideExcel } from '../../src/taskpane/parts/Notices';
// What the pane fetches only when it is wanted is here from the start.
import '../../src/taskpane/parts/Indicators';
import '../../src/taskpane/parts/Issues';
import '../../src/taskpane/parts/NewWorkbook';
import '../../src/taskpane/parts/Review';
import '../../src/taskpane/parts/WhyPanel';
import { states } from './states';

const pages = new Map<string, React.ReactNode>([
  ...Object.entries(states).map(([name, { state }]): [string, React.ReactNode] => [name, <Pane key={name} state={state} />]),
  ['outside', <OutsideExcel key="outside" />],
]);

const themes = new Map([
  ['light', webLightTheme],
  ['dark', webDarkTheme],
  ['highContrast', teamsHighContrastTheme],
]);

const Shown = ({ wanted }: { readonly wanted: string }): React.ReactNode => {
  // What a button opens in a state is named after the state: `current more`.
  const [asked = '', theme = '', language] = wanted.split(',');
  const name = pages.has(asked) ? asked : (asked.split(' ')[0] ?? '');
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en-US' : 'zh-CN';
    document.body.dataset['shown'] = wanted;
  });
  return (
    <FluentProvider theme={themes.get(theme) ?? webLightTheme}>
      <LanguageProvider value={language === 'en' ? 'en' : 'zh'}>{pages.get(name)}</LanguageProvider>
    </FluentProvider>
  );
};

const element = document.createElement('div');
document.body.append(element);
const root = createRoot(element);
const show = (): void => {
  const wanted = decodeURIComponent(location.hash.slice(1));
  root.render(<Shown key={wanted} wanted={wanted} />);
};

/** Every page at once, out of sight: from then on React has all parts at hand, and a state is whole as soon as it is shown. */
const Everything = ({ then }: { readonly then: () => void }): React.ReactNode => {
  useEffect(then);
  return (
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider value="zh">{[...pages.values()]}</LanguageProvider>
    </FluentProvider>
  );
};

const aside = createRoot(document.createElement('div'));
const begin = (): void => {
  aside.unmount();
  addEventListener('hashchange', show);
  show();
};
aside.render(<Everything then={() => void setTimeout(begin)} />);
