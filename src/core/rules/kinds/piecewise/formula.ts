import type { FormulaCells } from '../../kind';
import { distanceIn, meetsIn, slopeIn } from '../../parts/excel';
import type { PiecewiseRule } from './rule';

export const piecewiseFormula = (rule: PiecewiseRule, { measure, points, operand }: FormulaCells): string => {
  const limit = operand(rule.target.value);
  const by = distanceIn(measure, limit);
  const all = rule.covers.value === 'whole' ? wholeIn(rule, by) : partsIn(rule, by);
  const lost = rule.atMost === undefined ? `(${all})` : `MIN(${rule.atMost.value},${all})`;
  return `IF(${meetsIn(rule.side.value, measure, limit)},${points},${points}-${lost})`;
};

/** The slope of the piece that the distance lies in, for all of it. */
const wholeIn = ({ pieces }: PiecewiseRule, by: string): string => {
  const passed = pieces.slice(1).map(({ beyond }) => `+(${meetsIn('moreThan', by, beyond.value)})`);
  return `CHOOSE(1${passed.join('')},${pieces.map(({ slope }) => slopeIn(slope, by)).join(',')})`;
};

/** Every slope for its own part of the distance. */
const partsIn = ({ pieces }: PiecewiseRule, by: string): string =>
  pieces
    .map(({ beyond, slope }, place) => {
      const next = pieces[place + 1];
      const end = next === undefined ? by : `MIN(${by},${next.beyond.value})`;
      if (place === 0) return slopeIn(slope, end);
      return `IF(${meetsIn('moreThan', by, beyond.value)},${slopeIn(slope, `(${end}-${beyond.value})`)},0)`;
    })
    .join('+');
