import {
  absolute,
  compare,
  doubleOf,
  evaluate,
  figuresOfOperand,
  isWhole,
  isZero,
  maximum,
  multiply,
  negate,
  subtract,
  zero,
  type Figures,
  type FigureValue,
} from '../../core';
import type { Numbers } from '../numbers';
import { estimateOf, type Bound } from './estimate';
import type { Sides, Statement } from './statement';

/** Both sides exactly; `undefined` where the statement is left out. */
export const sidesOf = (statement: Statement, figures: Figures): Sides | undefined => {
  const filled = withZeros(statement, figures);
  if (filled === undefined) return undefined;
  const left = evaluate(statement.left, filled);
  const right = evaluate(statement.right, filled);
  if (left.kind !== 'known' || right.kind !== 'known') return undefined;
  if (statement.needsRight === true && isZero(right.value)) return undefined;
  return { left: left.value, right: right.value };
};

/** The figures that a statement is about, each once, those of the left side first. */
export const figuresOfStatement = ({ left, right }: Pick<Statement, 'left' | 'right'>): readonly string[] => [
  ...new Set([left, right].flatMap(figuresOfOperand)),
];

const withZeros = (statement: Statement, figures: Figures): Figures | undefined => {
  if (statement.whenMissing === 'skipAny') return figures;
  const own = figuresOfStatement(statement).map((id): [string, FigureValue] => [id, figures.get(id) ?? { kind: 'missing' }]);
  const isBlank = ([, { kind }]: [string, FigureValue]): boolean => kind === 'missing' || kind === 'notApplicable';
  if (statement.whenMissing === 'skipAll' && own.every(isBlank)) return undefined;
  return new Map(own.map((entry) => (isBlank(entry) ? [entry[0], { kind: 'number', value: zero }] : entry)));
};

/** Whether the statement holds, decided on exact fractions. */
export const holds = ({ relation, slack }: Pick<Statement, 'relation' | 'slack'>, { left, right }: Sides): boolean => {
  const { absolute: least, share } = slack;
  const room =
    share === undefined ? least : maximum(least, multiply(share.by, absolute(share.of === 'left' ? left : right)));
  const beyond = subtract(left, right);
  switch (relation) {
    case 'equal':
      return compare(absolute(beyond), room) <= 0;
    case 'atMost':
      return compare(beyond, room) <= 0;
    case 'atLeast':
      return compare(negate(beyond), room) <= 0;
    case 'moreThan':
      return compare(beyond, negate(room)) > 0;
    case 'lessThan':
      return compare(beyond, room) < 0;
  }
};

/** The verdict on doubles: `undecided` where they are too close for them, `absent` where there is nothing to compare. */
export type QuickVerdict = 'holds' | 'broken' | 'undecided' | 'absent';

/**
 * Prepares a statement for many units at once. Sums and differences of whole numbers are exact in doubles and decide at once;
 * others decide where the two sides lie further apart than rounding can have moved them. The verdict is that of `holds`.
 */
export const quickVerdictOf = (statement: Statement, numbers: Numbers): ((index: number) => QuickVerdict) => {
  const left = estimateOf(statement.left, numbers);
  const right = estimateOf(statement.right, numbers);
  const { relation, slack, whenMissing, needsRight = false } = statement;
  const least = doubleOf(slack.absolute);
  const leastError = isWhole(slack.absolute) && Number.isSafeInteger(least) ? 0 : least * 4 * Number.EPSILON;
  const by = slack.share === undefined ? 0 : doubleOf(slack.share.by);
  const bound: Bound = { error: 0 };
  return (index) => {
    const a = left(index, bound);
    const aError = bound.error;
    const b = right(index, bound);
    const bError = bound.error;
    if (Number.isNaN(a) || Number.isNaN(b)) return whenMissing === 'skipAny' ? 'absent' : 'undecided';
    if (needsRight && !(Math.abs(b) > bError)) return b === 0 && bError === 0 ? 'absent' : 'undecided';
    let [room, error] = [least, aError + bError + leastError];
    if (slack.share !== undefined) {
      const [side, sideError] = slack.share.of === 'left' ? [a, aError] : [b, bError];
      room = Math.max(least, Math.abs(side) * by);
      error += by * sideError + room * 8 * Number.EPSILON;
    }
    const beyond = marginOf(relation, a - b, room);
    if (error > 0 || !Number.isSafeInteger(beyond)) error += (Math.abs(a) + Math.abs(b) + room) * 4 * Number.EPSILON;
    if (beyond > error) return 'broken';
    if (beyond < -error) return 'holds';
    if (error !== 0) return 'undecided';
    return relation === 'moreThan' || relation === 'lessThan' ? 'broken' : 'holds';
  };
};

/** How far the sides go beyond what is allowed: above zero is broken, below zero holds. */
const marginOf = (relation: Statement['relation'], apart: number, room: number): number => {
  switch (relation) {
    case 'equal':
      return Math.abs(apart) - room;
    case 'atMost':
    case 'lessThan':
      return apart - room;
    case 'atLeast':
    case 'moreThan':
      return -apart - room;
  }
};
