import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { narrow } from '../written/plain';

const words: ReadonlySet<string> = new Set([
  ...['无', '没有', '暂无', '无此项', '空', '缺', '不详', '未统计', '待定', '待报', '未填'],
  ...['-', '--', '---', '–', '—', '——', '―', '─', '──', '/', '\\', '*', '.', '…', '……', '?', '×', 'x'],
  ...['na', 'n/a', '#n/a', 'n.a.', 'nil', 'none', 'null', 'no'],
]);

/** A word or sign for “nothing there”, which may mean 0, 不适用 or not known. */
export const wordForNothing: EntryCheck = {
  code: 'V020',
  level: 'error',
  title: both('以“无”“—”等代替数值', 'A word for “nothing” instead of a number'),
  needs: both(
    '数值类数据项中的“无”“—”“/”“NA”等。它们可能是 0、不适用或尚未掌握，不作猜测。',
    'Texts such as 无, —, / and NA in a figure that takes a number. They may mean 0, not applicable or not known; no guess is made.',
  ),
  found: ({ numeric, word }) => numeric && words.has(narrow(word).toLowerCase()),
  message: ({ figure: { title }, word }) =>
    both(`${title.zh}填的是“${word}”，不能确定是 0 还是不适用`, `${title.en} says ${word}, which may be 0 or not applicable`),
  expected,
  fix: () =>
    both(
      '一个都没有发生的填 0；该情况不存在的填“不适用”；尚未掌握的留空（按待核处理）',
      'Enter 0 if it happened not once, 不适用 if the case does not exist; leave it blank if it is not known yet (pending)',
    ),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: '—' } },
    passes: { figure: { kind: 'count' }, entry: { value: '不适用' } },
  },
};
