import type { Fraction } from '../exact';
import type { Figures, Remark } from '../figures';
import type { Obstacle } from '../measures';
import type { Basis, Operand, Text } from '../scheme';
import type { FieldsOf } from './fields';
import type { Showing } from './parts/showing';
import type { Peers } from './peers';

/** What a rule looks at: a measure, a measure among those of all units, or answers and nothing else. */
export type Judges = 'measure' | 'peers' | 'answers';

/** What an indicator says of itself, the same for every unit. */
export interface Stakes {
  /** Full points of the indicator. */
  readonly points: Fraction;
  /** The lowest score of the indicator where that is not 0: deductions may go down to it. */
  readonly floor?: Fraction;
  /** Met, but within this of the limit: near. */
  readonly margin?: Fraction;
}

/** What a rule is applied to. */
export interface Case extends Stakes {
  readonly figures: Figures;
  /** What a person has recorded about this indicator of this unit. */
  readonly remarks?: readonly Remark[];
}

/** A case whose measure is known. */
export interface MeasuredCase extends Case {
  readonly measure: Fraction;
}

/** The measures of all units that have one. */
export interface Among {
  readonly peers: Peers;
  /** The unit's own measure of the period before, where the rule asks for it. */
  readonly before?: Fraction;
}

/** A case whose measure is known, as are those of all units that have one. */
export interface PeerCase extends MeasuredCase, Among {}

/** A rule that is ready to judge unit after unit. */
export interface Judging<J extends Judges, Detail> {
  readonly judge: JudgeOf<J, Detail>;
  /** Judgements that are the same for every unit they are true of: `judge` answers with these very objects. */
  readonly settled?: readonly Judgement<Detail>[];
}

type JudgeOf<J extends Judges, Detail> = J extends 'answers'
  ? (figures: Figures, remarks: readonly Remark[]) => Judgement<Detail>
  : J extends 'peers'
    ? (measure: Fraction, figures: Figures, among: Among) => Judgement<Detail>
    : (measure: Fraction, figures: Figures) => Judgement<Detail>;

export interface Judged<Detail> {
  readonly kind: 'judged';
  readonly met: boolean;
  /** Met, but within the margin of the limit. */
  readonly near: boolean;
  /** Points earned, exact, not yet rounded, before what the indicator itself says of floor, cap and bonus. */
  readonly earned: Fraction;
  /** The limit that was compared with, for showing; absent where there is none. */
  readonly target?: Fraction;
  readonly detail: Detail;
}

/** What a rule says, or what stands in its way. */
export type Judgement<Detail> = Judged<Detail> | Obstacle;

/** Where the requirement of a rule and its deduction come from. */
export interface RuleBases {
  readonly target: Basis;
  readonly deduction: Basis;
}

/** What is wrong with the values of a rule, and where within it. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: Text;
  /** Default `error`: such a scheme is refused. */
  readonly level?: 'error' | 'warning';
}

/** Names for what a rule speaks of, in the language of the workbook (Chinese). */
export interface Naming {
  /** @param names what names stand for that are no figures */
  readonly operand: (operand: Operand, names?: ReadonlyMap<string, string>) => string;
  readonly figure: (id: string) => string;
}

/** Where the formula of a rule finds what it speaks of: references and expressions as Excel reads them. */
export interface FormulaCells {
  /** The cell with the measure. */
  readonly measure: string;
  /** The cell with the full points. */
  readonly points: string;
  /** The measures of all units, in one row; texts where there is none. */
  readonly peers: string;
  readonly figure: (id: string) => string;
  /** @param names expressions for names that are no figures */
  readonly operand: (operand: Operand, names?: ReadonlyMap<string, string>) => string;
}

/**
 * Everything about one kind of rule. The files of its folder:
 * `rule.ts` the type and its fields · `judge.ts` evaluation and explanation · `formula.ts` the same for Excel · `guide.json` for the documentation.
 */
export interface Kind<Rule extends { readonly kind: string }, Detail extends { readonly kind: Rule['kind'] }, J extends Judges = 'measure'> {
  readonly kind: Rule['kind'];
  /** What the kind is called in the workbook. */
  readonly title: Text;
  readonly judges: J;
  /** A person decides the points: nothing is proposed to earn them back. */
  readonly decided?: true;
  /** Every field but `kind`: files are read, references followed and parameters edited by them. */
  readonly fields: FieldsOf<Rule>;
  /** Reads of the rule what is the same for every unit, once. */
  readonly prepare: (rule: Rule, stakes: Stakes) => Judging<J, Detail>;
  /** The measure of the period before, for rules that compare units then and now. */
  readonly before?: (rule: Rule) => Operand;
  /** What was required and what came of it, as one phrase. */
  readonly tell: (judged: Judged<Detail>, showing: Showing) => string;
  /** Where the values of the rule come from, as long as nothing was judged. */
  readonly bases: (rule: Rule) => RuleBases;
  /** For kinds where what was judged narrows the bases down: they are not the same for all units. */
  readonly narrowed?: (rule: Rule) => (detail: Detail) => RuleBases;
  /** The parameters in Chinese words, for the sheet 指标体系. */
  readonly words: (rule: Rule, naming: Naming) => readonly string[];
  readonly faults?: (rule: Rule) => readonly Fault[];
  /** The points earned as an expression for Excel and LibreOffice; absent where none can say it. */
  readonly formula?: (rule: Rule, cells: FormulaCells) => string;
}
