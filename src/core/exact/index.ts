export { denominatorOf, doubleOf, fraction, numeratorOf, one, ratioText, smallWhole, whole, zero, type Fraction } from './fraction';
export { absolute, add, ceiling, divide, floor, multiply, negate, ratio, subtract, sum, truncated } from './arithmetic';
export { compare, equal, isNegative, isWhole, isZero, maximum, minimum } from './compare';
export { decimal, fixed, ofCell, placesToTellApart, readDecimal, upTo } from './decimal';
export { addAsIs, shareAsIs, shortened, sumOfMany } from './many';
export { round } from './round';
