import {
  earnings,
  fixed,
  isoOf,
  upTo,
  type Earning,
  type Earnings,
  type Figures,
  type FigureValue,
  type Refusal,
  type Scheme,
} from '../../../src/core';

export const valueText = (value: FigureValue): string => {
  switch (value.kind) {
    case 'number':
      return upTo(value.value, 6);
    case 'date':
      return isoOf(value.day);
    case 'degree':
      return value.degree;
    case 'yesNo':
      return value.yes ? 'yes' : 'no';
    default:
      return value.kind;
  }
};

/** @throws where nothing is lost or nothing can be said */
export const lostOf = (found: Earnings): Extract<Earnings, { kind: 'lost' }> => {
  if (found.kind !== 'lost') throw new Error(found.kind);
  return found;
};

const inShort = ({ figure, role, goal, from, to }: Earning | Refusal): string =>
  `${goal} ${figure} ${valueText(from)} → ${valueText(to)}${role === 'base' ? ' (base)' : ''}`;

/** In short: `all births.compliant 3596 → 3644: +1.19`, refusals as `all …: not I02`. */
export const offered = (scheme: Scheme, figures: Figures, code: string): readonly string[] => {
  const { earnings: found, refusals } = lostOf(earnings(scheme, figures, code));
  return [
    ...found.map((each) => `${inShort(each)}: +${fixed(each.gain, scheme.places.value)}`),
    ...refusals.map((each) => `${inShort(each)}: not ${each.identities.join(', ')}`),
  ];
};
