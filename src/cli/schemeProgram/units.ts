import type { SchemeLineTexts } from '../../i18n/schemeLine';

/** So many stand in a workbook where nobody says which. */
const usual = 10;
/** A sheet has so many columns that more units than these have no room beside the others. */
const most = 5_000;

/**
 * The names of the units: those given, with commas between, or as many made-up ones as the number says.
 * @param refuse throws, with the sentence
 */
export const readUnits = (given: string | undefined, texts: SchemeLineTexts, refuse: (sentence: string) => never): readonly string[] => {
  if (given === undefined || /^\s*\d{1,9}\s*$/.test(given)) return numbered(given === undefined ? usual : Number(given), texts, refuse);
  const names = given.split(/[,，、;；\n]/).map((name) => name.trim()).filter((name) => name !== '');
  if (names.length === 0) refuse(texts.noUnits);
  if (names.length > most) refuse(texts.tooManyUnits(most));
  const seen = new Set<string>();
  for (const name of names) {
    const compared = name.replaceAll(/\s+/gu, '').toLowerCase();
    if (seen.has(compared)) refuse(texts.unitTwice(name));
    seen.add(compared);
  }
  return names;
};

const numbered = (count: number, texts: SchemeLineTexts, refuse: (sentence: string) => never): readonly string[] => {
  if (count < 1) refuse(texts.noUnits);
  if (count > most) refuse(texts.tooManyUnits(most));
  return Array.from({ length: count }, (_, index) => texts.unit(index + 1));
};
