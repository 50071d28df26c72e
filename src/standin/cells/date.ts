/**
 * Serial number of a day: 1 is 1900-01-01, and 1900 counts as a leap year
 * ("Excel incorrectly assumes that the year 1900 is a leap year"). `undefined` for a day that does not exist or lies before 1900.
 */
export const serialOfDay = (year: number, month: number, day: number, date1904: boolean): number | undefined => {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  if (year < (date1904 ? 1904 : 1900) || year > 9999) return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / millisecondsOfDay);
  if (date1904) return days - 1462;
  return days < 61 ? days - 1 : days;
};

/** Year, month and day of a serial number. */
export const dayOfSerial = (serial: number, date1904: boolean): { readonly year: number; readonly month: number; readonly day: number } => {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (!date1904 && whole === 60) return { year: 1900, month: 2, day: 29 };
  const days = !date1904 && whole < 60 ? whole + 1 : whole;
  const date = new Date(Date.UTC(1899, 11, 30) + days * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

const millisecondsOfDay = 86_400_000;
