import { compare, negate, subtract, upTo, zero, type Fraction } from '../exact';
import type { Degree, FigureValue } from '../figures';
import { isoOf } from '../measures';
import { say } from '../rules';
import type { Figure, Language, Text } from '../scheme';

/** What becomes of a figure: "符合政策出生人数再增加 37 人（达到 1,204 人）" */
export const tellChange = (figure: Figure, from: FigureValue, to: FigureValue, language: Language): string => {
  const telling = { language };
  const title = figure.title[language];
  if (from.kind === 'number' && to.kind === 'number') {
    const [by, at] = [subtract(to.value, from.value), withUnit(to.value, figure.unit, language)];
    const size = tellSize(by, figure.unit, language);
    return compare(by, zero) > 0
      ? say(telling, `${title}再增加 ${size}（达到 ${at}）`, `${title} up by ${size} (to ${at})`)
      : say(telling, `${title}减少 ${size}（降到 ${at}）`, `${title} down by ${size} (to ${at})`);
  }
  if (from.kind === 'date' && to.kind === 'date') {
    const [days, day] = [String(Math.abs(to.day - from.day)), isoOf(to.day)];
    return to.day < from.day
      ? say(telling, `${title}提前 ${days} 天（到 ${day}）`, `${title} ${days} days earlier (${day})`)
      : say(telling, `${title}推后 ${days} 天（到 ${day}）`, `${title} ${days} days later (${day})`);
  }
  const [was, becomes] = [answer(from, language), answer(to, language)];
  return say(telling, `${title}由“${was}”变为“${becomes}”`, `${title} from “${was}” to “${becomes}”`);
};

const answer = (value: FigureValue, language: Language): string => {
  if (value.kind === 'yesNo') return value.yes ? say({ language }, '是', 'yes') : say({ language }, '否', 'no');
  return value.kind === 'degree' ? degreeWords[value.degree][language] : '';
};

const degreeWords: Readonly<Record<Degree, Text>> = {
  full: { zh: '落实', en: 'carried out' },
  part: { zh: '部分落实', en: 'partly carried out' },
  none: { zh: '未落实', en: 'not carried out' },
};

/** How far a number moves, without its sign: "37 人". */
export const tellSize = (by: Fraction, unit: Text, language: Language): string =>
  withUnit(compare(by, zero) < 0 ? negate(by) : by, gapUnit(unit), language);

/** A distance between two per cent is in points of per cent. */
const gapUnit = (unit: Text): Text => {
  if (unit.zh === '%') return { zh: '个百分点', en: 'percentage points' };
  return unit.zh === '‰' ? { zh: '个千分点', en: 'per mille points' } : unit;
};

/** "1,204 人" */
const withUnit = (value: Fraction, unit: Text, language: Language): string => {
  const [whole = '', part] = upTo(value, mostPlaces).split('.');
  const number = `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${part === undefined ? '' : `.${part}`}`;
  const word = unit[language];
  if (word === '' || word === '%' || word === '‰') return `${number}${word}`;
  return /^\d/u.test(word) ? `${number} × ${word}` : `${number} ${word}`;
};

/** More than any cell holds. */
const mostPlaces = 15;
