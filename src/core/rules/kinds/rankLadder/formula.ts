import type { FormulaCells } from '../../kind';
import { rankIn } from '../../parts/placeExcel';
import type { RankLadderRule } from './rule';

export const rankLadderFormula = ({ side, ladder, perPlace }: RankLadderRule, { measure, peers }: FormulaCells): string => {
  const rank = rankIn(side.value, measure, peers);
  const last = String(ladder.length);
  const rungs = ladder.map(({ value }) => value).join(',');
  const points = `INDEX({${rungs}},1,MIN(${last},${rank}))`;
  return perPlace === undefined ? points : `${points}-MAX(0,${rank}-${last})*${perPlace.value}`;
};
