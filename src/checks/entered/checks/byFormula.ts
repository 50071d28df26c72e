import type { EntryCheck } from '../check';
import { both, expected } from '../expected';

/** The value is the result of a formula. */
export const byFormula: EntryCheck = {
  code: 'V026',
  level: 'note',
  title: both('由公式得出', 'Result of a formula'),
  needs: both('数据项单元格中的公式：允许使用，按其结果计分。', 'A formula in the cell of a figure: allowed, its result is used.'),
  found: ({ entry: { formula } }) => formula !== undefined,
  message: ({ figure: { title }, entry: { formula = '' } }) => {
    const told = formula.length > longest ? `${formula.slice(0, longest)}…` : formula;
    return both(`${title.zh}由公式得出，按其结果计分：${told}`, `${title.en} is the result of a formula and counts with it: ${told}`);
  },
  expected,
  fix: () => both('可以保留；请确认公式引用的单元格正确', 'It may stay; see that it refers to the right cells'),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: 12, formula: '=5+7' } },
    passes: { figure: { kind: 'count' }, entry: { value: 12 } },
  },
};

const longest = 80;
