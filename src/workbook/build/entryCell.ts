import type { Figure, Scheme } from '../../core';
import { daySerial, type CellStyle } from '../../xlsx/build';
import { notApplicableWord, yesNoWords } from '../layout';
import type { CellContent } from './draft';
import { looks, optional } from './looks';
import type { EnteredValue } from './request';

const looksByKind = {
  count: looks.entryNumber,
  amount: looks.entryNumber,
  degree: looks.entryWord,
  yesNo: looks.entryWord,
  date: looks.entryDay,
} as const;

/** The look of an entry cell; what must be filled in is tinted. */
export const entryLook = (figure: Figure): CellStyle =>
  figure.optional === true ? optional(looksByKind[figure.kind]) : looksByKind[figure.kind];

/** An entered value as its cell holds it: days as serial numbers. */
export const entryContent = (figure: Figure, value: EnteredValue | undefined): CellContent => {
  const style = entryLook(figure);
  if (value === undefined || value === '') return { style };
  if (typeof value === 'boolean') return { value: value ? yesNoWords.yes : yesNoWords.no, style };
  const day = figure.kind === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  return { value: day ? daySerial(value) : value, style };
};

/** The period of a figure in words: `2012年`, `2012年末`. */
export const periodText = ({ period }: Figure, { year }: Pick<Scheme, 'year'>): string => {
  switch (period) {
    case 'year':
      return `${String(year)}年`;
    case 'yearStart':
      return `${String(year)}年初`;
    case 'yearEnd':
      return `${String(year)}年末`;
    case 'lastYear':
      return `${String(year - 1)}年`;
    case 'asOf':
      return '考核时点';
  }
};

/** What staff enter where the case does not exist. */
export const orNotApplicable = `，无此情形填“${notApplicableWord}”`;
