import type { Bound } from '../../scheme';
import { valueOf, type Band } from './bands';
import { say, show, type Showing } from './showing';
import { boundWords } from './words';

/** "70%（含）至 80%（不含）", "100% 及以上", "低于 50%" */
export const showBand = ({ from, to }: Band, showing: Showing): string => {
  const text = (bound: Bound): string => show(valueOf(bound), showing, showing.measure);
  if (from && to) {
    const range = `${text(from)}（${included(from)}）至 ${text(to)}（${included(to)}）`;
    return say(showing, range, `${from.inclusive.value ? 'from' : 'above'} ${text(from)} ${to.inclusive.value ? 'up to' : 'to below'} ${text(to)}`);
  }
  if (from) {
    return from.inclusive.value ? say(showing, `${text(from)} 及以上`, `at least ${text(from)}`) : say(showing, `高于 ${text(from)}`, `above ${text(from)}`);
  }
  if (to) {
    return to.inclusive.value ? say(showing, `${text(to)} 及以下`, `at most ${text(to)}`) : say(showing, `低于 ${text(to)}`, `below ${text(to)}`);
  }
  return say(showing, '任何值', 'any value');
};

const included = ({ inclusive }: Bound): string => (inclusive.value ? '含' : '不含');

/** "70（含）至 80（不含）", for the sheet 指标体系. */
export const bandWords = ({ from, to }: Band): string => {
  if (from && to) return `${boundWords(from)}至 ${boundWords(to)}`;
  if (from) return `${boundWords(from)}以上`;
  return to ? `${boundWords(to)}以下` : '任何值';
};
