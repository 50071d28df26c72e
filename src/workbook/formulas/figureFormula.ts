import type { Figure } from '../../core';
import { degreeWords, notApplicableWord, pendingWord, yesNoWords } from '../layout';

/**
 * What an entry counts for: its number, word or day, 不适用, or 待核 where it is blank or cannot be scored.
 * @param entry the entered cell, as an expression
 */
export const figureFormula = (figure: Figure, entry: string): string => `IFERROR(${meaning(figure, entry)},"${pendingWord}")`;

const meaning = (figure: Figure, entry: string): string => {
  const words = (list: readonly string[]): string => {
    const all = [...list, notApplicableWord].map((word) => `"${word}"`);
    const one = all.length === 1 ? `${entry}=${all.join('')}` : `OR(${entry}={${all.join(',')}})`;
    return `IF(${one},${entry},"${pendingWord}")`;
  };
  switch (figure.kind) {
    case 'count':
    case 'amount':
      return `IF(ISNUMBER(${entry}),${where(conditionsOf(figure, entry), entry)},${words([])})`;
    case 'degree':
      return words(Object.values(degreeWords));
    case 'yesNo':
      return `IF(ISLOGICAL(${entry}),IF(${entry},"${yesNoWords.yes}","${yesNoWords.no}"),${words(Object.values(yesNoWords))})`;
    case 'date':
      // The day alone, without its time; days written as texts count as well.
      return `IF(ISNUMBER(${entry}),${where(`${entry}>=DATE(1990,1,1)`, `INT(${entry})`)},IF(${entry}="${notApplicableWord}",${entry},DATEVALUE(${entry})))`;
  }
};

const where = (condition: string, value: string): string =>
  condition === '' ? value : `IF(${condition},${value},"${pendingWord}")`;

const conditionsOf = ({ kind, negative, atMost }: Figure, entry: string): string => {
  const conditions = [
    ...(negative === true ? [] : [`${entry}>=0`]),
    ...(kind === 'count' ? [`${entry}=INT(${entry})`] : []),
    ...(atMost === undefined ? [] : [`${entry}<=${atMost}`]),
  ];
  return conditions.length < 2 ? conditions.join('') : `AND(${conditions.join(',')})`;
};
