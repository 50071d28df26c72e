import { compare, decimal, isWhole, ofCell, type Degree, type Figure, type FigureValue } from '../../core';
import { textOf, type Entered, type Entry, type Issue } from '../issue';
import { degreeWords, notApplicableWord, yesNoWords, type EntryCheck } from './check';
import * as checks from './checks';
import { readDate } from './readDate';

/** What was read of an entry, and what is wrong with it. */
export interface Read {
  readonly value: FigureValue;
  readonly issue?: Issue;
}

const largest = 1e15;

/** What an entry means for scoring. An entry with an error-level issue is `unusable`, never guessed. */
export const readEntry = (figure: Figure, entry: Entry, unit: string): Read => {
  const read = interpret(figure, entry.value);
  if (!('code' in read)) return { value: read };
  if (read === checks.blank && figure.optional === true) return { value: { kind: 'missing' } };
  const issue: Issue = {
    level: read.level,
    code: read.code,
    unit,
    figure: figure.id,
    ...(entry.cell !== undefined && { cell: entry.cell }),
    found: textOf(entry.value),
    expected: read.expected(figure),
    message: read.message(figure, entry.value),
    fix: read.fix(figure),
  };
  return { value: { kind: read === checks.blank ? 'missing' : 'unusable' }, issue };
};

const interpret = (figure: Figure, value: Entered): FigureValue | EntryCheck => {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return checks.blank;
  if (typeof value === 'object') return checks.errorValue;
  if (typeof value === 'string' && value.trim() === notApplicableWord) return { kind: 'notApplicable' };
  switch (figure.kind) {
    case 'count':
    case 'amount':
      return readNumber(figure, value);
    case 'degree':
      return readDegree(value);
    case 'yesNo':
      return readYesNo(value);
    case 'date': {
      const day = typeof value === 'boolean' ? undefined : readDate(value);
      return day === undefined ? checks.notDay : { kind: 'date', day };
    }
  }
};

const readNumber = (figure: Figure, value: number | string | boolean): FigureValue | EntryCheck => {
  if (typeof value === 'string') return checks.textForNumber;
  if (typeof value === 'boolean') return checks.booleanForNumber;
  if (!(Math.abs(value) < largest)) return checks.tooLarge;
  if (value < 0 && figure.negative !== true) return checks.negative;
  const number = ofCell(value);
  if (figure.kind === 'count' && !isWhole(number)) return checks.partOfWhole;
  if (figure.atMost !== undefined && compare(number, decimal(figure.atMost)) > 0) return checks.aboveMost;
  return { kind: 'number', value: number };
};

const readDegree = (value: number | string | boolean): FigureValue | EntryCheck => {
  const word = typeof value === 'string' ? value.trim() : '';
  const degree = (['full', 'part', 'none'] as const satisfies readonly Degree[]).find((each) => degreeWords[each] === word);
  return degree === undefined ? checks.unknownDegree : { kind: 'degree', degree };
};

const readYesNo = (value: number | string | boolean): FigureValue | EntryCheck => {
  if (typeof value === 'boolean') return { kind: 'yesNo', yes: value };
  const word = typeof value === 'string' ? value.trim() : '';
  if (word === yesNoWords.yes) return { kind: 'yesNo', yes: true };
  return word === yesNoWords.no ? { kind: 'yesNo', yes: false } : checks.unknownAnswer;
};
