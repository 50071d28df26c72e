import { isoOf } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { serialOf } from '../readDate';

/** A date that the cell holds as text. */
export const dayAsText: EntryCheck = {
  code: 'V022',
  level: 'note',
  title: both('以文本形式存储的日期', 'Date stored as text'),
  needs: both(
    '日期类数据项中能读出日期的文字；照常计分，可以自动改成日期。不是单元格的（数据文件）不检查。',
    'A text that reads as a day, in a figure that takes a date. It is scored, and can be turned into a date. Silent where there is no cell (a file of figures).',
  ),
  found: ({ day, entry: { value, cell } }) => day !== undefined && typeof value === 'string' && cell !== undefined,
  message: ({ figure: { title }, day = 0 }) =>
    both(`${title.zh}是文本，按 ${isoOf(day)} 计分`, `${title.en} is text and counts as ${isoOf(day)}`),
  expected,
  fix: () => both('可改成日期，以便排序和筛选', 'Turn it into a date, so that it can be sorted and filtered'),
  repair: ({ day }) => (day === undefined ? undefined : serialOf(day)),
  examples: {
    fails: { figure: { kind: 'date' }, entry: { value: '2012年6月30日', cell: "'数据填报'!F12" } },
    passes: { figure: { kind: 'date' }, entry: { value: 41_090, showsDay: true, cell: "'数据填报'!F12" } },
  },
};
