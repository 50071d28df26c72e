import { document } from '../../../core/scheme';
import {
  asEntered,
  byChecklist,
  byDegree,
  documented,
  linear,
  measured,
  minimumCount,
  perOccurrence,
  scoredItem,
  slope,
  stated,
  text,
  units,
} from '../../authoring';
import { equalServices, floating } from '../figures';

/** 二(四) 流动人口 */
export const part2Item04 = scoredItem(
  {
    id: 'P2-04',
    part: 'P2',
    clause: '二(四)',
    title: text('规范流动人口服务管理', 'Floating population'),
    target: text('打造“一县一品”，推进均等化服务', 'One county, one brand; equalised services'),
    points: document('10'),
  },
  [
    byDegree('P2-04-1', '0.8', floating.oneChessboard),
    byDegree('P2-04-2a', '0.8', floating.staff),
    measured({
      code: 'P2-04-2b',
      clause: '二(四)(2)',
      points: '1.2',
      title: text('流动人口协管员', 'Coordinators for the floating population'),
      requirement: text('每300—500名流动已婚育龄妇女配备1名', 'One for every 300–500 floating married women'),
      measure: {
        ...asEntered('floating.coordinators', floating.coordinators.title, units.persons),
        notApplicableWhenZero: 'floating.women',
      },
      rule: minimumCount(
        documented({ kind: 'ceiling', of: { kind: 'ratio', of: 'floating.women', per: stated('500') } }),
      ),
      note: text(
        '至少为人数÷500，进位取整；应逐村（居）进位，合计计算只是下限；多于人数÷300不扣分',
        'At least women ÷ 500, rounded up; rounding is per village, so this is a lower bound; more than women ÷ 300 is no fault',
      ),
    }),
    measured({
      code: 'P2-04-3a',
      clause: '二(四)(3)',
      points: '0.8',
      title: text('按时上报报表', 'Reports on time'),
      requirement: text('3种报表按时上报', 'All three reports on time'),
      measure: asEntered('floating.reports', floating.reports.title, units.measures),
      rule: minimumCount(documented('3')),
    }),
    measured({
      code: 'P2-04-3b',
      clause: '二(四)(3)',
      points: '0.5',
      title: text('报表数据准确、无逻辑错误', 'Reports accurate and free of logic errors'),
      requirement: text('数据准确，表报无逻辑错误', 'Figures accurate, no logic errors'),
      measure: asEntered('floating.logicErrors', floating.logicErrors.title, units.errors),
      rule: perOccurrence('0.1'),
    }),
    byDegree('P2-04-4a', '0.4', floating.documents),
    byChecklist(
      {
        code: 'P2-04-4b',
        clause: '二(四)(4)',
        points: '1.2',
        title: text('均等化服务六项', 'Six equalised services'),
        requirement: text(
          '宣传教育、计划生育、生殖保健、优生优育、便民维权、奖励优待均等化',
          'Education, family planning, reproductive health, healthy births, rights and rewards for all',
        ),
      },
      Object.values(equalServices),
    ),
    measured({
      code: 'P2-04-5',
      clause: '二(四)(5)',
      points: '1',
      title: text('“一县一品”品牌建成', 'One-county-one-brand completed'),
      requirement: text('6月底前打造完成', 'Completed by the end of June'),
      measure: asEntered('floating.brandCompleted', floating.brand.title, units.date),
      rule: linear(
        document('atMost'),
        documented({ kind: 'day', value: document('2012-06-30') }),
        slope('30', '0.25', 'started'),
      ),
      note: text('6月30日当天仍算按期；每迟30天（不足按30天）扣分为默认', '30 June still counts; the deduction for every started 30 days is assumed'),
    }),
    byDegree('P2-04-6', '0.9', floating.information),
    byDegree('P2-04-7a', '0.5', floating.agreements),
    measured({
      code: 'P2-04-7b',
      clause: '二(四)(7)',
      points: '0.9',
      title: text('区域协作会议', 'Meetings on regional cooperation'),
      requirement: text('年内召开两次', 'Two in the year'),
      measure: asEntered('floating.meetings', floating.meetings.title, units.times),
      rule: minimumCount(documented('2')),
    }),
    measured({
      code: 'P2-04-8',
      clause: '二(四)(8)',
      points: '1',
      title: text('便民维权十项措施', 'Ten convenience measures'),
      requirement: text('国家规定的十项措施全部落实', 'All ten measures set by the state are carried out'),
      measure: asEntered('floating.convenience', floating.convenience.title, units.measures),
      rule: minimumCount(documented('10')),
      note: text('原文自此中断，其后关于投诉案件的要求不详', 'The text breaks off here; what follows on complaints is unknown'),
    }),
  ],
);
