import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { asCell, numberIn } from '../given';

/** A text with commas between groups of three digits. */
export const separators: EntryCheck = {
  code: 'V015',
  level: 'error',
  title: both('千位分隔符', 'Thousands separators'),
  needs: both(
    '数值类数据项中以逗号按三位分组的数字文本，可以自动修正。分组不齐的（1,23）读法不唯一，不在此列。数值格式显示的逗号不影响。',
    'A text of digits grouped by three with commas, which can be repaired. Uneven groups (1,23) can be read in several ways and belong elsewhere. Commas that the number format shows do not matter.',
  ),
  found: ({ number, written }) => number !== undefined && written?.separators === true,
  message: ({ figure: { title } }) => both(`${title.zh}含千位分隔逗号，存成了文本`, `${title.en} has thousands separators and is text`),
  expected,
  fix: (given) => {
    const value = numberIn(given);
    return both(`请不带逗号填写 ${value}`, `Enter ${value} without commas`);
  },
  repair: asCell,
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: '1,234' } },
    passes: { figure: { kind: 'count' }, entry: { value: 1234 } },
  },
};
