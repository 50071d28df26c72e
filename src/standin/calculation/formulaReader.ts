import { parseFormula, type Node } from './parse';
import { FormulaError } from './tokens';

/** Reads formulas, the same one only once until it forgets: a formula is looked at when it is asked for and again when it stands in its cell. */
export interface FormulaReader {
  /** `undefined` for what Excel does not take. */
  read(formula: string): Node | undefined;
  forget(): void;
}

export const formulaReader = (): FormulaReader => {
  const known = new Map<string, Node | undefined>();
  return {
    read: (formula) => {
      const before = known.get(formula);
      if (before !== undefined || known.has(formula)) return before;
      const node = parsed(formula);
      known.set(formula, node);
      return node;
    },
    forget: () => known.clear(),
  };
};

const parsed = (formula: string): Node | undefined => {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
};
