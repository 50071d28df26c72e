import { assumed, document } from '../../../core/scheme';
import { documented, linear, measured, presumed, scoredItem, slope, text } from '../../authoring';
import { birthRate, planFulfilment, policyComplianceRate, populationGap } from '../measures';
import { policyCompliance } from '../rules';

/** 一(二) 稳定低生育水平 */
export const part1Item02 = scoredItem(
  {
    id: 'P1-02',
    part: 'P1',
    clause: '一(二)',
    title: text('稳定低生育水平', 'Low fertility level'),
    target: text('完成年度人口计划，符合政策生育率92%以上', 'Annual population plan met; at least 92 % of births within policy'),
    points: document('13'),
  },
  [
    measured({
      code: 'P1-02-0a',
      clause: '一(二)题头',
      points: '3',
      title: text('年度人口计划', 'Annual population plan'),
      requirement: text('完成市人民政府下达的年度人口计划', 'The plan handed down by the city government is met'),
      measure: planFulfilment,
      rule: linear(assumed('atMost'), presumed('100'), slope('1', '0.3')),
      margin: '1',
      note: text(
        '原文未给计划数，由填报提供；以出生人数不超过计划为完成属默认',
        'The document gives no plan figures, they are entered; met means births within the plan (assumed)',
      ),
    }),
    measured({
      code: 'P1-02-1a',
      clause: '一(二)1',
      points: '4',
      title: text('人口出生率', 'Birth rate'),
      requirement: text('控制在8‰之内', 'Within 8 ‰'),
      measure: birthRate,
      rule: linear(document('atMost'), documented('8'), slope('0.1', '0.2')),
      margin: '0.2',
      note: text('分母取年初、年末平均人口为默认', 'Over the mean of the populations at start and end (assumed)'),
    }),
    measured({
      code: 'P1-02-1b',
      clause: '一(二)1',
      points: '1.5',
      title: text('现居住总人口与统计局总人口一致', 'Resident total agrees with the statistics bureau'),
      requirement: text('与本地区统计局公布的总人口相符，相差不超过5%', 'Agrees with the published total, within 5 %'),
      measure: populationGap,
      rule: linear(assumed('atMost'), presumed('5'), slope('1', '0.3')),
      margin: '1',
      note: text('原文此句谓语缺失，5% 为默认', 'The predicate of this sentence is lost; 5 % is assumed'),
    }),
    measured({
      code: 'P1-02-2',
      clause: '一(二)2',
      points: '4.5',
      title: text('符合政策生育率', 'Policy-compliant birth rate'),
      requirement: text('达到92%以上', 'At least 92 %'),
      measure: policyComplianceRate,
      rule: policyCompliance,
      margin: '1',
    }),
  ],
);
