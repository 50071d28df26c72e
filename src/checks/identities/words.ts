import {
  absolute,
  compare,
  decimal,
  divide,
  figuresOfOperand,
  isDay,
  isoOf,
  multiply,
  placesToTellApart,
  subtract,
  truncated,
  upTo,
  whole,
  zero,
  type Comparison,
  type Figure,
  type Fraction,
  type Identity,
  type Operand,
  type Text,
} from '../../core';
import { yesNoWords } from '../entered/words';
import type { Issue } from '../issue';
import type { Sides } from './statement';

type Words = Pick<Issue, 'found' | 'expected' | 'message'>;

/** What is told where an identity does not hold. */
export const identityWords =
  (identity: Identity, figures: readonly Figure[]) =>
  (sides: Sides): Words => {
    const { left, right } = shownBeside(identity.left, figures, sides);
    const [zh, en] = [quotable(identity.title.zh), quotable(identity.title.en)];
    // A limit that is part of the identity stands in its title already.
    const limited = figuresOfOperand(identity.right).length === 0;
    const [bothZh, bothEn] = limited ? [left, left] : [`${left} 与 ${right}`, `${left} against ${right}`];
    const message: Text =
      identity.level === 'note'
        ? { zh: `“${zh}”不成立：实为 ${bothZh}`, en: `“${en}” is not the case: ${bothEn}` }
        : { zh: `应有“${zh}”，实为 ${bothZh}`, en: `“${en}” does not hold: ${bothEn}` };
    return { found: left, expected: expectedOf(identity, right, isDay(identity.left, { figures })), message };
  };

/** Quotation marks within quotation marks are single ones. */
const quotable = (title: string): string => title.replaceAll('“', '‘').replaceAll('”', '’');

/** Both sides with enough digits to be told apart; days as days, answers as words. */
const shownBeside = (side: Operand, figures: readonly Figure[], { left, right }: Sides): { readonly left: string; readonly right: string } => {
  if (isDay(side, { figures })) return { left: dayText(left), right: dayText(right) };
  if (figures.some(({ id, kind }) => id === side && kind === 'yesNo')) return { left: answerText(left), right: answerText(right) };
  const places = placesToTellApart(left, right, usualPlaces);
  return { left: upTo(left, places), right: upTo(right, places) };
};

const dayText = (day: Fraction): string => isoOf(truncated(day));
const answerText = (answer: Fraction): string => (compare(answer, zero) === 0 ? yesNoWords.no : yesNoWords.yes);
const usualPlaces = 6;

const expectedOf = ({ relation, tolerance }: Identity, limit: string, ofDays: boolean): Text => {
  const within = withinText(tolerance);
  const words = (ofDays ? relationsOfDays : relations)[relation];
  return { zh: `${words.zh} ${limit}${within.zh}`, en: `${words.en} ${limit}${within.en}` };
};

const withinText = (tolerance: Identity['tolerance']): Text => {
  if (tolerance === undefined) return { zh: '', en: '' };
  if (typeof tolerance === 'string') return { zh: `（允许相差 ${tolerance}）`, en: ` (within ${tolerance})` };
  const { by, of } = tolerance;
  const amount = of === undefined ? by.value : `${upTo(multiply(decimal(by.value), hundred), usualPlaces)}%`;
  return by.basis === 'assumed'
    ? { zh: `（允许相差 ${amount}，默认值）`, en: ` (within ${amount}, assumed)` }
    : { zh: `（允许相差 ${amount}）`, en: ` (within ${amount})` };
};

type Relations = Readonly<Record<Identity['relation'], Text>>;

const relations: Relations = {
  equal: { zh: '等于', en: 'equal to' },
  atLeast: { zh: '不小于', en: 'at least' },
  moreThan: { zh: '大于', en: 'more than' },
  atMost: { zh: '不大于', en: 'at most' },
  lessThan: { zh: '小于', en: 'less than' },
};

const relationsOfDays: Relations = {
  equal: { zh: '等于', en: 'equal to' },
  atLeast: { zh: '不早于', en: 'not before' },
  moreThan: { zh: '晚于', en: 'after' },
  atMost: { zh: '不晚于', en: 'not after' },
  lessThan: { zh: '早于', en: 'before' },
};

/** What is told where two values lie further apart than the band. */
export const comparisonWords =
  ({ title, band }: Comparison) =>
  ({ left, right }: Sides): Words => {
    const [now, before] = [left, right].map((value) => upTo(value, shownPlaces));
    const change = divide(multiply(subtract(left, right), hundred), absolute(right));
    const places = placesToTellApart(absolute(change), decimal(band.value), shownPlaces);
    const sign = compare(change, zero) > 0 ? '+' : '';
    const apart = `${sign}${upTo(change, places)}%`;
    const assumedZh = band.basis === 'assumed' ? '（默认值）' : '';
    const assumedEn = band.basis === 'assumed' ? ' (assumed)' : '';
    return {
      found: now ?? '',
      expected: {
        zh: `与 ${before ?? ''} 相差不超过 ${band.value}%${assumedZh}`,
        en: `within ${band.value} %${assumedEn} of ${before ?? ''}`,
      },
      message: {
        zh: `${title.zh}相差 ${apart}，超过 ${band.value}%${assumedZh}，请核实`,
        en: `${title.en}: ${apart}, beyond ${band.value} %${assumedEn}`,
      },
    };
  };

const hundred = whole(100);
const shownPlaces = 2;
