import type { Basis, Operand, Text } from '../../../core';
import { text } from '../../authoring';
import { FormulaError } from './formulaError';
import { parseFormula, type Meaning } from './parse';

export { FormulaError } from './formulaError';
export type { Meaning } from './parse';

export type FormulaReading = { readonly ok: true; readonly operand: Operand } | { readonly ok: false; readonly message: Text };

/**
 * Reads a formula as people write it: `births.plan / births.total * 100`, `if(measure > 5, 0, points)`.
 * Numbers, names, `+ - * / ( )` and their typographic forms, and the functions min, max, mean, abs, ceiling, round, if.
 * @param basis of the numbers in it
 * @param meaning what names stand for
 * @returns the calculation, or what is wrong with the position of the character
 */
export const readFormula = (formula: string, basis: Basis, meaning: Meaning = (name) => name): FormulaReading => {
  try {
    return { ok: true, operand: parseFormula(formula, basis, meaning) };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { zh, en } = error.text;
    const place = error.at + 1;
    return { ok: false, message: text(`公式第 ${place} 个字符：${zh}`, `formula, character ${place}: ${en}`) };
  }
};
