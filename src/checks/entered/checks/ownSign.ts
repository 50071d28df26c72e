import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { asCell, numberIn } from '../given';

/** The per cent sign typed into a figure of percent, or the per mille sign into one of per mille. */
export const ownSign: EntryCheck = {
  code: 'V016',
  level: 'error',
  title: both('带了百分号或千分号', 'Per cent or per mille sign in the text'),
  needs: both(
    '以 % 或 ‰ 计的数据项中，带本计量单位符号的数字文本。可以自动修正。',
    'A text that is a number with the sign of its own unit, in a figure of percent or per mille. Can be repaired.',
  ),
  found: ({ number, written }) => number !== undefined && written?.fit.kind === 'ownSign',
  message: ({ figure: { title, unit } }) =>
    both(`${title.zh}带了“${unit.zh}”，存成了文本`, `${title.en} is text with a ${unit.en} sign`),
  expected,
  fix: (given) => {
    const value = numberIn(given);
    return both(`计量单位已是百分数或千分数，只填 ${value}`, `The unit says it already: enter ${value} only`);
  },
  repair: asCell,
  examples: {
    fails: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: '92%' } },
    passes: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: 92 } },
  },
};
