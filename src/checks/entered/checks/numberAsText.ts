import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { asCell, numberIn } from '../given';

/** A plain number that the cell holds as text: a cell formatted as text, an apostrophe, a paste. */
export const numberAsText: EntryCheck = {
  code: 'V012',
  level: 'error',
  title: both('以文本形式存储的数', 'Number stored as text'),
  needs: both(
    '数值类数据项中除此之外没有别的毛病的数字文本，包括带前导撇号的。可以自动修正。',
    'A text that is a plain number and nothing else, an apostrophe before it included. Can be repaired.',
  ),
  found: ({ number, written }) => number !== undefined && written !== undefined,
  message: ({ figure: { title } }) => both(`${title.zh}是以文本形式存储的数`, `${title.en} is a number stored as text`),
  expected,
  fix: (given) => {
    const value = numberIn(given);
    return both(`请把单元格格式改为“常规”，重新填写 ${value}`, `Set the cell to General and enter ${value} again`);
  },
  repair: asCell,
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: '12' } },
    passes: { figure: { kind: 'count' }, entry: { value: 12 } },
  },
};
