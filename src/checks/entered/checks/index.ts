import type { EntryCheck } from '../check';
import { aboveMost } from './aboveMost';
import { aboveWhole } from './aboveWhole';
import { blank } from './blank';
import { booleanForNumber } from './booleanForNumber';
import { byFormula } from './byFormula';
import { dayAsText } from './dayAsText';
import { dayForNumber } from './dayForNumber';
import { earlyDay } from './earlyDay';
import { errorValue } from './errorValue';
import { fullWidth } from './fullWidth';
import { inHiddenCell } from './inHiddenCell';
import { inMergedCell } from './inMergedCell';
import { negative } from './negative';
import { notDay } from './notDay';
import { numberAsText } from './numberAsText';
import { otherSign } from './otherSign';
import { otherUnit } from './otherUnit';
import { ownSign } from './ownSign';
import { ownUnit } from './ownUnit';
import { partOfWhole } from './partOfWhole';
import { separators } from './separators';
import { shareAsFraction } from './shareAsFraction';
import { straySpace } from './straySpace';
import { textForNumber } from './textForNumber';
import { tooLarge } from './tooLarge';
import { tooManyDigits } from './tooManyDigits';
import { unknownAnswer } from './unknownAnswer';
import { unknownDegree } from './unknownDegree';
import { wordForNothing } from './wordForNothing';

export { blank };

/**
 * What forbids an entry to be scored. One finding an entry, by the first that is found: what it means is asked before whether
 * it can be, and that before how it is written. Of several things wrong with the writing the one named first gives the code,
 * and its repair mends all of them.
 */
export const faults: readonly EntryCheck[] = [
  errorValue,
  booleanForNumber,
  // What it means
  dayForNumber,
  wordForNothing,
  otherSign,
  otherUnit,
  // Whether it can be
  tooLarge,
  tooManyDigits,
  negative,
  partOfWhole,
  aboveMost,
  earlyDay,
  // How it is written
  fullWidth,
  ownSign,
  ownUnit,
  separators,
  straySpace,
  numberAsText,
  // What is left
  textForNumber,
  unknownDegree,
  unknownAnswer,
  notDay,
];

/** What is said of an entry that can be scored. */
export const doubts: readonly EntryCheck[] = [shareAsFraction, aboveWhole, dayAsText];

/** What is said of the cell of any entry. */
export const circumstances: readonly EntryCheck[] = [inMergedCell, byFormula, inHiddenCell];

/** All checks on a single entry. */
export const entryChecks: readonly EntryCheck[] = [blank, ...faults, ...doubts, ...circumstances].toSorted((a, b) =>
  a.code < b.code ? -1 : 1,
);
