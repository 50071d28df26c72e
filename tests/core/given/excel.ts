import { createContext, runInContext } from 'node:vm';
import { formulaOfRule, upTo, type Fraction, type Operand, type Rule } from '../../../src/core';

/** What the spreadsheet functions in formulas of rules do, in doubles as a spreadsheet has them. */
const functions = {
  ABS: Math.abs,
  AND: (...all: readonly boolean[]): boolean => all.every(Boolean),
  CHOOSE: (place: number, ...all: readonly number[]): number | undefined => all[place - 1],
  IF: (condition: boolean, yes: number, no: number): number => (condition ? yes : no),
  INT: Math.floor,
  MAX: Math.max,
  MIN: Math.min,
  // Excel rounds the decimal that is shown, half away from zero.
  ROUND: (value: number, places: number): number => {
    const scaled = Number((Math.abs(value) * 10 ** places).toPrecision(15));
    return (Math.sign(value) * Math.floor(scaled + 0.5)) / 10 ** places;
  },
};

interface Cells {
  readonly measure: string;
  readonly points?: string;
  /** Values of figures. */
  readonly figures?: Readonly<Record<string, string>>;
}

const name = (figure: string): string => `figure_${figure.replaceAll('.', '_')}`;

const expression = (operand: Operand): string => {
  if (typeof operand === 'string') return name(operand);
  if (operand.kind === 'constant') return operand.value.value;
  throw new Error(`not for these tests: ${operand.kind}`);
};

const cellsOfRule = { measure: 'measure', points: 'points', peers: 'peers', figure: name, operand: expression } as const;

/** The formula of a rule with names for cells. */
export const formulaText = (rule: Rule): string => formulaOfRule(rule, cellsOfRule) ?? '';

/** What the formula of a rule comes to in doubles. 10 points unless said otherwise. */
export const pointsByFormula = (rule: Rule, { measure, points = '10', figures = {} }: Cells): number => {
  const values = new Map(Object.entries(figures).map(([id, value]) => [name(id), Number(value)]));
  const context = createContext({ ...functions, measure: Number(measure), points: Number(points), ...Object.fromEntries(values) });
  const found: unknown = runInContext(formulaText(rule), context);
  return Number(found);
};

/** As a double. */
export const asNumber = (value: Fraction): number => Number(upTo(value, 15));
