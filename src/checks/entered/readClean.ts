import { ofCell, type Degree, type Figure, type FigureValue } from '../../core';
import type { Entry, Issue } from '../issue';
import { degreeOf, yesNoWords } from './words';

/** What was read of an entry, and what is to be said about it: at most one error, any number of warnings and notes. */
export interface Read {
  readonly value: FigureValue;
  readonly issues: readonly Issue[];
}

const nothing: readonly Issue[] = [];

/** Well below where Excel's 15 digits end. */
const large = 1e14;

/**
 * The short way for an entry that nothing can be said about: whole workbooks are read at every score.
 * @returns `undefined` where there may be something to say, or to be read more closely
 */
export const readClean = (figure: Figure, { value, formula, showsDay, hidden, merged }: Entry): Read | undefined => {
  if (formula !== undefined || showsDay === true || hidden === true || merged === true) return undefined;
  switch (figure.kind) {
    case 'count':
    case 'amount':
      return typeof value === 'number' && isPlain(figure, value)
        ? { value: { kind: 'number', value: ofCell(value) }, issues: nothing }
        : undefined;
    case 'degree': {
      const degree = typeof value === 'string' ? degreeOf(value) : undefined;
      return degree && degreesRead[degree];
    }
    case 'yesNo':
      return value === yesNoWords.yes || value === true ? yesRead : value === yesNoWords.no || value === false ? noRead : undefined;
    case 'date':
      return undefined;
  }
};

/** Compared as doubles: a number that rounds to its greatest possible value at 15 digits goes the long way. */
const isPlain = ({ kind, negative, atMost, unit }: Figure, value: number): boolean => {
  if (!(value < large) || value < (negative === true ? -large : 0)) return false;
  if (kind === 'count' && !Number.isInteger(value)) return false;
  if (atMost !== undefined && !(value <= Number(atMost))) return false;
  return (unit.zh !== '%' && unit.zh !== '‰') || (value >= 1 && value <= 100) || value === 0;
};

const readAs = (value: FigureValue): Read => ({ value, issues: nothing });
const degreesRead: Readonly<Record<Degree, Read>> = {
  full: readAs({ kind: 'degree', degree: 'full' }),
  part: readAs({ kind: 'degree', degree: 'part' }),
  none: readAs({ kind: 'degree', degree: 'none' }),
};
const yesRead = readAs({ kind: 'yesNo', yes: true });
const noRead = readAs({ kind: 'yesNo', yes: false });
