import { multiply, readDecimal, upTo } from '../../../core';
import type { EntryCheck } from '../check';
import { both, expected } from '../expected';
import type { Given } from '../given';

/** The number in the figure's unit, where both units measure the same. */
const converted = ({ written }: Given): string | undefined => {
  if (written?.fit.kind !== 'other' || !written.fit.factor || written.decimal === undefined) return undefined;
  const value = readDecimal(written.decimal);
  return value && upTo(multiply(value, written.fit.factor), 20);
};

/** Another unit than the figure's typed with the number: yuan where 10,000 yuan belong. */
export const otherUnit: EntryCheck = {
  code: 'V019',
  level: 'error',
  title: both('数字后的单位与计量单位不符', 'Another unit typed with the number'),
  needs: both(
    '数字后写了别的计量单位，如万元数据项中的“356000元”。能换算的给出换算结果，但不自动修正。',
    "A number followed by another unit than its figure's, such as 356000元 where 万元 belong. The converted value is said where there is one, never entered.",
  ),
  found: ({ written }) => written?.fit.kind === 'other',
  message: ({ figure: { title, unit }, written }) => {
    const other = written?.fit.kind === 'other' ? written.fit.unit : '';
    return both(`${title.zh}写了单位“${other}”，而计量单位是“${unit.zh}”`, `${title.en} has the unit ${other}; its unit is ${unit.en}`);
  },
  expected,
  fix: (given) => {
    const { unit } = given.figure;
    const value = converted(given);
    return value === undefined
      ? both(`请核对后按“${unit.zh}”只填数字`, `Check, and enter the number alone, in ${unit.en}`)
      : both(
          `请核对；若单位写得不错，合 ${value} ${unit.zh}，只填 ${value}`,
          `Check; if the unit is right, that is ${value} in the figure's unit (${unit.en}): enter ${value} only`,
        );
  },
  examples: {
    fails: { figure: { kind: 'amount', unit: { zh: '万元', en: '10,000 yuan' } }, entry: { value: '356000元' } },
    passes: { figure: { kind: 'amount', unit: { zh: '万元', en: '10,000 yuan' } }, entry: { value: 35.6 } },
  },
};
