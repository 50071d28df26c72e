import { zero } from '../exact';
import type { Operand } from '../scheme';
import type { Among, Case, Fault, FormulaCells, Judges, Judging, Kind, MeasuredCase, Naming, PeerCase, RuleBases, Stakes } from './kind';
import { leavesOf, type Leaf } from './leaves';
import { poolOf, withOwn } from './peers';
import type { Showing } from './parts/showing';
import { kinds, type AnsweredRule, type Detail, type Judged, type Judgement, type MeasuredRule, type Rule } from './registry';

type AnyKind<J extends Judges = Judges> = Kind<Rule, Detail, J>;

// The registry names every kind by its own key, so that a rule always meets the kind it is of.
const kindOf = <J extends Judges>({ kind }: { readonly kind: Rule['kind'] }): AnyKind<J> => kinds[kind] as unknown as AnyKind<J>;

/** A rule that judges a measure; `judge` of one that compares units needs those it is among. */
export const prepareMeasured = (rule: MeasuredRule, stakes: Stakes): Judging<'peers', Detail> => kindOf<'peers'>(rule).prepare(rule, stakes);

/** A rule that looks at its figures itself. */
export const prepareAnswered = (rule: AnsweredRule, stakes: Stakes): Judging<'answers', Detail> => kindOf<'answers'>(rule).prepare(rule, stakes);

/** Applies a rule to one known measure; a rule that compares units needs their measures in the case. */
export const judgeMeasured = (rule: MeasuredRule, case_: MeasuredCase | PeerCase): Judgement =>
  prepareMeasured(rule, case_).judge(case_.measure, case_.figures, 'peers' in case_ ? case_ : alone);

/** Of a rule that compares nobody. */
const alone: Among = { peers: { now: withOwn(poolOf([]), zero) } };

/** Applies a rule that looks at its figures itself, once. */
export const judgeAnswered = (rule: AnsweredRule, case_: Case): Judgement => prepareAnswered(rule, case_).judge(case_.figures, case_.remarks ?? []);

export const isAnswered = (rule: Rule): rule is AnsweredRule => kindOf(rule).judges === 'answers';
/** The rule compares units with each other. */
export const isPeer = (rule: Rule): boolean => kindOf(rule).judges === 'peers';

/** The measure of the period before that a rule compares units by as well. */
export const beforeOf = (rule: Rule): Operand | undefined => kindOf(rule).before?.(rule);

/** A person decides the points of the rule. */
export const isDecided = (rule: Rule): boolean => kindOf(rule).decided === true;

/** What was required and what came of it, as one phrase. */
export const explainJudged = (judged: Judged, showing: Showing): string => kindOf(judged.detail).tell(judged, showing);

/** Where the requirement and the deduction of a rule come from; what was judged narrows it down. */
export const basesOfRule = (rule: Rule, judgement: Judgement): RuleBases => prepareBasesOfRule(rule)(judgement);

/** As `basesOfRule`, for many judgements. */
export const prepareBasesOfRule = (rule: Rule): ((judgement: Judgement) => RuleBases) => {
  const { bases, narrowed } = kindOf(rule);
  const [usual, by] = [bases(rule), narrowed?.(rule)];
  return (judgement) => (by === undefined || judgement.kind !== 'judged' ? usual : by(judgement.detail));
};

/** The calculations, figures and numbers that a rule is made of. */
export const leavesOfRule = (rule: Rule): readonly Leaf[] => leavesOf(kindOf(rule).fields, rule);

/** What is wrong with the values of a rule, beyond what each value can be blamed for by itself. */
export const faultsOfRule = (rule: Rule): readonly Fault[] => kindOf(rule).faults?.(rule) ?? [];

/** The parameters of a rule in Chinese words. */
export const wordsOfRule = (rule: Rule, naming: Naming): readonly string[] => kindOf(rule).words(rule, naming);

/** The points that a rule gives as an expression for Excel; `undefined` where none can say it. */
export const formulaOfRule = (rule: Rule, cells: FormulaCells): string | undefined => kindOf(rule).formula?.(rule, cells);
