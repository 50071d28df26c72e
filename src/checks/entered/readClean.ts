import { ofCell, whole, type Degree, type Figure, type FigureValue } from '../../core';
import type { Entered, Entry } from '../issue';
import { earliest } from './earliest';
import { readDate } from './readDate';
import { degreeOf, yesNoWords } from './words';

/** Well below where Excel's 15 digits end. */
const large = 1e14;

/**
 * The short way for entries of a figure that nothing can be said about: whole workbooks are read at every score.
 * @returns for an entry what it means; `undefined` where there may be something to say, or to be read more closely
 */
export const prepareClean = (figure: Figure): ((entry: Entry) => FigureValue | undefined) => {
  const valueOf = prepareValue(figure);
  const dayExpected = figure.kind === 'date';
  return ({ value, formula, showsDay, hidden, merged }) => {
    if (formula !== undefined || hidden === true || merged === true) return undefined;
    return showsDay === true && !dayExpected ? undefined : valueOf(value);
  };
};

const prepareValue = (figure: Figure): ((value: Entered) => FigureValue | undefined) => {
  switch (figure.kind) {
    case 'count':
    case 'amount': {
      const isPlain = preparePlain(figure);
      return (value) => (typeof value === 'number' && isPlain(value) ? numberRead(value) : undefined);
    }
    case 'degree':
      return (value) => {
        const degree = typeof value === 'string' ? degreeOf(value) : undefined;
        return degree && degreesRead[degree];
      };
    case 'yesNo':
      return (value) => (value === yesNoWords.yes || value === true ? yesRead : value === yesNoWords.no || value === false ? noRead : undefined);
    case 'date':
      return (value) => {
        const day = typeof value === 'number' ? readDate(value) : undefined;
        return day === undefined || day < earliest ? undefined : { kind: 'date', day };
      };
  }
};

/** Compared as doubles: a number that rounds to its greatest possible value at 15 digits goes the long way. */
const preparePlain = ({ kind, negative, atMost, unit }: Figure): ((value: number) => boolean) => {
  const least = negative === true ? -large : 0;
  const most = atMost === undefined ? Infinity : Number(atMost);
  const [count, rate] = [kind === 'count', unit.zh === '%' || unit.zh === '‰'];
  return (value) => {
    if (!(value < large) || value < least || !(value <= most)) return false;
    if (count && !Number.isInteger(value)) return false;
    return !rate || (value >= 1 && value <= 100) || value === 0;
  };
};

/** Small whole numbers are most of what is entered: each is one object. */
const numberRead = (value: number): FigureValue =>
  (value >= 0 && value <= largestShared && Number.isInteger(value) ? numbersRead[value] : undefined) ?? { kind: 'number', value: ofCell(value) };

const largestShared = 1000;
const numbersRead: readonly FigureValue[] = Array.from({ length: largestShared + 1 }, (_, value) => ({ kind: 'number', value: whole(value) }));

const degreesRead: Readonly<Record<Degree, FigureValue>> = {
  full: { kind: 'degree', degree: 'full' },
  part: { kind: 'degree', degree: 'part' },
  none: { kind: 'degree', degree: 'none' },
};
const yesRead: FigureValue = { kind: 'yesNo', yes: true };
const noRead: FigureValue = { kind: 'yesNo', yes: false };
