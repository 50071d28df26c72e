import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import { asCell, numberIn } from '../given';

/** The figure's own unit typed with the number. */
export const ownUnit: EntryCheck = {
  code: 'V018',
  level: 'error',
  title: both('数字后带了计量单位', 'Unit typed with the number'),
  needs: both('数字后写了本数据项的计量单位，如“12人”。可以自动修正。', "A number followed by its figure's own unit, such as 12人. Can be repaired."),
  found: ({ number, written }) => number !== undefined && written?.fit.kind === 'own',
  message: ({ figure: { title, unit } }) =>
    both(`${title.zh}带了单位“${unit.zh}”，存成了文本`, `${title.en} is text with its unit (${unit.en})`),
  expected,
  fix: (given) => {
    const value = numberIn(given);
    return both(`只填 ${value}，不写单位`, `Enter ${value} only, without the unit`);
  },
  repair: asCell,
  examples: {
    fails: { figure: { kind: 'count', unit: { zh: '人', en: 'persons' } }, entry: { value: '12人' } },
    passes: { figure: { kind: 'count', unit: { zh: '人', en: 'persons' } }, entry: { value: 12 } },
  },
};
