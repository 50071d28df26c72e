export { type ChangedCell, dependents, type FormulaCell } from './dependents';
export { PrecedentFinder, type Surroundings, type TablePlace } from './precedents';
export { shiftFormula } from './shift';
export type { ReferenceToken, Token } from './token';
export { Tokenizer } from './tokenize';
