import type { PreviewLanguage } from './language';

export const excelApis = ['1.15', '1.14', '1.7'] as const;
export type ExcelApi = (typeof excelApis)[number];
/** The newest that the add-in refuses. */
export const tooOldApi: ExcelApi = '1.7';

export const themes = ['light', 'dark', 'contrast'] as const;
export type HostTheme = (typeof themes)[number];

/** What Excel is made to be. */
export interface HostState {
  readonly language: PreviewLanguage;
  readonly excelApi: ExcelApi;
  readonly theme: HostTheme;
  /** A cell is being edited, whatever the grid does. */
  readonly editing: boolean;
}

const among = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined => values.find((value) => value === text);

/** The state that the page's address asks for (`?lang=en-US&api=1.14&theme=dark`); what it does not say is usual. */
export const hostStateFrom = (search: string, browserLanguage: string): HostState => {
  const asked = new URLSearchParams(search);
  const browser: PreviewLanguage = browserLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
  return {
    language: among<PreviewLanguage>(['zh-CN', 'en-US'], asked.get('lang')) ?? browser,
    excelApi: among(excelApis, asked.get('api')) ?? '1.15',
    theme: among(themes, asked.get('theme')) ?? 'light',
    editing: false,
  };
};

/** Whether the pane has to boot anew to see the difference. */
export const needsNewPane = (before: HostState, after: HostState): boolean =>
  before.language !== after.language || before.excelApi !== after.excelApi || before.theme !== after.theme;
