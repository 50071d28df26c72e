import type { StoredValue } from '../../xlsx/document';
import { dayOfSerial } from './date';

/**
 * What a cell shows (`Range.text`), for the formats that this project's workbooks use: General, whole and decimal places,
 * thousands, percent, days, text. Another format shows as General: nothing may read numbers from shown text.
 */
export const display = (value: StoredValue, format: string, date1904: boolean): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : displayNumber(value, format, date1904);
};

/** Numbers in a number format, as `Range.text` and the function TEXT show them. */
export const displayNumber = (value: number, format: string, date1904: boolean): string => {
  const [positive = '', negative] = format.split(';');
  const section = value < 0 && negative !== undefined ? negative : positive;
  const size = value < 0 && negative !== undefined ? -value : value;
  const decimal = /^(?<before>[^0#?.]*?)(?<digits>[#0,]*0)(?:\.(?<places>[0#]+))?(?<percent>%?)(?<after>[^0#?.%]*)$/.exec(unquoted(section));
  if (decimal?.groups !== undefined) return displayDecimal(size, decimal.groups);
  if (/[ymd]/i.test(section) && !/[0#?]/.test(section)) return displayDay(size, section, date1904);
  return general(value);
};

/** General shows eleven digits at most; a number otherwise means fifteen. */
const general = (value: number): string => String(Number(value.toPrecision(11)));

const unquoted = (section: string): string => section.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1').replace(/_./g, '');

const displayDecimal = (value: number, parts: Readonly<Record<string, string | undefined>>): string => {
  const { before = '', digits = '', places = '', percent = '', after = '' } = parts;
  const scaled = Number((percent === '' ? value : value * 100).toPrecision(15));
  const [whole = '0', decimals = ''] = roundedDecimal(Math.abs(scaled), places.length).split('.');
  const padded = whole.padStart([...digits].filter((digit) => digit === '0').length, '0');
  const grouped = digits.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept = trimOptional(decimals, places);
  const sign = scaled < 0 && Number(`${whole}.${decimals}`) !== 0 ? '-' : '';
  return `${sign}${before}${grouped}${kept === '' ? '' : `.${kept}`}${percent}${after}`;
};

/** Half away from zero on the decimal digits that the number means, as Excel rounds. */
const roundedDecimal = (value: number, places: number): string => {
  const shifted = Number(`${value.toPrecision(15)}e${places}`.replace(/e([+-]?\d+)e(\d+)$/, (_, one: string, two: string) => `e${Number(one) + Number(two)}`));
  return (Math.round(Number(shifted.toPrecision(15))) / 10 ** places).toFixed(places);
};

const trimOptional = (decimals: string, places: string): string => {
  let length = decimals.length;
  while (length > 0 && places[length - 1] === '#' && decimals[length - 1] === '0') length -= 1;
  return decimals.slice(0, length);
};

const displayDay = (serial: number, format: string, date1904: boolean): string => {
  const { year, month, day } = dayOfSerial(serial, date1904);
  const parts: Record<string, string> = {
    yyyy: String(year),
    yy: String(year % 100).padStart(2, '0'),
    mm: String(month).padStart(2, '0'),
    m: String(month),
    dd: String(day).padStart(2, '0'),
    d: String(day),
  };
  return format.replace(/"([^"]*)"|yyyy|yy|mm|m|dd|d/gi, (token, literal: string | undefined) => literal ?? parts[token.toLowerCase()] ?? token);
};
