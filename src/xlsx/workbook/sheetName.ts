/** What Excel accepts as a sheet's name: 1 to 31 UTF-16 units, none of `: \ / ? * [ ]`, no apostrophe at either end. */
export const isSheetName = (name: string): boolean =>
  name.trim() !== '' && name.length <= 31 && !/[:\\/?*[\]\p{Cc}]/u.test(name) && !name.startsWith("'") && !name.endsWith("'");

/** What Excel accepts as a defined name, and what is no address. */
export const isDefinedName = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) &&
  !/^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
