import { document } from '../../../core/scheme';
import { asEntered, byDegree, documented, linear, measured, minimumCount, scoredItem, share, slope, text, units } from '../../authoring';
import { birthQuality } from '../figures';
import { checksCoverage } from '../measures';

/** 二(二) 出生人口素质 */
export const part2Item02 = scoredItem(
  {
    id: 'P2-02',
    part: 'P2',
    clause: '二(二)',
    title: text('提高出生人口素质', 'Quality of births'),
    target: text('推进一级预防和风险评估，检查目标人群覆盖率80%', 'Primary prevention and risk assessment; checks reach 80 %'),
    points: document('12'),
  },
  [
    byDegree('P2-02-1a', '1', birthQuality.budget),
    byDegree('P2-02-1b', '1', birthQuality.prevention),
    byDegree('P2-02-1c', '1', birthQuality.monitoring),
    byDegree('P2-02-1d', '0.75', birthQuality.counselling),
    measured({
      code: 'P2-02-1e',
      clause: '二(二)1(4)',
      points: '2.5',
      title: text('高危人群跟踪监测覆盖率', 'Follow-up of high-risk groups'),
      requirement: text('达到95%以上', 'At least 95 %'),
      measure: share(text('高危人群跟踪监测覆盖率', 'Follow-up of high-risk groups'), 'highRisk.followed', 'highRisk.total'),
      rule: linear(document('atLeast'), documented('95'), slope('1', '0.2')),
      margin: '1',
    }),
    byDegree('P2-02-2', '1.25', birthQuality.riskAssessment),
    measured({
      code: 'P2-02-3a',
      clause: '二(二)3',
      points: '0.75',
      title: text('人员、资金、设备落实到位', 'Staff, money and equipment in place'),
      requirement: text('三项均落实到位', 'All three in place'),
      measure: asEntered('checks.inPlace', birthQuality.inPlace.title, units.measures),
      rule: minimumCount(documented('3')),
      note: text('与一(三)2(2)同一事项，数据只填一次', 'The same as in 一(三)2(2); entered once'),
    }),
    byDegree('P2-02-3b', '0.75', birthQuality.procedure),
    measured({
      code: 'P2-02-3c',
      clause: '二(二)3',
      points: '3',
      title: text('免费孕前优生健康检查目标人群覆盖率', 'Coverage of free pre-pregnancy checks'),
      requirement: text('达到80%以上', 'At least 80 %'),
      measure: checksCoverage,
      rule: linear(document('atLeast'), documented('80'), slope('1', '0.2')),
      margin: '1',
      note: text('题头有同一要求', 'The header asks for the same'),
    }),
  ],
);
