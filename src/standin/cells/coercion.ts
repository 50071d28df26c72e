import { serialOfDay } from './date';

/** What becomes of a text that is written into a cell through `values` or `formulas`. */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'formula'; readonly formula: string };

export interface Locale {
  readonly date1904: boolean;
  /** The year that a day without a year falls into. */
  readonly year: number;
}

/**
 * Reads a text as Excel reads what is typed into a cell that is not formatted as text
 * ("Range.values": a string is parsed as if typed; "XL: Text or Number Converted to Unintended Number Format", Q97912).
 * `format` is the number format that a cell with General takes on.
 *
 * Not documented, decided towards the harsher side: full-width digits count as digits (as Excel with an East Asian
 * input language does), blanks around a plain number are dropped, and a leading blank keeps dates, times and fractions text (Q97912).
 */
export const coerce = (text: string, locale: Locale): Entry => {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  const half = halfWidth(text);
  const trimmed = half.trim();
  const number = numberOf(trimmed);
  if (number !== undefined) return number;
  if (/^[=+\-@]/.test(text) && text.length > 1) return { kind: 'formula', formula: formulaOf(text) };
  const constant = constantOf(trimmed);
  if (constant !== undefined) return constant;
  return (half === half.trimStart() ? (dateOf(trimmed, locale) ?? timeOf(trimmed) ?? fractionOf(trimmed)) : undefined) ?? { kind: 'text', text };
};

const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ').replaceAll('￥', '¥');

const formulaOf = (text: string): string => (text.startsWith('=') ? text : `=${text.startsWith('+') ? text.slice(1) : text}`);

/** The errors that a cell can hold. */
const errors = /^#(?:N\/A|DIV\/0!|REF!|NAME\?|NUM!|VALUE!|NULL!)$/;

const constantOf = (text: string): Entry | undefined => {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  return errors.test(upper) ? { kind: 'error', error: upper } : undefined;
};

/** Numbers: signs, thousands, percent, currency, brackets for negative ones, exponents. */
const numberOf = (text: string): Entry | undefined => {
  const found = /^(\()?([+-]?)([¥$])?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(%)?(\))?$/i.exec(text);
  if (found === null) return undefined;
  const [, open, sign, currency, innerSign, digits = '', exponent, percent, close] = found;
  if ((open === undefined) !== (close === undefined) || (sign !== '' && (innerSign !== '' || open !== undefined))) return undefined;
  const negative = open !== undefined || sign === '-' || innerSign === '-';
  const size = Number(digits.replaceAll(',', '') + (exponent ?? '')) / (percent === undefined ? 1 : 100);
  if (!Number.isFinite(size)) return undefined;
  const value = negative ? -size : size;
  const format = numberFormatOf({ currency, digits, exponent, percent });
  return format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };
};

const numberFormatOf = (parts: {
  readonly currency: string | undefined;
  readonly digits: string;
  readonly exponent: string | undefined;
  readonly percent: string | undefined;
}): string | undefined => {
  const decimals = parts.digits.includes('.') ? '.00' : '';
  if (parts.percent !== undefined) return `0${decimals}%`;
  if (parts.exponent !== undefined) return '0.00E+00';
  if (parts.currency !== undefined) return `"${parts.currency}"#,##0${decimals};"${parts.currency}"-#,##0${decimals}`;
  return parts.digits.includes(',') ? `#,##0${decimals}` : undefined;
};

const dateFormat = 'm/d/yyyy';

const dateOf = (text: string, locale: Locale): Entry | undefined => {
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? chinese;
  if (full !== null) {
    return day(Number(full[1]), Number(full[2]), Number(full[3]), chinese === null ? dateFormat : 'yyyy"年"m"月"d"日"', locale);
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (short !== null) return day(locale.year, Number(short[1]), Number(short[2]), 'd-mmm', locale);
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  return month === null ? undefined : day(Number(month[1]), Number(month[2]), 1, 'mmm-yy', locale);
};

const day = (year: number, month: number, date: number, format: string, locale: Locale): Entry | undefined => {
  const value = serialOfDay(year, month, date, locale.date1904);
  return value === undefined ? undefined : { kind: 'number', value, format };
};

const timeOf = (text: string): Entry | undefined => {
  const found = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (found === null) return undefined;
  const [, hours, minutes, seconds] = found;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { kind: 'number', value, format: seconds === undefined ? 'h:mm' : 'h:mm:ss' };
};

const fractionOf = (text: string): Entry | undefined => {
  const found = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (found === null || Number(found[4]) === 0) return undefined;
  const [, sign, whole, numerator, denominator = ''] = found;
  const size = Number(whole) + Number(numerator) / Number(denominator);
  const places = '?'.repeat(denominator.length);
  return { kind: 'number', value: sign === '-' ? -size : size, format: `# ${places}/${places}` };
};
