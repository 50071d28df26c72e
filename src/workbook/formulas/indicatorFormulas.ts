import { formulaOfRule, isPeer, kinds, leavesOfRule, type Bonus, type Indicator, type Operand, type Scheme, type Waiver } from '../../core';
import { notApplicableWord, pendingWord, unknownPointsWord } from '../layout';
import { isLeftOut, isMeasured, notApplicablePolicy, type Step } from './lines';
import { measureFormula, knownOr } from './measureFormula';
import { any, joinedNeeds, knownIn, notApplicableIn, type Needs } from './needs';
import { operandFormula, roundedIn, type FigureCells } from './operandFormula';

/** Where the formulas of one indicator find what they speak of, in one unit's column. */
export interface IndicatorCells {
  readonly figures: FigureCells;
  /** The cell of a step of the indicator; `undefined` where it has none. */
  readonly step: (kind: Step['kind'], operand?: Operand) => string | undefined;
  /** The cells of a step in the columns of all units. */
  readonly all: (kind: Step['kind']) => string;
  readonly points: string;
  /** The condition that a reason for this indicator stands in 扣分与佐证. */
  readonly reasoned: string;
  /** The score as 得分表 has it. */
  readonly scored: string;
}

const quoted = (word: string): string => `"${word}"`;
const pending = quoted(pendingWord);
const notApplicable = quoted(notApplicableWord);

/** The formula of a step on the way to the score. */
export const stepFormula = (indicator: Indicator, step: Step, scheme: Scheme, cells: IndicatorCells): string => {
  switch (step.kind) {
    case 'measure':
      return isMeasured(indicator) ? measureFormula(indicator.measure, cells.figures) : '';
    case 'operand':
      return knownOr(operandFormula(step.operand, cells.figures), undefinedIn(indicator));
    case 'earned':
      return guarded(indicator, cells, (earned) => earned, notApplicable) ?? quoted('—');
    case 'bonus':
      return indicator.bonus === undefined ? '' : bonusFormula(indicator.bonus, cells);
    case 'waiver':
      return indicator.waiver === undefined ? '' : waiverFormula(indicator.waiver, cells);
    case 'judged':
      return scoreOf(indicator, scheme, cells, notApplicable);
  }
};

/** The formula of the score itself. */
export const indicatorFormula = (indicator: Indicator, scheme: Scheme, cells: IndicatorCells): string => {
  if (!isSayable(indicator)) return cells.scored;
  const full = exemptPoints(indicator, scheme, cells);
  const judged = cells.step('judged');
  if (judged === undefined) return scoreOf(indicator, scheme, cells, full);
  const others = cells.all('judged');
  const mean = roundedIn(`AVERAGE(${others})`, scheme.places.value);
  const open = `COUNTIF(${others},${pending})>0`;
  return `IF(${judged}=${notApplicable},IF(${open},${pending},IF(COUNT(${others})=0,${full},${mean})),${judged})`;
};

/** Whether Excel can say the rule at all. */
export const isSayable = ({ rule }: Indicator): boolean =>
  formulaOfRule(rule, { measure: 'A1', points: 'A1', peers: 'A1', figure: () => 'A1', operand: () => 'A1' }) !== undefined;

/** What a case that does not exist scores. */
const exemptPoints = (indicator: Indicator, scheme: Scheme, { points }: IndicatorCells): string => {
  if (notApplicablePolicy(indicator, scheme) === 'leftOut') return notApplicable;
  return indicator.rule.kind === 'encouragement' ? '0' : points;
};

/** The score of a unit, and `exempt` where the case does not exist. */
const scoreOf = (indicator: Indicator, scheme: Scheme, cells: IndicatorCells, exempt: string): string => {
  const unknown = quoted(unknownPointsWord);
  const left = isLeftOut(indicator, scheme);
  // An error value passes through the comparison.
  const counted = (earned: string): string =>
    left ? `IF(${earned}<9E9,${unknown},${pending})` : roundedIn(limited(indicator, earned, cells.points), scheme.places.value);
  const instead = left ? unknown : exempt;
  return adjustedFormula(indicator, cells, counted, instead) ?? guarded(indicator, cells, counted, instead) ?? cells.scored;
};

/** Between floor and cap; the points themselves are the cap unless something may be added. */
const limited = ({ floor, cap, bonus }: Indicator, earned: string, points: string): string => {
  const most = cap?.value ?? (bonus === undefined ? points : `${points}+${bonus.atMost.value}`);
  return `MAX(${floor?.value ?? '0'},MIN(${most},${earned}))`;
};

/** With a bonus or a waiver, from the steps that say what the rule gives and what is added. */
const adjustedFormula = (
  indicator: Indicator,
  cells: IndicatorCells,
  counted: (earned: string) => string,
  exempt: string,
): string | undefined => {
  const earned = cells.step('earned');
  if (earned === undefined) return undefined;
  // Of no points none can be lost.
  const kept = Number(indicator.points.value) === 0 ? `MAX(${indicator.floor?.value ?? '0'},${earned})` : earned;
  const full = `ROUND(${kept}-${cells.points},9)>=0`;
  const bonus = cells.step('bonus');
  const waiver = cells.step('waiver');
  const added = bonus === undefined ? counted(earned) : `IF(ISNUMBER(${bonus}),${counted(`${earned}+${bonus}`)},${pending})`;
  const plain = bonus === undefined ? added : `IF(${full},${added},${counted(earned)})`;
  const short = waiver === undefined ? plain : `IF(${waiver}="${waivedWord}",${counted(cells.points)},IF(${waiver}=${pending},${pending},${counted(earned)}))`;
  const settled = waiver === undefined ? plain : `IF(${full},${added},${short})`;
  return `IF(ISNUMBER(${earned}),${settled},IF(${earned}=${notApplicable},${exempt},${pending}))`;
};

/** What the rule gives, made into a score by `made` where all that it asks for is known; `undefined` where Excel cannot say it. */
const guarded = (indicator: Indicator, cells: IndicatorCells, made: (earned: string) => string, exempt: string): string | undefined => {
  const earned = ruleFormula(indicator, cells);
  if (earned === undefined) return undefined;
  const safe = mayFail(earned) ? `IFERROR(${made(earned)},${undefinedIn(indicator) === notApplicableWord ? exempt : pending})` : made(earned);
  const reasoned = kinds[indicator.rule.kind].decided === true ? `IF(${cells.reasoned},${safe},${pending})` : safe;
  return isMeasured(indicator) ? whereMeasured(indicator, cells, reasoned, exempt) : whereAnswered(indicator, cells, reasoned, exempt);
};

const ruleFormula = (indicator: Indicator, cells: IndicatorCells): string | undefined => {
  const formula = formulaOfRule(indicator.rule, {
    measure: cells.step('measure') ?? '',
    points: cells.points,
    peers: isMeasured(indicator) ? cells.all('measure') : '',
    figure: cells.figures.cell,
    operand: (operand, names) => operandCell(operand, cells, names),
  });
  return formula === undefined ? undefined : unbracketed(formula);
};

/** An operand has a line of its own where it hangs on figures; a constant stands in the formula itself. */
const operandCell = (operand: Operand, cells: IndicatorCells, names?: ReadonlyMap<string, string>): string => {
  const own = names === undefined ? cells.step('operand', operand) : undefined;
  if (own !== undefined) return own;
  const { value } = operandFormula(operand, { ...cells.figures, ...(names && { names }) });
  return /^[\d.]+$|^[A-Z$]+\d+$|^DATE\([\d,]+\)$/.test(value) ? value : `(${value})`;
};

/** An error value comes of a denominator, or is meant. */
const mayFail = (formula: string): boolean => /NA\(\)|"待核"|\/(?![\d.])/.test(formula);

/** Without brackets around what stands for itself. */
const unbracketed = (formula: string): string => formula.replace(/(?<=[-+*/(,=<>])\((\$?[A-Z]{1,3}\$?\d+|\d+(?:\.\d+)?)\)/g, '$1');

const undefinedIn = (indicator: Indicator): string =>
  isMeasured(indicator) && indicator.measure.whenUndefined === 'notApplicable' ? notApplicableWord : pendingWord;

/** Where the measure and all that the rule compares it with are numbers; else what the first of them says that is none. */
const whereMeasured = (indicator: Indicator, cells: IndicatorCells, then: string, exempt: string): string => {
  const measure = cells.step('measure') ?? '';
  const operands = leavesOfRule(indicator.rule).flatMap((leaf) => (leaf.type === 'operand' ? [leaf] : []));
  const asked = [...new Set(operands.flatMap((leaf) => (leaf.names === undefined ? askedBy(leaf.operand, cells) : [])))];
  const others = asked.filter((cell) => cell !== measure);
  const named = joinedNeeds(operands.flatMap((leaf) => (leaf.names === undefined ? [] : [neededBy(leaf.operand, measure, cells)])));
  const settled = whereKnown(named, then, exempt);
  const waiting = isPeer(indicator.rule) ? `IF(COUNTIF(${cells.all('measure')},${pending})>0,${pending},${settled})` : settled;
  if (others.length === 0) return `IF(ISNUMBER(${measure}),${waiting},IF(${measure}=${notApplicable},${exempt},${pending}))`;
  const lacking = any(others.map((cell) => `${cell}=${notApplicable}`)) ?? 'FALSE';
  const known = `COUNT(${[measure, ...others].join(',')})=${String(others.length + 1)}`;
  // What the measure lacks counts before what it is compared with lacks.
  const absent = `OR(${measure}=${notApplicable},AND(ISNUMBER(${measure}),${lacking}))`;
  return `IF(${known},${waiting},IF(${absent},${exempt},${pending}))`;
};

/** The cells that an operand of a rule hangs on: its own line, or its figures. */
const askedBy = (operand: Operand, cells: IndicatorCells): readonly string[] => {
  const own = cells.step('operand', operand);
  if (own !== undefined) return [own];
  const { numbers, answers } = operandFormula(operand, cells.figures).needs;
  return [...numbers, ...answers];
};

/** What an operand asks for that may name the measure and the points, the branches that are taken among it. */
const neededBy = (operand: Operand, measure: string, cells: IndicatorCells): Needs =>
  operandFormula(operand, { ...cells.figures, names: new Map([['measure', measure], ['points', cells.points]]) }).needs;

/** Only looked at where the measure is a number. */
const whereKnown = (needs: Needs, then: string, exempt: string): string => {
  const known = knownIn(needs);
  return known === undefined ? then : `IF(${known},${then},IF(${notApplicableIn(needs) ?? 'FALSE'},${exempt},${pending}))`;
};

/** Answers: pending while one is missing; the case does not exist where none of them applies. */
const whereAnswered = (indicator: Indicator, cells: IndicatorCells, then: string, exempt: string): string => {
  const asked = leavesOfRule(indicator.rule).flatMap((leaf) => (leaf.type === 'figure' ? [cells.figures.cell(leaf.figure)] : []));
  const range = rangeOf(asked);
  if (range !== undefined && asked.length > 1) {
    const none = `COUNTIF(${range},${notApplicable})=${String(asked.length)}`;
    return `IF(COUNTIF(${range},${pending})>0,${pending},IF(${none},${exempt},${then}))`;
  }
  const is = (word: string, cell: string): string => `${cell}=${word}`;
  const missing = any(asked.map((cell) => is(pending, cell))) ?? 'FALSE';
  const none = asked.map((cell) => is(notApplicable, cell));
  return `IF(${missing},${pending},IF(${none.length > 1 ? `AND(${none.join(',')})` : none.join('')},${exempt},${then}))`;
};

/** `F60:F65` where the cells follow each other downwards. */
const rangeOf = (cells: readonly string[]): string | undefined => {
  const rows = cells.map((cell) => Number(/\d+$/.exec(cell)?.[0]));
  const inOrder = rows.every((row, index) => index === 0 || row === (rows[index - 1] ?? 0) + 1);
  const [first, last] = [cells[0], cells.at(-1)];
  return inOrder && first !== undefined && last !== undefined ? `${first}:${last}` : undefined;
};

/** Points for every step beyond the limit, none where it does not exist. */
const bonusFormula = ({ side, over, slope, atMost }: Bonus, cells: IndicatorCells): string => {
  const measure = cells.step('measure') ?? '';
  const limit = operandFormula(over.value, cells.figures);
  const better = side.value === 'atLeast' ? `${measure}-(${limit.value})` : `(${limit.value})-${measure}`;
  const beyond = `ROUND(${better},9)`;
  const count = `ROUND(${beyond}/${slope.step.value},9)`;
  const steps = { whole: `INT(${count})`, started: `-INT(-${count})`, continuous: `${beyond}/${slope.step.value}` }[slope.steps.value];
  const points = `MAX(0,MIN(${atMost.value},${steps}*${slope.pointsPerStep.value}))`;
  return `IF(ISNUMBER(${measure}),${knownOr({ ...limit, value: points }, pendingWord, '0')},${pending})`;
};

export const waivedWord = '免扣';
const notWaivedWord = '不免扣';

/** A condition about something that does not exist does not hold. */
const waiverFormula = ({ value, side, target }: Waiver, { figures }: IndicatorCells): string => {
  const beyond = operandFormula({ kind: 'difference', from: value, subtract: target.value }, figures);
  const sign = { atLeast: '>=', moreThan: '>', atMost: '<=', lessThan: '<' }[side.value];
  const holds = `IF(ROUND(${beyond.value},9)${sign}0,"${waivedWord}","${notWaivedWord}")`;
  return knownOr({ ...beyond, value: holds }, pendingWord, `"${notWaivedWord}"`);
};
