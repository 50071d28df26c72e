import { decimal, divide, whole, zero, type Comparison, type Figure, type Fraction, type Identity, type Operand, type Scheme, type Text, type WhenMissing } from '../../core';
import type { Issue } from '../issue';
import { comparisonWords, identityWords } from './words';

/** Both sides of a statement about one unit, exactly. */
export interface Sides {
  readonly left: Fraction;
  readonly right: Fraction;
}

/** Something that must hold between two values of one unit, whether the scheme calls it an identity or a comparison. */
export interface Statement {
  readonly code: string;
  readonly level: Identity['level'];
  readonly left: Operand;
  readonly relation: Identity['relation'];
  readonly right: Operand;
  readonly slack: Slack;
  readonly whenMissing: WhenMissing;
  /** Left out where the right side is zero: nothing can be said in per cent of it. */
  readonly needsRight?: boolean;
  readonly fix: Text;
  readonly tell: (sides: Sides) => Pick<Issue, 'found' | 'expected' | 'message'>;
}

/** How far apart the sides may be: the larger of an absolute distance and a share of one side. */
export interface Slack {
  readonly absolute: Fraction;
  readonly share?: { readonly by: Fraction; readonly of: 'left' | 'right' };
}

const hundred = whole(100);

export const statementOfIdentity = (identity: Identity, figures: readonly Figure[]): Statement => {
  const { code, level, left, relation, right, tolerance, whenMissing = 'skipAny', fix } = identity;
  return { code, level, left, relation, right, whenMissing, fix, slack: slackOf(tolerance), tell: identityWords(identity, figures) };
};

const slackOf = (tolerance: Identity['tolerance']): Slack => {
  if (tolerance === undefined) return { absolute: zero };
  if (typeof tolerance === 'string') return { absolute: decimal(tolerance) };
  const by = decimal(tolerance.by.value);
  return tolerance.of === undefined ? { absolute: by } : { absolute: zero, share: { by, of: tolerance.of } };
};

/** A comparison says that the two are equal, within its band. */
export const statementOfComparison = (comparison: Comparison): Statement => {
  const { code, level, now, before, band, ignoreUpTo, fix } = comparison;
  return {
    code,
    level,
    left: now,
    relation: 'equal',
    right: before,
    needsRight: true,
    slack: {
      absolute: ignoreUpTo === undefined ? zero : decimal(ignoreUpTo.value),
      share: { by: divide(decimal(band.value), hundred), of: 'right' },
    },
    whenMissing: 'skipAny',
    fix,
    tell: comparisonWords(comparison),
  };
};

/** What is said of the units of a scheme: its own identities, the relations of the catalogue that it can answer, its comparisons. */
export const statementsOf = (scheme: Pick<Scheme, 'figures' | 'comparisons'>, identities: readonly Identity[]): readonly Statement[] => [
  ...identities.map((identity) => statementOfIdentity(identity, scheme.figures)),
  ...(scheme.comparisons ?? []).map(statementOfComparison),
];
