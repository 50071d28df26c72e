import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { asCell, numberIn } from '../given';

/** Digits or signs in full width, as Chinese input methods type them. */
export const fullWidth: EntryCheck = {
  code: 'V014',
  level: 'error',
  title: both('全角数字或符号', 'Full-width digits or signs'),
  needs: both(
    '数值类数据项中的全角数字、正负号、小数点、逗号和百分号。可以自动修正。',
    'Full-width digits, signs, points, commas and per cent signs in a figure that takes a number. Can be repaired.',
  ),
  found: ({ number, written }) => number !== undefined && written?.fullWidth === true,
  message: ({ figure: { title } }) => both(`${title.zh}含全角数字或符号`, `${title.en} has full-width digits or signs`),
  expected,
  fix: (given) => {
    const value = numberIn(given);
    return both(`请用半角重新填写 ${value}`, `Enter ${value} with the input method in half width`);
  },
  repair: asCell,
  examples: {
    fails: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: '１２．５％' } },
    passes: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: 12.5 } },
  },
};
