import { readDay } from '../../core';
import { narrow, trimmed, visible } from './written/plain';

/** Days between 1970-01-01 and serial number 0 of the 1900 date system, for serials after Excel's 29 February 1900. */
const serialOfEpoch = 25_569;
const lastSerial = 2_958_465;
const datePattern = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/**
 * The day that a date cell means, in days since 1970-01-01.
 * A number is a serial of the 1900 date system (its time of day is dropped); a text may be 2012-06-30, 2012/6/30 or 2012年6月30日,
 * in full width and with spaces too.
 */
export const readDate = (value: number | string): number | undefined => {
  if (typeof value === 'number') {
    const serial = Math.floor(value);
    return serial > 60 && serial <= lastSerial ? serial - serialOfEpoch : undefined;
  }
  const match = datePattern.exec(trimmed(visible(narrow(value))));
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

/** The serial number of the 1900 date system of a day after February 1900. */
export const serialOf = (day: number): number => day + serialOfEpoch;
