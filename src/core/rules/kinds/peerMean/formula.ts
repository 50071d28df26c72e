import type { FormulaCells } from '../../kind';
import { distanceIn, meetsIn, slopeIn } from '../../parts/excel';
import type { PeerMeanRule } from './rule';

export const peerMeanFormula = ({ side, allowance, slope }: PeerMeanRule, { measure, points, peers }: FormulaCells): string => {
  const mean = `AVERAGE(${peers})`;
  const limit = allowance === undefined ? mean : `${mean}${side.value === 'atLeast' ? '-' : '+'}${allowance.value}`;
  const missed = slope === undefined ? '0' : `${points}-${slopeIn(slope, distanceIn(measure, limit))}`;
  return `IF(${meetsIn(side.value, measure, limit)},${points},${missed})`;
};
