import type { EntryCheck } from '../check';
import { both, enter, expected } from '../expected';
import { degreeOf, notApplicableWord } from '../words';

/** A degree that is not in the list. */
export const unknownDegree: EntryCheck = {
  code: 'V006',
  level: 'error',
  title: both('不是可选的程度', 'No degree of the list'),
  needs: both('按程度填写的数据项；词前后的空格不影响。', 'Figures answered by a degree; spaces round the word do not matter.'),
  found: ({ figure, text }) => figure.kind === 'degree' && text !== notApplicableWord && degreeOf(text) === undefined,
  message: ({ figure: { title } }) => both(`${title.zh}不是可选的程度`, `${title.en} is none of the degrees`),
  expected,
  fix: ({ figure }) => enter(figure),
  examples: {
    fails: { figure: { kind: 'degree' }, entry: { value: '已落实' } },
    passes: { figure: { kind: 'degree' }, entry: { value: '部分落实' } },
  },
};
