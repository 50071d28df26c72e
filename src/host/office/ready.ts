import { neededApi } from './needed';

/** Where the page runs. */
export interface Surroundings {
  /** `browser`: the page was opened outside Excel. */
  readonly host: 'excel' | 'browser';
  /** The Excel offers all that the add-in needs (ExcelApi 1.14: Excel 2021 and everything current). */
  readonly recentEnough: boolean;
  /** Language tag of the surface: `zh-CN`. */
  readonly language: string;
  /** `undefined`: the host does not say. */
  readonly theme: 'light' | 'dark' | 'highContrast' | undefined;
}

const outside = (): Surroundings => ({
  host: 'browser',
  recentEnough: false,
  language: navigator.language,
  theme: undefined,
});

/** Perceived brightness below the middle; weights of ITU-R BT.601. */
const isDark = (colour: string): boolean => {
  const value = Number.parseInt(colour.replace('#', '').slice(0, 6), 16);
  return 299 * (value >> 16) + 587 * ((value >> 8) & 255) + 114 * (value & 255) < 128_000;
};

const isColour = (found: string, wanted: string): boolean => found.replace('#', '').slice(0, 6).toLowerCase() === wanted;

/** Pure white on pure black is no theme of Office but the contrast that a person asked the system for. */
const themeOf = (theme: Office.OfficeTheme | undefined): Surroundings['theme'] => {
  const colour = theme?.bodyBackgroundColor;
  if (colour === undefined || !/^#?[0-9a-f]{6}/i.test(colour)) return undefined;
  if (isColour(colour, '000000') && isColour(theme?.bodyForegroundColor ?? '', 'ffffff')) return 'highContrast';
  return isDark(colour) ? 'dark' : 'light';
};

/**
 * Waits for Office.js and says where the page runs. Answers `browser` where office.js did not load or finds no Excel.
 * https://learn.microsoft.com/office/dev/add-ins/develop/initialize-add-in
 */
export const whenReady = async (): Promise<Surroundings> => {
  if (!('Office' in globalThis)) return outside();
  const { host } = await Office.onReady();
  // Outside of Office the answer holds null, whatever the types say.
  if (String(host) !== 'Excel') return outside();
  return {
    host: 'excel',
    recentEnough: Office.context.requirements.isSetSupported('ExcelApi', neededApi),
    language: Office.context.displayLanguage,
    theme: themeOf(Office.context.officeTheme),
  };
};
