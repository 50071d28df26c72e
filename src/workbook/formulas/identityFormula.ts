import { upTo, type Fraction } from '../../core';
import type { ErrorStatement } from '../../checks';
import { knownIn } from './needs';
import { operandFormula, type FigureCells } from './operandFormula';

export const brokenWord = '不成立';

/** Whether an identity is broken; nothing where it holds or cannot be asked about. */
export const identityFormula = ({ left, relation, right, slack }: ErrorStatement, figures: FigureCells): string => {
  const [one, other] = [operandFormula(left, figures), operandFormula(right, figures)];
  const beyond = operandFormula({ kind: 'difference', from: left, subtract: right }, figures);
  const least = decimalOf(slack.absolute);
  const side = slack.share?.of === 'left' ? one : other;
  const room = slack.share === undefined ? least : `MAX(${least},${decimalOf(slack.share.by)}*ABS(${side.value}))`;
  const holds = {
    equal: `ROUND(ABS(${beyond.value})-${room},9)<=0`,
    atMost: `ROUND(${beyond.value}-${room},9)<=0`,
    atLeast: `ROUND(${beyond.value}+${room},9)>=0`,
    moreThan: `ROUND(${beyond.value}+${room},9)>0`,
    lessThan: `ROUND(${beyond.value}-${room},9)<0`,
  }[relation].replace(/[-+]0(?=,9\))/, '');
  const said = `IF(${holds},"","${brokenWord}")`;
  const safe = beyond.mayFail ? `IFERROR(${said},"")` : said;
  const known = knownIn(beyond.needs);
  return known === undefined ? safe : `IF(${known},${safe},"")`;
};

const decimalOf = (value: Fraction): string => upTo(value, 12);
