import {
  absolute,
  compare,
  decimal,
  evaluate,
  figuresOfOperand,
  subtract,
  isDay,
  isoOf,
  placesToTellApart,
  upTo,
  zero,
  type Figures,
  type Fraction,
  type Identity,
  type Scheme,
  type Text,
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
    const shown = shownBeside(scheme, identity, left.value, right.value);
    const issue: Issue = {
      level: identity.level,
      code: identity.code,
      unit,
      ...(first !== undefined && { figure: first }),
      ...(cell !== undefined && { cell }),
      found: shown.left,
      expected: expectedOf(identity, shown.right),
      message: {
        zh: `应有“${identity.title.zh}”，实为 ${shown.left} 与 ${shown.right}`,
        en: `“${identity.title.en}” does not hold: ${shown.left} against ${shown.right}`,
      },
      fix: identity.fix,
    };
    return [{ identity, figures: involved, issue }];
  });

/** Both sides with enough digits to be told apart; days as days. */
const shownBeside = (scheme: Scheme, { left: side }: Identity, left: Fraction, right: Fraction): { readonly left: string; readonly right: string } => {
  if (isDay(side, scheme)) return { left: dayText(left), right: dayText(right) };
  const places = placesToTellApart(left, right, usualPlaces);
  return { left: upTo(left, places), right: upTo(right, places) };
};

const dayText = (day: Fraction): string => isoOf(Number(day.numerator / day.denominator));
const usualPlaces = 6;

const expectedOf = ({ relation, tolerance }: Identity, limit: string): Text => {
  const within = tolerance === undefined ? { zh: '', en: '' } : { zh: `（允许相差 ${tolerance}）`, en: ` (within ${tolerance})` };
  return { zh: `${relationZh[relation]} ${limit}${within.zh}`, en: `${relationEn[relation]} ${limit}${within.en}` };
};

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
      return compare(beyond, subtract(zero, slack)) > 0;
    case 'lessThan':
      return compare(beyond, slack) < 0;
  }
};
