import type { EntryCheck } from '../check';
import { both, expected } from '../expected';

/** The value stands in a hidden row or column. */
export const inHiddenCell: EntryCheck = {
  code: 'V027',
  level: 'note',
  title: both('在隐藏的行或列中', 'In a hidden row or column'),
  needs: both('填了值而所在行或列被隐藏（或被筛选掉）的单元格；照常计分。选填的数据项出厂时就是收起的，不在此列。', 'A value whose row or column is hidden or filtered away. It counts all the same. Optional figures come folded away and are left out.'),
  found: ({ figure, entry: { hidden } }) => hidden === true && figure.optional !== true,
  message: ({ figure: { title } }) =>
    both(`${title.zh}在隐藏的行或列中，照常计分`, `${title.en} stands in a hidden row or column and counts all the same`),
  expected,
  fix: () => both('请取消隐藏或筛选，核对后再保存', 'Show the row and column, and check the value'),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: 12, hidden: true } },
    passes: { figure: { kind: 'count' }, entry: { value: 12, hidden: false } },
  },
};
