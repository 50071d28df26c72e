import type { Measure } from '../../core';
import { notApplicableWord, pendingWord } from '../layout';
import { knownIn, notApplicableIn } from './needs';
import { operandFormula, roundedIn, type FigureCells, type OperandFormula } from './operandFormula';

const notApplicable = `"${notApplicableWord}"`;

/** The measure: a number, 不适用, or 待核. */
export const measureFormula = ({ value, whenUndefined, notApplicableWhenZero, places }: Measure, figures: FigureCells): string => {
  const undefinedWord = whenUndefined === 'notApplicable' ? notApplicableWord : pendingWord;
  const exact = operandFormula(value, figures);
  const judged = places === undefined ? exact : { ...exact, value: roundedIn(exact.value, places.value) };
  const measured = knownOr(judged, undefinedWord);
  if (notApplicableWhenZero === undefined) return measured;
  const present = operandFormula(notApplicableWhenZero, figures);
  const zero = typeof notApplicableWhenZero === 'string' ? `${present.value}=0` : `ROUND(${present.value},9)=0`;
  return knownOr({ ...present, value: `IF(${zero},"${notApplicableWord}",${measured})` }, undefinedWord);
};

/**
 * The expression where all it needs is known, else 不适用 or 待核.
 * @param undefinedWord what it says where a denominator is zero
 * @param exempt an expression to take where the case does not exist
 */
export const knownOr = ({ value, needs, mayFail }: OperandFormula, undefinedWord: string, exempt = notApplicable): string => {
  // A figure by itself says what it lacks.
  if (!mayFail && needs.numbers.join() === value && needs.answers.length + needs.branches.length === 0 && exempt === notApplicable) return value;
  const known = knownIn(needs);
  const safe = mayFail ? `IFERROR(${value},"${undefinedWord}")` : value;
  return known === undefined ? safe : `IF(${known},${safe},IF(${notApplicableIn(needs) ?? 'FALSE'},${exempt},"${pendingWord}"))`;
};
