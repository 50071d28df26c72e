import { weakest, type Basis } from '../../../scheme';
import type { Kind } from '../../kind';
import { measuring } from '../../parts/eachTime';
import { bandFaults } from '../../parts/bandFaults';
import { boundsOf } from '../../parts/bands';
import { bandWords } from '../../parts/bandTexts';
import { sideSigns } from '../../parts/words';
import { levelAndProgressFormula } from './formula';
import { explainLevelAndProgress, judgeLevelAndProgress, type LevelAndProgressDetail } from './judge';
import { fields, type LevelAndProgressRule, type ShareBand } from './rule';

export const levelAndProgress: Kind<LevelAndProgressRule, LevelAndProgressDetail> = {
  kind: 'levelAndProgress',
  title: { zh: '水平与进步按比重计分', en: 'level and progress, weighted' },
  judges: 'measure',
  fields,
  prepare: measuring(judgeLevelAndProgress),
  tell: explainLevelAndProgress,
  bases: ({ side, better, worse, level, steps }) => ({
    target: side.basis,
    deduction: weakest([better.basis, worse.basis, ...[...level, ...steps].flatMap(basesOfBand)]),
  }),
  words: ({ side, average, better, worse, level, progress, steps }, { operand }) => [
    `${sideSigns[side.value]} 平均值 ${operand(average)} 时水平占 ${better.value}，否则占 ${worse.value}，其余为进步`,
    `水平：${bandsInWords(level)}`,
    `进步 ${operand(progress)}：${bandsInWords(steps)}`,
  ],
  faults: ({ level, steps }) => [...bandFaults(level, ['level']), ...bandFaults(steps, ['steps'])],
  formula: levelAndProgressFormula,
};

const basesOfBand = (band: ShareBand): readonly Basis[] => [
  band.share.basis,
  ...boundsOf(band).flatMap(({ value, inclusive }) => [value.basis, inclusive.basis]),
];

const bandsInWords = (bands: readonly ShareBand[]): string =>
  bands.map((band) => `${bandWords(band)}计 ${band.share.value}`).join('，');
