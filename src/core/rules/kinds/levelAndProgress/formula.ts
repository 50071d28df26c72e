import type { FormulaCells } from '../../kind';
import { bandsBelowIn } from '../../parts/bandExcel';
import { ascending } from '../../parts/bands';
import { meetsIn } from '../../parts/excel';
import type { LevelAndProgressRule, ShareBand } from './rule';

/** `points × (P + w × (L − P))`: the same as `w × L + (1 − w) × P`, with the weight written once. */
export const levelAndProgressFormula = (rule: LevelAndProgressRule, { measure, points, operand }: FormulaCells): string => {
  const { side, better, worse, level, steps } = rule;
  const weight = `IF(${meetsIn(side.value, measure, operand(rule.average))},${better.value},${worse.value})`;
  const progress = shareIn(`(${operand(rule.progress)})`, steps);
  return `${points}*(${progress}+${weight}*(${shareIn(measure, level)}-${progress}))`;
};

const shareIn = (value: string, bands: readonly ShareBand[]): string => {
  const shares = ascending(bands).flatMap((place) => bands[place]?.share.value ?? []);
  return `CHOOSE(1+${bandsBelowIn(value, bands)},${shares.join(',')})`;
};
