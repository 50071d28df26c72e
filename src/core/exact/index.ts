export { type Fraction, fraction, one, zero } from './fraction';
export { absolute, add, ceiling, divide, floor, multiply, negate, subtract, sum } from './arithmetic';
export { compare, equal, isWhole, isZero, maximum, minimum } from './compare';
export { decimal, fixed, ofCell, placesToTellApart, readDecimal, upTo } from './decimal';
export { round } from './round';
