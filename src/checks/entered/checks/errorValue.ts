import type { EntryCheck } from '../check';
import { both, expected } from '../expected';

/** A formula gave an error value. */
export const errorValue: EntryCheck = {
  code: 'V003',
  level: 'error',
  title: both('错误值', 'Error value'),
  needs: both('#DIV/0!、#N/A、#REF! 等错误值。', 'Error values such as #DIV/0!, #N/A, #REF!.'),
  found: ({ entry: { value } }) => typeof value === 'object' && value !== null,
  message: ({ figure: { title } }) => both(`${title.zh}的单元格是错误值`, `the cell of ${title.en} shows an error value`),
  expected,
  fix: () => both('请修正公式，或直接填写数值', 'Mend the formula, or enter the value itself'),
  examples: {
    fails: { figure: { kind: 'amount' }, entry: { value: { error: '#DIV/0!' } } },
    passes: { figure: { kind: 'amount' }, entry: { value: 0 } },
  },
};
