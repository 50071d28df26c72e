import { assumed, document } from '../../../core/scheme';
import { byDegree, including, linear, measured, presumed, scoredItem, slope, stated, text } from '../../authoring';
import { sexRatio } from '../figures';
import { sexRatioAtBirth } from '../measures';
import { sexRatioCeiling } from '../rules';

/** 一(四) 综合治理出生人口性别比 */
export const part1Item04 = scoredItem(
  {
    id: 'P1-04',
    part: 'P1',
    clause: '一(四)',
    title: text('综合治理出生人口性别比', 'Sex ratio at birth'),
    target: text('超出107的部分按要求下降，遏制持续升高', 'What exceeds 107 falls as required; the rise is stopped'),
    points: document('18'),
  },
  [
    measured({
      code: 'P1-04-0a',
      clause: '一(四)题头',
      points: '6',
      title: text('出生人口性别比年度上限', 'Ceiling of the year for the sex ratio at birth'),
      requirement: text(
        '上年在107—120的，超出107的部分下降10%；120以上的下降12%',
        'Last year 107–120: the part above 107 falls by 10 %; above 120: by 12 %',
      ),
      measure: sexRatioAtBirth,
      rule: sexRatioCeiling(slope('0.1', '0.1')),
      margin: '0.5',
      escalation: [
        { flag: assumed('interview') },
        { flag: assumed('circular'), above: 'sexRatio.lastYear' },
      ],
      note: text(
        '上年恰为120时归入前一档、约谈和通报的触发条件均为默认；原文未写以何年为基数，默认上年',
        'Exactly 120 belongs to the first band, and what triggers interview and circular, are assumed; so is last year as the base',
      ),
    }),
    measured({
      code: 'P1-04-0b',
      clause: '一(四)题头',
      points: '1.5',
      title: text('遏制出生人口性别比升高', 'Rise of the sex ratio at birth stopped'),
      requirement: text('坚决遏制持续升高势头', 'The continued rise is stopped'),
      measure: sexRatioAtBirth,
      rule: linear(
        assumed('atMost'),
        presumed({ kind: 'maximum', of: [stated('107'), 'sexRatio.lastYear'] }),
        slope('0.1', '0.1'),
      ),
      note: text('以不高于上年（上年低于107的，不高于107）为遏制属默认', 'Stopped means not above last year, or not above 107 (assumed)'),
    }),
    byDegree('P1-04-1a', '2', sexRatio.organisation),
    byDegree('P1-04-1b', '1.5', sexRatio.mechanism),
    measured({
      code: 'P1-04-2',
      clause: '一(四)2',
      points: '4.5',
      title: text('出生人口性别比', 'Sex ratio at birth'),
      requirement: text('控制在103—107之内', 'Within 103–107'),
      measure: sexRatioAtBirth,
      rule: { kind: 'range', low: including('103'), high: including('107'), slope: slope('0.1', '0.05') },
      margin: '0.5',
      note: text('低于103同样不达标，并提示核对数据质量', 'Below 103 is missed too, and a reason to check the data'),
    }),
    byDegree('P1-04-3', '2.5', sexRatio.campaign),
  ],
);
