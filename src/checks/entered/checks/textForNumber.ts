import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { notApplicableWord } from '../words';

/** A text stands where a number belongs, and it is none that another check understands. */
export const textForNumber: EntryCheck = {
  code: 'V002',
  level: 'error',
  title: both('应为数值，填的是文字', 'Text where a number belongs'),
  needs: both(
    '数值类数据项中读不出唯一数值的文字，如“约1900人”“1,23”。',
    'A text in a figure that takes a number, where no single number can be read from it, such as 约1900人 or 1,23.',
  ),
  found: ({ numeric, text, entry: { value } }) => numeric && typeof value === 'string' && text !== notApplicableWord,
  message: ({ figure: { title } }) => both(`${title.zh}应为数值，填的是文字`, `${title.en} is text where a number belongs`),
  expected,
  fix: ({ figure: { unit } }) =>
    both(
      `只填数字，不带单位、百分号、逗号和空格（计量单位：${unit.zh}）`,
      `Enter digits only, without unit, per cent sign, commas or spaces (unit: ${unit.en})`,
    ),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: '约1900' } },
    passes: { figure: { kind: 'count' }, entry: { value: 1900 } },
  },
};
