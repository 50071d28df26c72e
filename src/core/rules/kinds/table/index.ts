import { weakest } from '../../../scheme';
import type { Kind, RuleBases } from '../../kind';
import { measuring } from '../../parts/eachTime';
import { basesOfBands } from '../../parts/bandBases';
import { bandFaults } from '../../parts/bandFaults';
import { bandWords } from '../../parts/bandTexts';
import { tableFormula } from './formula';
import { explainTable, judgeTable, type TableDetail } from './judge';
import { fields, type TableRule } from './rule';

export const table: Kind<TableRule, TableDetail> = {
  kind: 'table',
  title: { zh: '分档计分', en: 'points by band' },
  judges: 'measure',
  fields,
  prepare: measuring(judgeTable),
  tell: explainTable,
  bases: (rule) => basesOfTable(rule),
  narrowed: (rule) => (detail) => basesOfTable(rule, detail),
  words: ({ bands }) => [`分档：${bands.map((band) => `${bandWords(band)} ${band.points.value} 分`).join('，')}`],
  faults: ({ bands }) => bandFaults(bands, ['bands']),
  formula: tableFormula,
};

const basesOfTable = ({ bands }: TableRule, detail?: TableDetail): RuleBases => ({
  target: weakest(basesOfBands(bands, detail?.measure)),
  deduction: weakest(bands.filter((_, place) => detail === undefined || place === detail.place).map(({ points }) => points.basis)),
});
