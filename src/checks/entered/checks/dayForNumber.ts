import { isoOf } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { readDate } from '../readDate';

/** A number that its cell shows as a day: Excel makes a date of what looks like one (3-4, 1/2). */
export const dayForNumber: EntryCheck = {
  code: 'V021',
  level: 'error',
  title: both('数值显示为日期', 'Number that shows as a day'),
  needs: both(
    '数值类数据项中，单元格为日期格式的数。读取时不知道数字格式的，不检查。',
    'A number in a cell with a date format, where the figure takes a number. Silent where the number format is not known.',
  ),
  found: ({ numeric, entry: { value, showsDay } }) => numeric && typeof value === 'number' && showsDay === true,
  message: ({ figure: { title }, entry: { value } }) => {
    const day = typeof value === 'number' ? readDate(value) : undefined;
    const shown = day === undefined ? '' : isoOf(day);
    return both(
      `${title.zh}的单元格显示为日期${shown && `（${shown}）`}，可能是 Excel 把所填内容变成了日期`,
      `the cell of ${title.en} shows a day${shown && ` (${shown})`}: Excel may have made a date of what was entered`,
    );
  },
  expected,
  fix: () =>
    both('请先把单元格格式改为“常规”，再重新填写原来的数', 'Set the cell to General first, then enter the number again'),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: 40_972, showsDay: true } },
    passes: { figure: { kind: 'count' }, entry: { value: 40_972, showsDay: false } },
  },
};
