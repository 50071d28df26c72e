import type { Relation } from './relation';

/** Money per head that is entered beside its figures must be theirs, as far as two places go. */
export const fundingPerHead: Relation = {
  code: 'V119',
  level: 'error',
  title: { zh: '填报的人均投入 = 投入合计 ÷ 年末总人口', en: 'Funding per head entered = total funding ÷ population at the end' },
  needs: { zh: '填报的人均投入（元）、投入合计（万元）和年末总人口；人口为 0 不核对', en: 'The amount entered (yuan), total funding (10,000 yuan), population at the end; silent without population' },
  left: 'funding.perHead',
  relation: 'equal',
  right: { kind: 'ratio', of: 'funding.total', per: 'population.end', scale: '10000' },
  tolerance: { by: { value: '0.005', basis: 'assumed' } },
  fix: { zh: '按填报的合计和人口重新计算，注意元与万元', en: 'Compute it again from the total and the population; mind yuan and 10,000 yuan' },
  examples: {
    fails: { 'funding.perHead': 22, 'funding.total': 219.5, 'population.end': 100_000 },
    passes: { 'funding.perHead': 21.95, 'funding.total': 219.5, 'population.end': 100_000 },
  },
};
