/** The scoring core: a scheme and figures in, scores with their traces out. Pure. */
export * from './exact';
export { earnings, tellEarning, tellEarnings, tellRefusal } from './earning';
export type { Earning, Earnings, Following, Goal, Refusal, Role } from './earning';
export * from './figures';
export { dayOf, evaluate, figuresOfOperand, isoOf, partsOf, readDay, type OperandPart } from './measures';
export { degreeWords, faultsOfRule, figuresOf, formulaOfRule, isAnswered, isPeer, kinds, leavesOfRule, say, sideSigns, wordsOfRule } from './rules';
export type { Fault, Field, FormulaCells, Leaf, LeafPath, Naming, NumberRange, Slot } from './rules';
export * from './scheme';
export * from './scoring';
export { fingerprintingFigures, fingerprintOfFigures, fingerprintOfRecord, fingerprintOfScheme } from './fingerprint';
export { onceFor } from './onceFor';
export { endsSlice, inOneGo, mapInSlices, noRest, withRests, type Rest, type Sliced } from './sliced';
