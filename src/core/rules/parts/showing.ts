import { isWhole, placesToTellApart, truncated, upTo, zero, type Fraction } from '../../exact';
import { isoOf } from '../../measures';
import type { Language, Side, Slope, Text } from '../../scheme';
import type { Deduction } from './slope';

/** What the sentence of a rule needs besides the rule's own detail. */
export interface Showing {
  readonly language: Language;
  /** The measure that was judged. */
  readonly measure?: Fraction;
  readonly unit: Text;
  /** The measure is a day. */
  readonly day: boolean;
  /** The title of a figure. */
  readonly title: (figure: string) => string;
}

/** The phrase in the language of the showing. */
export const say = ({ language }: Pick<Showing, 'language'>, zh: string, en: string): string =>
  language === 'zh' ? zh : en;

const usualPlaces = 4;

/** A value of the measure's kind, with its unit, and with enough places to be told apart from the other one. */
export const show = (value: Fraction, showing: Showing, other: Fraction = value): string => {
  if (showing.day) return isoOf(truncated(value));
  const number = showNumber(value, other);
  return withUnit(number, showing.unit[showing.language]);
};

/** A distance between two values of the measure's kind: points of per cent, not per cent. */
export const showGap = (value: Fraction, showing: Showing): string => {
  const number = digits(value);
  if (showing.day) return say(showing, `${number} 天`, `${number} days`);
  if (showing.unit.zh === '%') return say(showing, `${number} 个百分点`, `${number} percentage points`);
  if (showing.unit.zh === '‰') return say(showing, `${number} 个千分点`, `${number} per mille points`);
  return withUnit(number, showing.unit[showing.language]);
};

/** A bare number, with enough places to be told apart from the other one. */
export const showNumber = (value: Fraction, other: Fraction = value): string =>
  upTo(value, isWhole(value) ? usualPlaces : placesToTellApart(value, other, usualPlaces));

/** Points, exact to the places that people write: `0.65`. */
export const showPoints = (value: Fraction): string => digits(value);

/** With the usual places, and with more where otherwise nothing but zeros would show. */
const digits = (value: Fraction): string => showNumber(value, zero);

/** "不低于 92%" */
export const showLimit = (side: Side, limit: string, showing: Pick<Showing, 'language'>): string => {
  switch (side) {
    case 'atLeast':
      return say(showing, `不低于 ${limit}`, `at least ${limit}`);
    case 'moreThan':
      return say(showing, `高于 ${limit}`, `above ${limit}`);
    case 'atMost':
      return say(showing, `不超过 ${limit}`, `at most ${limit}`);
    case 'lessThan':
      return say(showing, `低于 ${limit}`, `below ${limit}`);
  }
};

/** "每 1 个百分点扣 0.5 分（连续计），扣 0.65 分" */
export const showSlope = (slope: Slope, stepText: string, { lost }: Pick<Deduction, 'lost'>, showing: Showing): string =>
  showSteps(slope, stepText, lost, 'lost', showing);

/** "每 1 个百分点加 0.5 分（连续计），加 0.65 分" */
export const showGain = (slope: Slope, stepText: string, won: Fraction, showing: Showing): string => showSteps(slope, stepText, won, 'won', showing);

const showSteps = ({ pointsPerStep, steps }: Slope, stepText: string, points: Fraction, came: 'lost' | 'won', showing: Showing): string => {
  const counted = say(showing, countedZh[steps.value], countedEn[steps.value]);
  const verb = came === 'lost' ? '扣' : '加';
  return say(
    showing,
    `每 ${stepText}${/\d$/u.test(stepText) ? ' ' : ''}${verb} ${pointsPerStep.value} 分（${counted}），${verb} ${showPoints(points)} 分`,
    `${pointsPerStep.value} points for every ${stepText} (${counted}), ${showPoints(points)} points ${came}`,
  );
};

const countedZh = { whole: '满一步计', started: '不足一步按一步计', continuous: '连续计' } as const;
const countedEn = { whole: 'whole steps', started: 'started steps', continuous: 'in proportion' } as const;

const withUnit = (number: string, unit: string): string =>
  unit === '' || unit === '%' || unit === '‰'
    ? `${number}${unit}`
    : `${number} ${unit}`;
