import { assumed, decimal, document, type Fraction, type Operand, type RuleOf, type Slope } from '../../../src/core';
import { judgeMeasured, poolOf, withOwn, type Judgement } from '../../../src/core/rules';

type Better = 'atLeast' | 'atMost';

export const peerMean = (side: Better, by?: Slope, allowance?: string): RuleOf<'peerMean'> => ({
  kind: 'peerMean',
  side: document(side),
  ...(by && { slope: by }),
  ...(allowance !== undefined && { allowance: document(allowance) }),
});

export const peerBest = (side: Better): RuleOf<'peerBest'> => ({ kind: 'peerBest', side: document(side) });

export const rankLadder = (side: Better, ladder: readonly string[], perPlace?: string): RuleOf<'rankLadder'> => ({
  kind: 'rankLadder',
  side: document(side),
  ladder: ladder.map(document),
  ...(perPlace !== undefined && { perPlace: assumed(perPlace) }),
});

/** Bands as `[places, change]`. */
export const rankMovement = (side: Better, before: Operand, base: string, bands: readonly (readonly [string, string])[]): RuleOf<'rankMovement'> => ({
  kind: 'rankMovement',
  side: document(side),
  before,
  base: document(base),
  bands: bands.map(([places, change]) => ({ places: document(places), change: assumed(change) })),
});

export type PeerRule = ReturnType<typeof peerMean | typeof peerBest | typeof rankLadder | typeof rankMovement>;

interface Among {
  /** The others, as they went into the comparison. */
  readonly others: readonly (string | Fraction)[];
  /** The unit's own as it went in, where it is judged with another measure. */
  readonly own?: string | Fraction;
  readonly before?: { readonly others: readonly string[]; readonly own: string };
  readonly points?: string;
  readonly margin?: string;
}

const fractionOf = (value: string | Fraction): Fraction => (typeof value === 'string' ? decimal(value) : value);

const pool = (others: readonly (string | Fraction)[], own: Fraction) => withOwn(poolOf([...others.map(fractionOf), own]), own);

/** What a rule says of a measure among others; 10 points unless said otherwise. */
export const among = (rule: PeerRule, measure: string | Fraction, { others, own = measure, before, points = '10', margin }: Among): Judgement =>
  judgeMeasured(rule, {
    points: decimal(points),
    figures: new Map(),
    measure: fractionOf(measure),
    peers: { now: pool(others, fractionOf(own)), ...(before && { before: pool(before.others, decimal(before.own)) }) },
    ...(before && { before: decimal(before.own) }),
    ...(margin !== undefined && { margin: decimal(margin) }),
  });
