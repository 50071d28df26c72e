export type { Language, Text } from './text';
export { assumed, document, weakest, type Basis, type Decimal, type Stated } from './basis';
export type { Figure, FigureKind, Period, Scope } from './figure';
export type { Comparison, Identity, Tolerance, WhenMissing } from './identity';
export type { Measure, Operand } from './measure';
export type * from './rule';
export type * from './scheme';
export type { AnsweredRule, MeasuredRule, PeerRule, Rule, RuleKind, RuleOf } from '../rules';
