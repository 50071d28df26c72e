import type { Measure, Operand } from '../../core/scheme';
import { percentage, share, stated, text, units, yuanPerHead } from '../authoring';

/** 人口出生率: births over the mean population of the year. */
export const birthRate: Measure = {
  value: {
    kind: 'ratio',
    of: 'births.total',
    per: { kind: 'mean', of: ['population.start', 'population.end'] },
    scale: '1000',
  },
  title: text('人口出生率', 'Birth rate'),
  unit: units.perMille,
  whenUndefined: 'pending',
};

/** 符合政策生育率, judged in both letters. */
export const policyComplianceRate: Measure = {
  value: percentage('births.compliant', 'births.total'),
  title: text('符合政策生育率', 'Policy-compliant birth rate'),
  unit: units.percent,
  whenUndefined: 'pending',
};

/** 出生人口性别比: boys to 100 girls. */
export const sexRatioAtBirth: Measure = {
  value: percentage('births.male', 'births.female'),
  title: text('出生人口性别比', 'Sex ratio at birth'),
  unit: units.boysPerHundredGirls,
  whenUndefined: 'pending',
};

/** Births of the year against the plan handed down. */
export const planFulfilment: Measure = {
  value: percentage('births.total', 'births.plan'),
  title: text('出生人数占计划的比例', 'Births against the plan'),
  unit: units.percent,
  whenUndefined: 'pending',
};

/** How far the two population totals lie apart, in percent of the bureau's. */
export const populationGap: Measure = {
  value: percentage(
    { kind: 'absolute', of: { kind: 'difference', from: 'population.resident', subtract: 'population.bureau' } },
    'population.bureau',
  ),
  title: text('现居住总人口与统计局总人口之差', 'Gap between the two population totals'),
  unit: units.percent,
  whenUndefined: 'pending',
};

/** 免费孕前优生健康检查目标人群覆盖率 */
export const checksCoverage: Measure = share(
  text('免费孕前优生健康检查目标人群覆盖率', 'Coverage of free pre-pregnancy checks'),
  'checks.done',
  'checks.target',
);

const perHead = (money: string): Operand => yuanPerHead(money, 'population.end');

export const fundingPerHead: Measure = {
  value: perHead('funding.total'),
  title: text('人均计生事业费投入', 'Funding per head'),
  unit: units.yuanPerHead,
  whenUndefined: 'pending',
};

export const ownFundingPerHead: Measure = {
  value: perHead('funding.own'),
  title: text('旗县本级人均投入', "County's own funding per head"),
  unit: units.yuanPerHead,
  whenUndefined: 'pending',
};

/** From other sources, with what the county gives above its own 9 yuan, since the county makes up a shortfall. */
export const otherFundingPerHead: Measure = {
  value: {
    kind: 'sum',
    of: [
      perHead('funding.other'),
      {
        kind: 'maximum',
        of: [stated('0'), { kind: 'difference', from: perHead('funding.own'), subtract: stated('9') }],
      },
    ],
  },
  title: text('其他来源人均投入（含旗县补足）', 'Other funding per head, made up by the county'),
  unit: units.yuanPerHead,
  whenUndefined: 'pending',
};
