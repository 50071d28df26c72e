import {
  absolute,
  compare,
  decimal,
  evaluate,
  figuresOfOperand,
  subtract,
  upTo,
  zero,
  type Figures,
  type Fraction,
  type Identity,
  type Scheme,
} from '../core';
import type { Issue } from './issue';

/** An identity that does not hold, and the figures that it makes doubtful. */
export interface Broken {
  readonly identity: Identity;
  readonly figures: readonly string[];
  readonly issue: Issue;
}

/**
 * The identities of the scheme that one unit's figures break. Skipped where a figure is missing, unusable or 不适用.
 * @param cellOf where a figure of the unit stands
 */
export const brokenIdentities = (
  scheme: Scheme,
  unit: string,
  figures: Figures,
  cellOf: (figure: string) => string | undefined,
): readonly Broken[] =>
  scheme.identities.flatMap((identity): readonly Broken[] => {
    const left = evaluate(identity.left, figures);
    const right = evaluate(identity.right, figures);
    if (left.kind !== 'known' || right.kind !== 'known') return [];
    if (holds(identity, left.value, right.value)) return [];
    const involved = [...new Set([identity.left, identity.right].flatMap(figuresOfOperand))];
    const [first] = involved;
    const cell = first === undefined ? undefined : cellOf(first);
    const limit = upTo(right.value, 6);
    const issue: Issue = {
      level: identity.level,
      code: identity.code,
      unit,
      ...(first !== undefined && { figure: first }),
      ...(cell !== undefined && { cell }),
      found: upTo(left.value, 6),
      expected: { zh: `${relationZh[identity.relation]} ${limit}`, en: `${relationEn[identity.relation]} ${limit}` },
      message: identity.title,
      fix: identity.fix,
    };
    return [{ identity, figures: involved, issue }];
  });

const relationZh = { equal: '等于', atLeast: '不小于', moreThan: '大于', atMost: '不大于', lessThan: '小于' } as const;
const relationEn = { equal: 'equal to', atLeast: 'at least', moreThan: 'more than', atMost: 'at most', lessThan: 'less than' } as const;

const holds = ({ relation, tolerance = '0' }: Identity, left: Fraction, right: Fraction): boolean => {
  const beyond = subtract(left, right);
  const slack = decimal(tolerance);
  switch (relation) {
    case 'equal':
      return compare(absolute(beyond), slack) <= 0;
    case 'atMost':
      return compare(beyond, slack) <= 0;
    case 'atLeast':
      return compare(subtract(zero, beyond), slack) <= 0;
    case 'moreThan':
      return compare(beyond, zero) > 0;
    case 'lessThan':
      return compare(beyond, zero) < 0;
  }
};
