export { dayOf, isoOf, readDay } from './day';
export { evaluate, stands } from './evaluate';
export { known, worst, type Evaluated, type Known, type Obstacle, type Unknown } from './evaluated';
export { figuresOfOperand } from './figuresOfOperand';
export { partsOf, type OperandPart } from './partsOf';
