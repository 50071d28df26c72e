import { compare, decimal } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';

/** More than the scheme holds possible. */
export const aboveMost: EntryCheck = {
  code: 'V011',
  level: 'error',
  title: both('大于可能的最大值', 'More than possible'),
  needs: both('方案规定了最大值的数据项（如百分比不大于 100）。', 'Figures whose greatest possible value the scheme states (a share: 100).'),
  found: ({ figure: { atMost }, number }) =>
    number !== undefined && atMost !== undefined && compare(number, decimal(atMost)) > 0,
  message: ({ figure: { title, atMost = '' } }) => both(`${title.zh}不能大于 ${atMost}`, `${title.en} cannot be more than ${atMost}`),
  expected: ({ atMost = '', ...figure }) => {
    const { zh, en } = expected(figure);
    return both(`${zh}，不大于 ${atMost}`, `${en}, at most ${atMost}`);
  },
  fix: () => both('请核对后改正', 'Check and correct it'),
  examples: {
    fails: { figure: { kind: 'amount', atMost: '100' }, entry: { value: 100.1 } },
    passes: { figure: { kind: 'amount', atMost: '100' }, entry: { value: 100 } },
  },
};
