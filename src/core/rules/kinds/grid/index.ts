import { weakest } from '../../../scheme';
import type { Kind, RuleBases } from '../../kind';
import { measuring } from '../../parts/eachTime';
import { basesOfBands } from '../../parts/bandBases';
import { bandWords } from '../../parts/bandTexts';
import { gridFaults } from './faults';
import { gridFormula } from './formula';
import { explainGrid, judgeGrid, type GridDetail } from './judge';
import { fields, type GridRule } from './rule';

export const grid: Kind<GridRule, GridDetail> = {
  kind: 'grid',
  title: { zh: '两个条件分档计分', en: 'points by two conditions' },
  judges: 'measure',
  fields,
  prepare: measuring(judgeGrid),
  tell: explainGrid,
  bases: (rule) => basesOfGrid(rule),
  narrowed: (rule) => (detail) => basesOfGrid(rule, detail),
  words: ({ rows, across, title, columns, points }, { operand }) => [
    `另看${title.zh}＝${operand(across)}`,
    ...rows.map((row, index) => {
      const cells = columns.map((column, place) => `${title.zh} ${bandWords(column)} ${points[index]?.[place]?.value ?? ''} 分`);
      return `测算值 ${bandWords(row)}：${cells.join('，')}`;
    }),
  ],
  faults: gridFaults,
  formula: gridFormula,
};

const basesOfGrid = ({ rows, columns, points }: GridRule, detail?: GridDetail): RuleBases => ({
  target: weakest([...basesOfBands(rows, detail?.measure), ...basesOfBands(columns, detail?.across)]),
  deduction: weakest(
    points.flatMap((row, r) =>
      row.flatMap(({ basis }, c) => (detail === undefined || (r === detail.row && c === detail.column) ? [basis] : [])),
    ),
  ),
});
