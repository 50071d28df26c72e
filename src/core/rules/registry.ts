import type { Judgement as JudgementOf, Judged as JudgedOf, Kind } from './kind';
import { baseline } from './kinds/baseline';
import { checklist } from './kinds/checklist';
import { count } from './kinds/count';
import { degree } from './kinds/degree';
import { encouragement } from './kinds/encouragement';
import { formula } from './kinds/formula';
import { judgement } from './kinds/judgement';
import { levelAndProgress } from './kinds/levelAndProgress';
import { grid } from './kinds/grid';
import { linear } from './kinds/linear';
import { minimumCount } from './kinds/minimumCount';
import { piecewise } from './kinds/piecewise';
import { plusMinus } from './kinds/plusMinus';
import { peerBest } from './kinds/peerBest';
import { peerMean } from './kinds/peerMean';
import { proportional } from './kinds/proportional';
import { range } from './kinds/range';
import { table } from './kinds/table';
import { rankLadder } from './kinds/rankLadder';
import { rankMovement } from './kinds/rankMovement';
import { threshold } from './kinds/threshold';

/** Every kind of rule there is. */
export const kinds = {
  threshold,
  linear,
  range,
  proportional,
  baseline,
  minimumCount,
  count,
  degree,
  checklist,
  encouragement,
  formula,
  judgement,
  levelAndProgress,
  table,
  grid,
  piecewise,
  plusMinus,
  peerMean,
  peerBest,
  rankLadder,
  rankMovement,
};

type Kinds = typeof kinds;

export type RuleKind = keyof Kinds;

/** The type of the rules of a kind. */
export type RuleOf<K extends RuleKind> = K extends RuleKind ? (Kinds[K] extends Kind<infer Rule, infer _Detail, infer _Judges> ? Rule : never) : never;
type DetailOf<K extends RuleKind> = Kinds[K] extends Kind<infer _Rule, infer Detail, infer _Judges> ? Detail : never;

/** Turns a measure, or answers, into points. */
export type Rule = { [K in RuleKind]: RuleOf<K> }[RuleKind];
/** What a rule found, by kind of rule: all that an explanation needs. */
export type Detail = { [K in RuleKind]: DetailOf<K> }[RuleKind];
export type Judged = JudgedOf<Detail>;
export type Judgement = JudgementOf<Detail>;

type KindThatJudges<J> = { [K in RuleKind]: Kinds[K]['judges'] extends J ? K : never }[RuleKind];

/** Rules that look at their figures themselves. */
export type AnsweredRule = RuleOf<KindThatJudges<'answers'>>;
/** Rules that judge a measure. */
export type MeasuredRule = Exclude<Rule, AnsweredRule>;
/** Rules that judge a measure among those of all units. */
export type PeerRule = RuleOf<KindThatJudges<'peers'>>;
