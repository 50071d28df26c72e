const DAY = 86_400_000;
/** Serial number of 1970-01-01 when days count from 1900, and from 1904. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** The serial number of a date as cells of type `d` hold it (ISO 8601, as UTC); `undefined` for anything else. */
export const serialOfIsoDate = (text: string, date1904: boolean): number | undefined => {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = found;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + (date1904 ? EPOCH_1904 : EPOCH_1900);
  // Excel's 1900 calendar counts a 29 February 1900 that never was.
  const serial = !date1904 && days < 61 ? days - 1 : days;
  return serial + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
};
