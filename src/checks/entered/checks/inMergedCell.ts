import type { EntryCheck } from '../check';
import { both, expected } from '../expected';

/** The value stands in a merged area. */
export const inMergedCell: EntryCheck = {
  code: 'V028',
  level: 'warning',
  title: both('在合并单元格中', 'In merged cells'),
  needs: both(
    '填了值的合并单元格：值只属于左上角一格，区域内其他单位或数据项是空的。',
    'A value in a merged area: it belongs to the upper left cell alone, the other units or figures of the area are blank.',
  ),
  found: ({ entry: { merged } }) => merged === true,
  message: ({ figure: { title } }) =>
    both(
      `${title.zh}在合并单元格中，只算给左上角的单位和数据项`,
      `${title.en} stands in merged cells and counts for the unit and figure of the upper left cell alone`,
    ),
  expected,
  fix: () => both('请取消合并，每个单元格各填各的', 'Unmerge the cells and fill in each of them'),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: 12, merged: true } },
    passes: { figure: { kind: 'count' }, entry: { value: 12, merged: false } },
  },
};
