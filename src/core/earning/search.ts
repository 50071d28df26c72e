import { subtract, type Fraction } from '../exact';
import type { Figures, FigureValue } from '../figures';
import { figuresOf } from '../rules';
import type { Indicator, Scheme } from '../scheme';
import type { Company } from '../scoring';
import type { Scoring } from '../scoring/scoreIndicator';
import type { Candidate } from './candidates';
import type { Earning, Goal, Refusal } from './earning';
import { follow } from './follow';
import { lineFrom, type Direction } from './line';
import { nearest } from './nearest';
import { lookAhead, reaches, type Outlook } from './outlook';

/** An indicator of one unit as it stands. */
export interface Situation {
  readonly scheme: Scheme;
  readonly indicator: Indicator;
  readonly scoring: Scoring;
  readonly figures: Figures;
  readonly now: Outlook;
  readonly points: Fraction;
  /** For a rule that compares units. */
  readonly peers?: Company;
}

/** What a search came to: something to propose, or something that identities forbid. */
export type Found =
  | { readonly kind: 'earning'; readonly earning: Earning }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

type Placed = Found & { readonly direction: Direction; readonly place: number; readonly met: boolean };

const goals: readonly Goal[] = ['more', 'all', 'met'];
const directions: readonly Direction[] = ['up', 'down'];

/** For every goal the nearest value of one figure, in whichever direction it is nearer; goals that coincide once. */
export const search = (situation: Situation, candidate: Candidate): readonly Found[] => {
  const from = situation.figures.get(candidate.figure.id);
  if (from === undefined) return [];
  const ways = directions.map((direction) => way(situation, candidate, from, direction));
  const [more, all, met] = goals.map((goal) => nearer(ways.flatMap((reach) => reach(goal))));
  const same = more !== undefined && more.place === all?.place && more.direction === all.direction;
  return [...(more && !same ? [more] : []), ...(all ? [all] : []), ...(met && all?.met !== true ? [met] : [])];
};

/** What identities allow before what they forbid, then the nearer. */
const nearer = ([one, other]: readonly Placed[]): Placed | undefined => {
  if (one === undefined || other === undefined) return one;
  if (one.kind !== other.kind) return one.kind === 'earning' ? one : other;
  return other.place < one.place ? other : one;
};

/** One direction along the values of a figure, as far as each goal. */
const way = (situation: Situation, { figure, role }: Candidate, from: FigureValue, direction: Direction) => {
  const line = lineFrom(figure, from, direction);
  if (line.length === 0) return (): readonly Placed[] => [];
  const outlookAt = outlooks(situation, figure.id, (place) => line.at(place));
  return (goal: Goal): readonly Placed[] => {
    const place = nearest(line.length, (at) => {
      const outlook = at === 0 ? situation.now : outlookAt(at);
      if (outlook === undefined) return { reached: false };
      return { reached: at > 0 && reaches(goal, outlook, situation.now, situation.points), miss: outlook.miss };
    });
    const then = place === undefined ? undefined : outlookAt(place);
    if (place === undefined || then === undefined) return [];
    const common = { figure: figure.id, role, goal, from, to: line.at(place) };
    return [{ ...settle(situation, common, then), direction, place, met: then.met }];
  };
};

/** The outlook at each place, looked up once. */
const outlooks = (
  { scheme, indicator, scoring, figures, peers }: Situation,
  figure: string,
  at: (place: number) => FigureValue,
): ((place: number) => Outlook | undefined) => {
  const own = figuresOf(indicator);
  const seen = new Map<number, Outlook | undefined>();
  const few = new Map([...figures].filter(([id]) => own.includes(id)));
  // Which figures follow hangs on the identities, not on how far the figure moves; what follows by its sum alone is refused later.
  const { follows } = follow(scheme, figures, figure, at(1));
  const followed = follows.some(({ figures: [only, ...others] }) => others.length === 0 && only !== undefined && own.includes(only));
  const after = (to: FigureValue): Figures =>
    followed ? follow(scheme, figures, figure, to).figures : new Map(few).set(figure, to);
  return (place) => {
    if (!seen.has(place)) seen.set(place, lookAhead(scoring, after(at(place)), peers));
    return seen.get(place);
  };
};

/** Proposed with what must follow, or refused with the identities that it would break. */
const settle = (
  { scheme, indicator, figures, now }: Situation,
  common: Pick<Earning, 'figure' | 'role' | 'goal' | 'from' | 'to'>,
  then: Outlook,
): Found => {
  const { follows, loose, broken, doubts } = follow(scheme, figures, common.figure, common.to);
  const own = new Set(figuresOf(indicator));
  // Of figures that follow only by their sum none can be scored.
  const unclear = follows.filter((each) => each.figures.some((id) => own.has(id) && loose.includes(id)));
  const identities = [...new Set([...broken, ...unclear.map(({ identity }) => identity)])];
  if (identities.length > 0) return { kind: 'refusal', refusal: { ...common, identities } };
  const measure = now.measure && then.measure && { from: now.measure, to: then.measure };
  const gain = subtract(then.score, now.score);
  return {
    kind: 'earning',
    earning: { ...common, score: then.score, gain, met: then.met, ...(measure && { measure }), follows, doubts },
  };
};
