import { absolute, compare, ofCell } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { largest } from '../given';

const limit = ofCell(largest);

/** A number that no figure can be, and that Excel does not hold exactly. */
export const tooLarge: EntryCheck = {
  code: 'V010',
  level: 'error',
  title: both('超过 10¹⁵', 'Beyond 10¹⁵'),
  needs: both('数值类数据项；写成文字的数同样检查。', 'Figures that take a number; numbers written as text too.'),
  found: ({ numeric, number, entry: { value } }) =>
    numeric && (number === undefined ? typeof value === 'number' : compare(absolute(number), limit) >= 0),
  message: ({ figure: { title } }) => both(`${title.zh}超过 10¹⁵，无法准确保存`, `${title.en} is beyond 10¹⁵ and cannot be held exactly`),
  expected,
  fix: () => both('请核对位数和计量单位', 'Check the digits and the unit of measure'),
  examples: {
    fails: { figure: { kind: 'amount' }, entry: { value: 1e15 } },
    passes: { figure: { kind: 'amount' }, entry: { value: 999_999_999_999_999 } },
  },
};
