import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactElement } from 'react';
import type { Language } from '../../src/core/scheme';
import { ActionsProvider } from '../../src/taskpane/actions';
import { LanguageProvider } from '../../src/taskpane/language';
import { Pane } from '../../src/taskpane/Pane';
import type { PaneState } from '../../src/taskpane/state';
import { recordingActions } from './recording';
import { renderPage, type Rendered } from './rendering';

/** A pane on a page, one at a time; what is pressed is only noted. */
export const panes = () => {
  const { actions, asked } = recordingActions();
  const shown: { page?: Rendered } = {};

  const framed = (inner: ReactElement, language: Language): ReactElement => (
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider value={language}>
        <ActionsProvider value={actions}>{inner}</ActionsProvider>
      </LanguageProvider>
    </FluentProvider>
  );

  const showTree = async (inner: ReactElement, language: Language = 'zh'): Promise<HTMLElement> => {
    const rendered = await renderPage(framed(inner, language));
    shown.page = rendered;
    return rendered.page;
  };

  return {
    asked,
    showTree,
    show: (state: PaneState, language?: Language): Promise<HTMLElement> => showTree(<Pane state={state} />, language),
    /** The same pane in another state. */
    turnTo: async (state: PaneState): Promise<void> => shown.page?.show(framed(<Pane state={state} />, 'zh')),
    remove: async (): Promise<void> => {
      asked.length = 0;
      await shown.page?.remove();
      delete shown.page;
    },
  };
};

/** The buttons in the order in which the keyboard meets them. */
export const buttons = (page: HTMLElement): readonly HTMLElement[] => [...page.querySelectorAll<HTMLElement>('button')];

export const button = (page: HTMLElement, words: string): HTMLElement => {
  const found = buttons(page).find(({ textContent }) => textContent === words);
  if (found === undefined) throw new Error(`There is no button ${words} among ${buttons(page).map(({ textContent }) => textContent).join(', ')}.`);
  return found;
};

export const press = (page: HTMLElement, words: string): Promise<void> =>
  act(async () => {
    button(page, words).click();
    await Promise.resolve();
  });

export const choose = (page: HTMLElement, label: string, value: string): Promise<void> =>
  act(async () => {
    const select = [...page.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(label))?.querySelector('select');
    if (select === null || select === undefined) throw new Error(`There is no choice ${label}.`);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });

/** The entries of the place that is shown. */
export const entries = (page: HTMLElement): readonly string[] => [...page.querySelectorAll('#place li')].map(({ textContent }) => textContent);
