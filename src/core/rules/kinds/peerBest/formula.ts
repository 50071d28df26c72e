import type { FormulaCells } from '../../kind';
import { settledIn } from '../../parts/excel';
import type { PeerBestRule } from './rule';

/** A best of zero or less is an error value: there is no proportion to it. */
export const peerBestFormula = ({ side }: PeerBestRule, { measure, points, peers }: FormulaCells): string => {
  const best = side.value === 'atLeast' ? `MAX(${peers})` : `MIN(${peers})`;
  const earned = side.value === 'atLeast' ? `${points}*MAX(0,${measure}/${best})` : `${points}*${best}/${measure}`;
  return `IF(${settledIn(best)}<=0,NA(),${earned})`;
};
