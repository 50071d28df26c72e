import { excelApis, themes, tooOldApi, type HostState } from '../hostState';
import { languageNames, previewTexts, type PreviewLanguage } from '../language';
import { button, checkbox, choice, element } from './elements';

/** What the strip's buttons do. */
export interface StripActions {
  open(file: File): void;
  openSample(): void;
  openDirty(): void;
  openBlank(): void;
  download(): void;
  setHost(change: Partial<HostState>): void;
  protectSheet(on: boolean): void;
  failNext(): void;
}

/** What the strip shows. */
export interface StripState {
  readonly host: HostState;
  /** Name of the open file. */
  readonly file: string;
  readonly sheet: string;
  readonly sheetProtected: boolean;
}

export interface Strip {
  show(state: StripState): void;
  /** One line, announced; stays until the next one. */
  say(message: string): void;
}

const languages: readonly PreviewLanguage[] = ['zh-CN', 'en-US'];

const fileButton = (text: string, open: (file: File) => void): readonly HTMLElement[] => {
  const input = element('input', { type: 'file', id: 'open-file', accept: '.xlsx,.xlsm,.xltx,.xltm', hidden: '' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) open(file);
    input.value = '';
  });
  return [button(text, 'open', () => input.click()), input];
};

const hostMenu = ({ host, sheet, sheetProtected }: StripState, actions: StripActions, isOpen: boolean): HTMLElement => {
  const texts = previewTexts[host.language];
  const menu = element('details', { class: 'menu', id: 'host-state' }, [
    element('summary', {}, [texts.hostState]),
    element('div', { class: 'fields' }, [
      choice({
        text: texts.excel,
        id: 'excel-api',
        values: excelApis,
        value: host.excelApi,
        nameOf: (value) => (value === tooOldApi ? texts.tooOld(value) : `ExcelApi ${value}`),
        changed: (excelApi) => actions.setHost({ excelApi }),
      }),
      choice({
        text: texts.theme,
        id: 'theme',
        values: themes,
        value: host.theme,
        nameOf: (value) => texts.themes[value],
        changed: (theme) => actions.setHost({ theme }),
      }),
      checkbox(texts.protectSheet(sheet), 'protect-sheet', sheetProtected, (on) => actions.protectSheet(on)),
      checkbox(texts.editing, 'editing', host.editing, (editing) => actions.setHost({ editing })),
      button(texts.failNext, 'fail-next', () => actions.failNext()),
    ]),
  ]);
  menu.open = isOpen;
  return menu;
};

/** As menus do: Escape, or going elsewhere, closes them. */
const closeMenus = (place: HTMLElement): void => {
  const closeOthers = (kept: EventTarget | null): void => {
    for (const menu of place.querySelectorAll('details')) if (!(kept instanceof Node && menu.contains(kept))) menu.open = false;
  };
  document.addEventListener('pointerdown', ({ target }) => closeOthers(target));
  // The pane is a page of its own: a click there is but a loss of focus here.
  window.addEventListener('blur', () => closeOthers(null));
  place.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeOthers(null);
  });
};

/** Draws the strip on top of the page. */
export const createStrip = (place: HTMLElement, actions: StripActions): Strip => {
  const status = element('p', { role: 'status', id: 'status' });
  closeMenus(place);
  return {
    show: (state) => {
      const texts = previewTexts[state.host.language];
      const focused = document.activeElement?.id ?? '';
      const wasOpen = place.querySelector('details')?.open ?? false;
      place.replaceChildren(
        element('h1', {}, [texts.heading]),
        element('p', { class: 'notice' }, [texts.notice]),
        ...fileButton(texts.open, (file) => actions.open(file)),
        button(texts.sample, 'sample', () => actions.openSample()),
        button(texts.dirty, 'dirty', () => actions.openDirty()),
        button(texts.blank, 'blank', () => actions.openBlank()),
        button(texts.download, 'download', () => actions.download()),
        hostMenu(state, actions, wasOpen),
        choice({
          text: '',
          id: 'language',
          values: languages,
          value: state.host.language,
          nameOf: (value) => languageNames[value],
          changed: (language) => actions.setHost({ language }),
        }),
        status,
      );
      place.querySelector('#language')?.setAttribute('aria-label', texts.language);
      if (focused !== '') document.getElementById(focused)?.focus();
    },
    say: (message) => {
      status.textContent = message;
    },
  };
};
