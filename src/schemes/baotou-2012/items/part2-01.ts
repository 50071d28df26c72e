import { assumed, document } from '../../../core/scheme';
import { byDegree, documented, linear, measured, scoredItem, share, slope, text } from '../../authoring';
import { law } from '../figures';
import { policyComplianceRate } from '../measures';
import { policyCompliance } from '../rules';

/** 二(一) 政策法规 */
export const part2Item01 = scoredItem(
  {
    id: 'P2-01',
    part: 'P2',
    clause: '二(一)',
    title: text('执行政策和法规', 'Policy and regulation'),
    target: text('严肃查处非政策生育，继续示范创建', 'Out-of-policy births are dealt with; demonstration goes on'),
    points: assumed('14'),
    pointsUnknown: true,
  },
  [
    measured({
      code: 'P2-01-1',
      clause: '二(一)1',
      points: '4.5',
      title: text('符合政策生育率', 'Policy-compliant birth rate'),
      requirement: text('达到92%以上', 'At least 92 %'),
      measure: policyComplianceRate,
      rule: policyCompliance,
      margin: '1',
      note: text('与一(二)2同一指标，数据只填一次', 'The same as in 一(二)2; the figures are entered once'),
    }),
    byDegree('P2-01-2a', '2', law.governance),
    measured({
      code: 'P2-01-2b',
      clause: '二(一)2',
      points: '3.5',
      title: text('社会抚养费征收立案率', 'Filing rate of social maintenance fees'),
      requirement: text('达到100%', '100 %'),
      measure: share(text('社会抚养费征收立案率', 'Filing rate of social maintenance fees'), 'fees.filed', 'fees.toFile'),
      rule: linear(document('atLeast'), documented('100'), slope('1', '0.2')),
      note: text('没有应立案件的不适用', 'Not applicable without a case to be filed'),
    }),
    byDegree('P2-01-2c', '1.5', law.procedure),
    byDegree('P2-01-3', '2.5', law.demonstration),
  ],
);
