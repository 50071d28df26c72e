import { document } from '../../../core/scheme';
import { asEntered, byDegree, measured, minimumCount, presumed, scoredItem, slope, text, units } from '../../authoring';
import { sexRatio } from '../figures';
import { sexRatioAtBirth } from '../measures';
import { sexRatioCeiling } from '../rules';

/** 二(三) 打击“两非” */
export const part2Item03 = scoredItem(
  {
    id: 'P2-03',
    part: 'P2',
    clause: '二(三)',
    title: text('打击“两非”', 'Campaign against the two illegal acts'),
    target: text('有部署、有行动、有效果', 'Deployed, acted upon, with effect'),
    points: document('14'),
  },
  [
    byDegree('P2-03-0a', '1.5', sexRatio.deployment),
    measured({
      code: 'P2-03-0b',
      clause: '二(三)题头',
      points: '1.5',
      title: text('依法查处“两非”案件', 'Cases dealt with'),
      requirement: text('有具体案例', 'There are specific cases'),
      measure: asEntered('sexRatio.cases', sexRatio.cases.title, units.cases),
      rule: minimumCount(presumed('1')),
      note: text('以至少1件为有案例属默认；确无线索的填不适用', 'At least one is assumed; enter 不适用 where there was nothing to investigate'),
    }),
    measured({
      code: 'P2-03-0c',
      clause: '二(三)题头',
      points: '3',
      title: text('性别比遏制并达到包头市要求', "Sex ratio curbed and at Baotou's requirement"),
      requirement: text('达到包头市要求，即一(四)题头的年度上限', "Baotou's requirement, that is the ceiling of 一(四)"),
      measure: sexRatioAtBirth,
      rule: sexRatioCeiling(slope('0.1', '0.05')),
      margin: '0.5',
      note: text('“包头市要求”按一(四)题头计算为默认', "Reading “Baotou's requirement” as the header of 一(四) is assumed"),
    }),
    byDegree('P2-03-1', '1.75', sexRatio.systems),
    byDegree('P2-03-2a', '1.25', sexRatio.pregnancyCare),
    byDegree('P2-03-2b', '1.25', sexRatio.access),
    byDegree('P2-03-2c', '1.25', sexRatio.approval),
    byDegree('P2-03-2d', '1.25', sexRatio.exchange),
    byDegree('P2-03-3', '1.25', sexRatio.designatedSites),
  ],
);
