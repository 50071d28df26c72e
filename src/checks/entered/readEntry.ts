import { isoOf, type Figure, type FigureValue } from '../../core';
import { textOf, type Entry, type Issue } from '../issue';
import type { EntryCheck } from './check';
import { blank, circumstances, doubts, faults } from './checks';
import { given, type Given } from './given';
import { prepareClean } from './readClean';
import { degreeOf, notApplicableWord, yesNoWords } from './words';

/** What was read of an entry, and what is to be said about it: at most one error, any number of warnings and notes. */
export interface Read {
  readonly value: FigureValue;
  readonly issues: readonly Issue[];
}

/**
 * What an entry means for scoring. An entry with an error-level issue is `unusable`, never guessed;
 * a blank one is `missing`. There is at most one error.
 * @param unit name of the unit, for the issues
 */
export const readEntry = (figure: Figure, entry: Entry, unit: string): Read => {
  const value = prepareClean(figure)(entry);
  return value === undefined ? readClosely(figure, entry, unit) : { value, issues: [] };
};

/** As `readEntry`, by every check of the catalogue. */
export const readClosely = (figure: Figure, entry: Entry, unit: string): Read => {
  const about = given(figure, entry);
  const say = (check: EntryCheck): Issue => issueOf(check, about, unit);
  if (about.blank) return { value: { kind: 'missing' }, issues: blank.found(about) ? [say(blank)] : [] };
  const fault = faults.find(({ found }) => found(about));
  const others = [...(fault ? [] : doubts), ...circumstances].filter(({ found }) => found(about));
  return { value: fault ? { kind: 'unusable' } : meaning(about), issues: [...(fault ? [fault] : []), ...others].map(say) };
};

const issueOf = (check: EntryCheck, about: Given, unit: string): Issue => {
  const { figure, entry } = about;
  // A formula is mended by whoever wrote it: its result may be right tomorrow.
  const repair = entry.formula === undefined ? check.repair?.(about) : undefined;
  return {
    level: check.level,
    code: check.code,
    unit,
    figure: figure.id,
    ...(entry.cell !== undefined && { cell: entry.cell }),
    found: textOf(entry.value),
    expected: check.expected(figure),
    message: check.message(about),
    fix: check.fix(about),
    ...(repair !== undefined && { repair: { to: repair, ...(about.day !== undefined && { shown: isoOf(about.day) }) } }),
  };
};

const meaning = ({ figure, entry: { value }, text, number, day }: Given): FigureValue => {
  if (text === notApplicableWord) return { kind: 'notApplicable' };
  switch (figure.kind) {
    case 'count':
    case 'amount':
      return number ? { kind: 'number', value: number } : { kind: 'unusable' };
    case 'degree': {
      const degree = degreeOf(text);
      return degree ? { kind: 'degree', degree } : { kind: 'unusable' };
    }
    case 'yesNo':
      return { kind: 'yesNo', yes: value === true || text === yesNoWords.yes };
    case 'date':
      return day === undefined ? { kind: 'unusable' } : { kind: 'date', day };
  }
};
