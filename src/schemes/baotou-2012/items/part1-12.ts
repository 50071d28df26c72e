import { assumed, document } from '../../../core/scheme';
import {
  asEntered,
  byDegree,
  documented,
  linear,
  measured,
  minimumCount,
  presumed,
  proportional,
  scoredItem,
  share,
  slope,
  text,
  units,
} from '../../authoring';
import { stations } from '../figures';
import { checksCoverage } from '../measures';

/** 一(十二) 基层基础 */
export const part1Item12 = scoredItem(
  {
    id: 'P1-12',
    part: 'P1',
    clause: '一(十二)',
    title: text('基层基础建设', 'Grass-roots foundation'),
    target: text('待遇落实，服务站配齐设施、设备和技术人员', 'Staff are paid as due; stations have premises, equipment and technicians'),
    points: document('4'),
  },
  [
    byDegree('P1-12-0a', '0.5', stations.pay),
    measured({
      code: 'P1-12-1',
      clause: '一(十二)1',
      points: '0.8',
      title: text('服务站达标率', 'Stations up to standard'),
      requirement: text('县乡服务站符合国家标准化、规范化要求', 'County and township stations meet the national standard'),
      measure: share(text('服务站达标率', 'Stations up to standard'), 'stations.standard', 'stations.total'),
      rule: proportional(presumed('100')),
      note: text('目标100%、按比例得分为默认', '100 % and points in proportion are assumed'),
    }),
    measured({
      code: 'P1-12-2',
      clause: '一(十二)2',
      points: '0.8',
      title: text('服务站八大职能', 'Eight functions of the stations'),
      requirement: text('八大职能充分发挥', 'All eight functions are performed'),
      measure: asEntered('stations.functions', stations.functions.title, units.measures),
      rule: minimumCount(documented('8')),
    }),
    byDegree('P1-12-3a', '0.4', stations.qualityService),
    byDegree('P1-12-3b', '0.4', stations.healthyBirths),
    measured({
      code: 'P1-12-3c',
      clause: '一(十二)3',
      points: '0.6',
      title: text('免费孕前优生健康检查覆盖率提高', 'Free checks reach more people'),
      requirement: text('提高免费孕前优生健康检查覆盖率', 'Coverage of free checks is raised'),
      measure: checksCoverage,
      rule: linear(assumed('moreThan'), presumed('checks.lastRate'), slope('1', '0.1', 'started')),
      note: text('与上年比较、持平不算提高为默认', 'Compared with last year, equal is not higher (assumed)'),
    }),
    byDegree('P1-12-4', '0.5', stations.supplies),
  ],
);
