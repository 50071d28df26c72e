import type { Fraction } from '../exact';
import type { Figures, Remark } from '../figures';
import type { Obstacle } from '../measures';
import type { Basis, Operand, Text } from '../scheme';
import type { FieldsOf } from './fields';
import type { Showing } from './parts/showing';
import type { Peers } from './peers';

/** What a rule looks at: a measure, a measure among those of all units, or answers and nothing else. */
export type Judges = 'measure' | 'peers' | 'answers';

/** What a rule is applied to. */
export interface Case {
  /** Full points of the indicator. */
  readonly points: Fraction;
  /** The lowest score of the indicator where that is not 0: deductions may go down to it. */
  readonly floor?: Fraction;
  readonly figures: Figures;
  /** What a person has recorded about this indicator of this unit. */
  readonly remarks?: readonly Remark[];
}

/** A case whose measure is known. */
export interface MeasuredCase extends Case {
  readonly measure: Fraction;
  readonly margin?: Fraction;
}

/** A case whose measure is known, as are those of all units that have one. */
export interface PeerCase extends MeasuredCase {
  readonly peers: Peers;
  /** The unit's own measure of the period before, where the rule asks for it. */
  readonly before?: Fraction;
}

export type CaseOf<J extends Judges> = J extends 'answers' ? Case : J extends 'peers' ? PeerCase : MeasuredCase;

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
  readonly judge: (rule: Rule, case_: CaseOf<J>) => Judgement<Detail>;
  /** The measure of the period before, for rules that compare units then and now. */
  readonly before?: (rule: Rule) => Operand;
  /** What was required and what came of it, as one phrase. */
  readonly tell: (judged: Judged<Detail>, showing: Showing) => string;
  readonly bases: (rule: Rule, detail: Detail | undefined) => RuleBases;
  /** The parameters in Chinese words, for the sheet 指标体系. */
  readonly words: (rule: Rule, naming: Naming) => readonly string[];
  readonly faults?: (rule: Rule) => readonly Fault[];
  /** The points earned as an expression for Excel and LibreOffice; absent where none can say it. */
  readonly formula?: (rule: Rule, cells: FormulaCells) => string;
}
