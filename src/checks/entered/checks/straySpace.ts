import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { asCell, numberIn, wordOf, type Given } from '../given';

const spacedWord = (given: Given): string | undefined => (given.text === given.word ? undefined : wordOf(given));

/** Spaces of any width, or characters that do not show, with a number or within a word of the lists. */
export const straySpace: EntryCheck = {
  code: 'V013',
  level: 'error',
  title: both('夹带空格', 'Stray spaces'),
  needs: both(
    '数字前后或中间的空格、不间断空格、全角空格和零宽字符，以及选项词中间的空格。读法唯一的可以自动修正；数字之间的空格不按三位分组时只作提示。',
    'Spaces, non-breaking and ideographic spaces and zero-width characters round or in a number, and spaces within a word of the lists. Can be repaired where there is one reading; spaces that do not group digits by three are only pointed out.',
  ),
  found: (given) => {
    const { written } = given;
    return written ? written.spaces : spacedWord(given) !== undefined;
  },
  message: ({ figure: { title }, written }) =>
    written && written.decimal === undefined
      ? both(`${title.zh}的数字之间有空格，读法不唯一`, `${title.en} has spaces between its digits and can be read in several ways`)
      : both(`${title.zh}夹带空格或不显示的字符`, `${title.en} has spaces or characters that do not show`),
  expected,
  fix: (given) => {
    const value = numberIn(given);
    if (value !== '') return both(`请去掉空格，填写 ${value}`, `Take the spaces out: ${value}`);
    const word = spacedWord(given);
    return word === undefined
      ? both('请核对是一个数还是几个数，再不带空格重新填写', 'See whether it is one number or several, and enter it without spaces')
      : both(`请去掉空格，填写“${word}”`, `Take the spaces out: ${word}`);
  },
  repair: (given) => asCell(given) ?? spacedWord(given),
  examples: {
    fails: { figure: { kind: 'count' }, entry: { value: '\u00A012 ' } },
    passes: { figure: { kind: 'degree' }, entry: { value: ' 落实 ' } },
  },
};
