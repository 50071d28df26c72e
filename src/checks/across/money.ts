import type { Figure } from '../../core';

/** 元 or 万元, and not per head. */
export const isMoney = ({ kind, unit }: Figure): boolean => kind === 'amount' && (unit.zh === '万元' || unit.zh === '元');

/** Things that happen at some place, which a city may do beside its units: 次. Parts of a list: 项. */
const countedOnce: ReadonlySet<string> = new Set(['次', '项']);

/**
 * Whether the units' values add up to the city's. Where the figure does not say: money does, and so do counts
 * except those with a most, those as of any day, and occasions.
 */
export const isAdditive = (figure: Figure): boolean =>
  figure.additive ??
  (isMoney(figure) ||
    (figure.kind === 'count' && figure.atMost === undefined && figure.period !== 'asOf' && !countedOnce.has(figure.unit.zh)));
