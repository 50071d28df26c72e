import type { Relation } from './relation';

/** The county's own money and that of its townships make up the total. Rounding to two places leaves 0.01. */
export const countyAndTownships: Relation = {
  code: 'V118',
  level: 'error',
  title: { zh: '旗县本级投入 + 乡镇投入 = 投入合计', en: "County's own funding + townships' funding = total funding" },
  needs: { zh: '本级、乡镇和合计，单位相同；缺任何一项不核对', en: 'Own, townships and total in one unit; silent where one is missing' },
  left: { kind: 'sum', of: ['funding.county', 'funding.townships'] },
  relation: 'equal',
  right: 'funding.total',
  tolerance: '0.01',
  fix: { zh: '核对三个数，计量单位应相同', en: 'Check the three figures; all in one unit of measure' },
  examples: {
    fails: { 'funding.county': 700.5, 'funding.townships': 1000.25, 'funding.total': 1700.73 },
    passes: { 'funding.county': 700.5, 'funding.townships': 1000.25, 'funding.total': 1700.76 },
  },
};
