import {
  decimal,
  divide,
  equal,
  ratioText,
  upTo,
  type AnsweredRule,
  type Fraction,
  type Language,
  type MeasuredRule,
  type Text,
} from '../../../src/core';
import { explainJudged, judgeAnswered, judgeMeasured, type Judged, type Judgement } from '../../../src/core/rules';
import { figures, type Given } from './figures';

/** A decimal where one says it exactly, else numerator/denominator. */
export const exactly = (value: Fraction): string => {
  const text = upTo(value, 12);
  return equal(decimal(text), value) ? text : ratioText(value);
};

export const fractionOf = (numerator: string, denominator: string): Fraction =>
  divide(decimal(numerator), decimal(denominator));

interface Circumstances {
  readonly points?: string;
  readonly margin?: string;
  readonly figures?: Given;
}

/** What a rule says of a measure; 10 points unless said otherwise. */
export const judgementOn = (
  rule: MeasuredRule,
  measure: string | Fraction,
  { points = '10', margin, figures: given = {} }: Circumstances = {},
): Judgement =>
  judgeMeasured(rule, {
    points: decimal(points),
    figures: figures(given),
    measure: typeof measure === 'string' ? decimal(measure) : measure,
    ...(margin !== undefined && { margin: decimal(margin) }),
  });

export const answerTo = (rule: AnsweredRule, given: Given, points = '10'): Judgement =>
  judgeAnswered(rule, { points: decimal(points), figures: figures(given) });

/** @throws where something stands in the rule's way */
export const settled = (judgement: Judgement): Judged => {
  if (judgement.kind !== 'judged') throw new Error(`not judged: ${judgement.kind}`);
  return judgement;
};

/** In short: `met 10`, `near 10`, `missed 4.5`. */
export const verdict = (judgement: Judgement): string => {
  if (judgement.kind !== 'judged') return judgement.kind;
  const word = judgement.near ? 'near' : judgement.met ? 'met' : 'missed';
  return `${word} ${exactly(judgement.earned)}`;
};

/** The limit that was compared with; empty where there is none. */
export const targetOf = (judgement: Judgement): string => {
  const { target } = settled(judgement);
  return target === undefined ? '' : exactly(target);
};

interface Manner {
  readonly unit?: Text;
  readonly day?: boolean;
  readonly measure?: string | Fraction;
  readonly titles?: Readonly<Record<string, string>>;
}

export const percent: Text = { zh: '%', en: '%' };

/** The sentence of a judgement. */
export const sentence = (
  judgement: Judgement,
  language: Language,
  { unit = { zh: '', en: '' }, day = false, measure, titles = {} }: Manner = {},
): string =>
  explainJudged(settled(judgement), {
    language,
    unit,
    day,
    title: (figure) => titles[figure] ?? figure,
    ...(measure !== undefined && { measure: typeof measure === 'string' ? decimal(measure) : measure }),
  });
