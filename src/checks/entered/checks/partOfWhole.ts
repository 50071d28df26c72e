import { isWhole } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';

/** Part of a person, or of another whole thing. */
export const partOfWhole: EntryCheck = {
  code: 'V005',
  level: 'error',
  title: both('应为整数', 'Part of a whole thing'),
  needs: both(
    '按个数计的数据项；小数按 Excel 的 15 位有效数字判断。',
    'Figures that count whole things; judged on 15 significant digits, as Excel shows them.',
  ),
  found: ({ figure, number }) => figure.kind === 'count' && number !== undefined && !isWhole(number),
  message: ({ figure: { title, unit } }) =>
    both(`${title.zh}以“${unit.zh}”计，应为整数`, `${title.en} counts whole things and has a fraction`),
  expected,
  fix: () => both('请填写整数；若填的是比率，请改填绝对数', 'Enter a whole number; if this is a rate, enter the count instead'),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: 2.5 } },
    passes: { figure: { kind: 'count' }, entry: { value: 2 } },
  },
};
