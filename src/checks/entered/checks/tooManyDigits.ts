import { equal, ofCell } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { asCell } from '../given';

/** A number written as text with more digits than a cell holds. */
export const tooManyDigits: EntryCheck = {
  code: 'V029',
  level: 'error',
  title: both('超过 15 位有效数字', 'More than 15 significant digits'),
  needs: both(
    '写成文字的数，末尾的 0 不算。Excel 的数值只保存 15 位有效数字。',
    'Numbers written as text, zeros at the end not counted. Excel holds 15 significant digits.',
  ),
  found: (given) => {
    const cell = asCell(given);
    return cell !== undefined && given.number !== undefined && !equal(ofCell(cell), given.number);
  },
  message: ({ figure: { title } }) =>
    both(`${title.zh}超过 15 位有效数字，单元格存不下`, `${title.en} has more than 15 significant digits, more than a cell holds`),
  expected,
  fix: () => both('请核对位数，四舍五入后以数值填写', 'Check the digits, round it, and enter it as a number'),
  examples: {
    fails: { figure: { kind: 'amount' }, entry: { value: '0.1234567890123456' } },
    passes: { figure: { kind: 'amount' }, entry: { value: 0.123456789012345 } },
  },
};
