import { compare, decimal } from '../../../exact';
import { weakest, type Basis, type Stated } from '../../../scheme';
import type { Fault, Kind, RuleBases } from '../../kind';
import { comparing } from '../../parts/eachTime';
import { rankLadderFormula } from './formula';
import { explainRankLadder, judgeRankLadder, type RankLadderDetail } from './judge';
import { fields, type RankLadderRule } from './rule';

export const rankLadder: Kind<RankLadderRule, RankLadderDetail, 'peers'> = {
  kind: 'rankLadder',
  title: { zh: '按名次得分', en: 'points by rank' },
  judges: 'peers',
  fields,
  prepare: comparing(judgeRankLadder),
  tell: explainRankLadder,
  bases: (rule) => basesOfLadder(rule),
  narrowed: (rule) => (detail) => basesOfLadder(rule, detail),
  words: ({ side, ladder, perPlace }) => [
    side.value === 'atLeast' ? '从高到低排名' : '从低到高排名',
    `各名次得分：${ladder.map(({ value }) => value).join('、')}`,
    perPlace === undefined ? '其后名次同末位' : `其后每降 1 名再减 ${perPlace.value} 分`,
  ],
  faults: ({ ladder }) => ladder.flatMap((rung, index) => climbs(rung, ladder[index - 1], index)),
  formula: rankLadderFormula,
};

const basesOfLadder = (rule: RankLadderRule, detail?: RankLadderDetail): RuleBases => ({ target: rule.side.basis, deduction: weakest(basesOfRungs(rule, detail)) });

/** What decided: the rung, and what each place below the ladder costs. */
const basesOfRungs = ({ ladder, perPlace }: RankLadderRule, detail: RankLadderDetail | undefined): readonly Basis[] => {
  const rungs = detail === undefined ? ladder : ladder.slice(detail.rung, detail.rung + 1);
  const below = perPlace !== undefined && (detail === undefined || detail.below !== undefined) ? [perPlace.basis] : [];
  return [...rungs.map(({ basis }) => basis), ...below];
};

const climbs = (rung: Stated, above: Stated | undefined, index: number): readonly Fault[] =>
  above === undefined || compare(decimal(rung.value), decimal(above.value)) <= 0
    ? []
    : [
        {
          path: ['ladder', index, 'value'],
          message: {
            zh: `第 ${String(index + 1)} 名的 ${rung.value} 分高于前一名的 ${above.value} 分：各名次得分应由高到低`,
            en: `place ${String(index + 1)} earns ${rung.value}, more than the ${above.value} of the place before it: points must not rise with the place`,
          },
        },
      ];
