/** The scoring core: a scheme and figures in, scores with their traces out. Pure. */
export * from './exact';
export { earnings, tellEarning, tellEarnings, tellRefusal } from './earning';
export type { Earning, Earnings, Following, Goal, Refusal, Role } from './earning';
export * from './figures';
export { dayOf, evaluate, figuresOf, figuresOfOperand, isoOf, readDay } from './measures';
export { say } from './rules';
export * from './scheme';
export * from './scoring';
export { fingerprintOfFigures, fingerprintOfScheme } from './fingerprint';
