import type { EntryCheck } from '../check';
import { both, enter, expected } from '../expected';
import { notApplicableWord, yesNoWords } from '../words';

const words: readonly string[] = [yesNoWords.yes, yesNoWords.no, notApplicableWord];

/** Neither yes nor no. */
export const unknownAnswer: EntryCheck = {
  code: 'V007',
  level: 'error',
  title: both('不是“是”或“否”', 'Neither yes nor no'),
  needs: both(
    '按是否填写的数据项；词前后的空格不影响，逻辑值 TRUE、FALSE 也可以。',
    'Figures answered by yes or no; spaces round the word do not matter, and TRUE and FALSE will do.',
  ),
  found: ({ figure, text, entry: { value } }) =>
    figure.kind === 'yesNo' && typeof value !== 'boolean' && !words.includes(text),
  message: ({ figure: { title } }) => both(`${title.zh}应填“是”或“否”`, `${title.en} is neither 是 nor 否`),
  expected,
  fix: ({ figure }) => enter(figure),
  examples: {
    fails: { figure: { kind: 'yesNo' }, entry: { value: '对' } },
    passes: { figure: { kind: 'yesNo' }, entry: { value: '是' } },
  },
};
