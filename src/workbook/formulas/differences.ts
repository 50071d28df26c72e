import { headings, names, pendingWord, stateWords } from '../layout';
import { areaReference, type SheetArea } from './references';

const scores = names.scores;
const titles = `INDEX(${scores},1,0)`;
/** Nothing has been scored yet. */
const unscored = `INDEX(${names.stamp},1,1)=""`;

/** The row of 得分表 with a code, within its block. */
const rowOf = (code: string): string => `MATCH(${code},INDEX(${scores},0,MATCH("${headings.scores.code}",${titles},0)),0)`;

/** The score that 得分表 has of a unit, by code and name. */
export const scoredCell = (code: string, unit: string): string => {
  const score = `INDEX(${scores},${rowOf(code)},MATCH(${unit},${titles},0))`;
  return `IFERROR(IF(${score}="","${pendingWord}",${score}),"${pendingWord}")`;
};

/** The unit columns of 得分表 with their headings, where they are those of 得分公式 in the same order. */
export type ScoredArea = SheetArea;

export const otherUnits = '单位列与得分表不一致';

/**
 * How many scores of a line differ from 得分表; nothing before anything has been scored.
 * @param code the cell with the code, `units` the headings, `own` the scores of the line
 * @param scored absent where the columns of 得分表 are arranged otherwise: then numbers are compared by value, others by whether they are 待核
 */
export const differencesFormula = (code: string, units: string, own: string, scored: ScoredArea | undefined): string => {
  const once = (count: string): string => `IF(${unscored},"",${count})`;
  if (scored !== undefined) return once(`IFERROR(SUMPRODUCT(--(${own}<>INDEX(${areaReference(scored)},${rowOf(code)},0))),"${otherUnits}")`);
  const there = `INDEX(${scores},${rowOf(code)},0)`;
  const numbers = `ROUND(SUMIF(${titles},${units},${there})-SUMIF(${units},${units},${own}),9)<>0`;
  const words = `COUNTIFS(${titles},${units},${there},"${pendingWord}")<>COUNTIFS(${units},${units},${own},"${pendingWord}")`;
  return once(`SUMPRODUCT(--((${numbers})+(${words})>0))`);
};

/** All differences together, once something has been scored. */
export const totalDifferences = (lines: string, units: string, scored: ScoredArea | undefined): string => {
  const counted = `SUM(${lines})`;
  const sure = scored === undefined ? counted : `IF(IFERROR(SUMPRODUCT(--(${units}<>${areaReference({ ...scored, rows: 1 })})),1)=0,${counted},"${otherUnits}")`;
  return `IF(${unscored},"${stateWords.unscored}",${sure})`;
};
