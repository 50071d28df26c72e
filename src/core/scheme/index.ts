export type { Language, Text } from './text';
export { assumed, document, weakest, type Basis, type Decimal, type Stated } from './basis';
export type { Figure, FigureKind, Period } from './figure';
export type { Measure, Operand } from './measure';
export type * from './rule';
export type * from './scheme';
