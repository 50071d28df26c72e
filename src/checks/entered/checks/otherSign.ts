import type { EntryCheck } from '../check';
import { both, expected } from '../expected';

/** A per cent or per mille sign where the figure has another unit. */
export const otherSign: EntryCheck = {
  code: 'V017',
  level: 'error',
  title: both('百分号、千分号与计量单位不符', 'Sign of another unit'),
  needs: both(
    '% 数据项中的 ‰、‰ 数据项中的 %，以及按个数或金额计的数据项中的 % 和 ‰。只作提示，不自动换算。',
    '‰ in a figure of percent, % in one of per mille, and either in a count or an amount of money. Pointed out, never converted.',
  ),
  found: ({ written }) => written?.fit.kind === 'otherSign',
  message: ({ figure: { title, unit }, written }) => {
    const sign = written?.fit.kind === 'otherSign' ? written.fit.sign : '';
    return both(`${title.zh}带了“${sign}”，而计量单位是“${unit.zh}”`, `${title.en} has a ${sign} sign; its unit is ${unit.en}`);
  },
  expected,
  fix: ({ figure: { unit } }) =>
    both(
      `请核对原始报表，按“${unit.zh}”换算后只填数字（1% = 10‰）；若填的是比率而本项要绝对数，请改填绝对数`,
      `Check with the source report and enter the number alone, in ${unit.en} (1 % = 10 ‰); if this is a rate where a count belongs, enter the count`,
    ),
  examples: {
    fails: { figure: { kind: 'amount', unit: { zh: '%', en: '%' } }, entry: { value: '9.2‰' } },
    passes: { figure: { kind: 'amount', unit: { zh: '‰', en: '‰' } }, entry: { value: 9.2 } },
  },
};
