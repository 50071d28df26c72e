export { calculationOf, type Calculation } from './calculation';
export { parseFormula } from './parse';
export { nameCalled, sheetCalled } from './references';
export { FormulaError } from './tokens';
