import { figuresOfOperand, type Identity, type Scheme } from '../../core';
import type { Relation } from './relation';

/** The relations that a scheme can answer and does not state itself. */
export const applicable = (
  relations: readonly Relation[],
  { figures, identities }: Pick<Scheme, 'figures' | 'identities'>,
): readonly Relation[] => {
  const asked = new Set(figures.map(({ id }) => id));
  const stated = new Set(identities.map(subjectOf));
  return relations.filter((relation) => figuresOf(relation).every((id) => asked.has(id)) && !stated.has(subjectOf(relation)));
};

const figuresOf = ({ left, right }: Identity): readonly string[] => [left, right].flatMap(figuresOfOperand);

/** What an identity is about, whichever side comes first: a ≤ b is b ≥ a. */
const subjectOf = (identity: Identity): string => {
  const [left, right] = [identity.left, identity.right].map((side) => [...figuresOfOperand(side)].sort().join(','));
  switch (identity.relation) {
    case 'equal':
      return [left, right].sort().join(' = ');
    case 'atMost':
      return `${left ?? ''} ≤ ${right ?? ''}`;
    case 'lessThan':
      return `${left ?? ''} < ${right ?? ''}`;
    case 'atLeast':
      return `${right ?? ''} ≤ ${left ?? ''}`;
    case 'moreThan':
      return `${right ?? ''} < ${left ?? ''}`;
  }
};
