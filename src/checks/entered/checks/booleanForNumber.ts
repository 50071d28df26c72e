import type { EntryCheck } from '../check';
import { both, enter, expected } from '../expected';

/** TRUE or FALSE where a number belongs. */
export const booleanForNumber: EntryCheck = {
  code: 'V009',
  level: 'error',
  title: both('应为数值，填的是逻辑值', 'TRUE or FALSE where a number belongs'),
  needs: both('数值类数据项。', 'Figures that take a number.'),
  found: ({ numeric, entry: { value } }) => numeric && typeof value === 'boolean',
  message: ({ figure: { title } }) => both(`${title.zh}应为数值，填的是逻辑值`, `${title.en} is TRUE or FALSE where a number belongs`),
  expected,
  fix: ({ figure }) => enter(figure),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: true } },
    passes: { figure: { kind: 'count' }, entry: { value: 1 } },
  },
};
