import { headings, names, pendingWord, stateWords } from '../layout';

const scores = names.scores;

/** The row of 得分表 with a code, all columns. */
const scoredRow = (code: string): string => {
  const heading = `MATCH("${headings.scores.code}",INDEX(${scores},1,0),0)`;
  return `INDEX(${scores},MATCH(${code},INDEX(${scores},0,${heading}),0),0)`;
};

/** The score that 得分表 has of a unit, by code and name. */
export const scoredCell = (code: string, unit: string): string =>
  `IFERROR(INDEX(${scoredRow(code)},MATCH(${unit},INDEX(${scores},1,0),0)),"${pendingWord}")`;

/**
 * How many scores of a line differ from 得分表: numbers by their value, others by whether they are 待核.
 * @param code the cell with the code, `units` the headings, `own` the scores of the line
 */
export const differencesFormula = (code: string, units: string, own: string, places: number): string => {
  const there = scoredRow(code);
  const titles = `INDEX(${scores},1,0)`;
  const numbers = `ROUND(SUMIF(${titles},${units},${there})-SUMIF(${units},${units},${own}),${String(places + 2)})<>0`;
  const words = `COUNTIFS(${titles},${units},${there},"${pendingWord}")<>COUNTIFS(${units},${units},${own},"${pendingWord}")`;
  return `SUMPRODUCT(--((${numbers})+(${words})>0))`;
};

/** All differences together, once something has been scored. */
export const totalDifferences = (stamp: string, lines: string): string =>
  `IF(INDEX(${stamp},1,1)="","${stateWords.unscored}",SUM(${lines}))`;
