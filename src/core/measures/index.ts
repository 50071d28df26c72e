export { dayOf, isoOf, readDay } from './day';
export { evaluate } from './evaluate';
export { isUnknown, worst, type Evaluated, type Known, type Obstacle, type Unknown, type Value } from './evaluated';
export { figuresOfOperand } from './figuresOfOperand';
export { partsOf, type OperandPart } from './partsOf';
export { prepareOperand, stands, worse, type Valuing } from './prepare';
