import { ofCell, readDecimal, upTo, type Figure, type Fraction } from '../../core';
import type { Entry } from '../issue';
import { readDate } from './readDate';
import { fitOf, type UnitFit } from './written/unitOfMeasure';
import { compact, trimmed } from './written/plain';
import { readWritten, type WrittenNumber } from './written/writtenNumber';
import { degreeOf, notApplicableWord, yesNoWords } from './words';

/** An entry with everything about it that checks ask for. */
export interface Given {
  readonly figure: Figure;
  readonly entry: Entry;
  /** Nothing was entered, or nothing that shows. */
  readonly blank: boolean;
  /** The text without spaces at its ends; `''` where it is no text. */
  readonly text: string;
  /** The text without any spaces. */
  readonly word: string;
  /** The figure takes a number. */
  readonly numeric: boolean;
  /** A text that begins with a number, where the figure takes one. */
  readonly written?: Written;
  /** The number entered, or the only one that the text can mean; its size may forbid it. */
  readonly number?: Fraction;
  /** The day entered, in days since 1970-01-01. */
  readonly day?: number;
}

/** A written number and what its unit is worth in the figure. */
export interface Written extends WrittenNumber {
  readonly fit: UnitFit;
}

/** Beyond it Excel holds no number to the last digit. */
export const largest = 1e15;

export const given = (figure: Figure, entry: Entry): Given => {
  const { value } = entry;
  const text = typeof value === 'string' ? trimmed(value) : '';
  const word = compact(text);
  const numeric = figure.kind === 'count' || figure.kind === 'amount';
  const written = numeric && word !== '' && word !== notApplicableWord ? writtenIn(value, figure) : undefined;
  const number = numeric ? numberOf(value, written) : undefined;
  const day = figure.kind === 'date' && (typeof value === 'number' || typeof value === 'string') ? readDate(value) : undefined;
  return {
    figure,
    entry,
    blank: value === null || (typeof value === 'string' && word === ''),
    text,
    word,
    numeric,
    ...(written && { written }),
    ...(number && { number }),
    ...(day !== undefined && { day }),
  };
};

const writtenIn = (value: Entry['value'], figure: Figure): Written | undefined => {
  const written = typeof value === 'string' ? readWritten(value) : undefined;
  if (!written) return undefined;
  const fit = fitOf(written.suffix, figure);
  return fit.kind === 'unknown' ? undefined : { ...written, fit };
};

const numberOf = (value: Entry['value'], written: Written | undefined): Fraction | undefined => {
  if (typeof value === 'number') return Math.abs(value) < largest ? ofCell(value) : undefined;
  const certain = written?.fit.kind === 'none' || written?.fit.kind === 'own' || written?.fit.kind === 'ownSign';
  return certain && written.decimal !== undefined ? readDecimal(written.decimal) : undefined;
};

/** The number of a text as a cell would hold it. */
export const asCell = ({ written, number }: Given): number | undefined =>
  number === undefined || written?.decimal === undefined ? undefined : Number(written.decimal) + 0;

/** The number in digits, as many as any text that is read as a number has. */
export const numberIn = ({ number }: Given): string => (number ? upTo(number, 60) : '');

/** A word that the figure takes, `undefined` where the text without its spaces is none. */
export const wordOf = ({ figure, word }: Given): string | undefined => {
  if (word === notApplicableWord) return word;
  switch (figure.kind) {
    case 'degree':
      return degreeOf(word) === undefined ? undefined : word;
    case 'yesNo':
      return word === yesNoWords.yes || word === yesNoWords.no ? word : undefined;
    case 'count':
    case 'amount':
    case 'date':
      return undefined;
  }
};
