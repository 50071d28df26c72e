/**
 * Spaces of every width and characters that do not show: zero-width spaces and joiners, soft hyphens, marks of direction,
 * byte order marks. Pasting from web pages and other programs brings them.
 */
const invisible = '\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF';
const invisibles = new RegExp(`[${invisible}]`, 'gu');
const around = new RegExp(`^[\\s${invisible}]+|[\\s${invisible}]+$`, 'gu');
const fullWidth = /[\uFF01-\uFF5E\uFE6A\u2212]/gu;

/** Distance of a full-width character from its ASCII twin. */
const fullWidthOffset = 0xfee0;
const twins: ReadonlyMap<string, string> = new Map([
  // SMALL PERCENT SIGN and MINUS SIGN lie elsewhere.
  ['\uFE6A', '%'],
  ['\u2212', '-'],
]);

/** Digits, letters and signs in full width become those of the keyboard: `１２．５％` → `12.5%`. */
export const narrow = (text: string): string =>
  text.replace(fullWidth, (each) => twins.get(each) ?? String.fromCharCode(each.charCodeAt(0) - fullWidthOffset));

/** Without what does not show; spaces stay. */
export const visible = (text: string): string => text.replace(invisibles, '');

/** Without spaces, and what does not show, at either end. */
export const trimmed = (text: string): string => text.replace(around, '');

/** Without any space. */
export const compact = (text: string): string => visible(text).replace(/\s+/gu, '');
