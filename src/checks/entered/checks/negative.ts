import { isNegative } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';

/** A number below zero. */
export const negative: EntryCheck = {
  code: 'V004',
  level: 'error',
  title: both('负数', 'Below zero'),
  needs: both('不允许为负的数值类数据项；写成文字的负数同样检查。', 'Figures that cannot be below zero; numbers written as text too.'),
  found: ({ figure, number }) => number !== undefined && isNegative(number) && figure.negative !== true,
  message: ({ figure: { title } }) => both(`${title.zh}不能为负数`, `${title.en} cannot be negative`),
  expected,
  fix: () => both('请核对原始报表后改正', 'Check with the source report and correct it'),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: -3 } },
    passes: { figure: { kind: 'amount', negative: true }, entry: { value: -3 } },
  },
};
