import { document } from '../../../core/scheme';
import { asEntered, byDegree, documented, linear, measured, minimumCount, percentage, scoredItem, slope, text, units } from '../../authoring';
import { database } from '../figures';

/** 一(八) 全员人口信息 */
export const part1Item08 = scoredItem(
  {
    id: 'P1-08',
    part: 'P1',
    clause: '一(八)',
    title: text('全员人口信息', 'Population information'),
    target: text('两个信息资源库覆盖率95%以上，并用于决策', 'Both information bases cover at least 95 % and serve decisions'),
    points: document('8'),
  },
  [
    measured({
      code: 'P1-08-0a',
      clause: '一(八)题头',
      points: '2',
      title: text('已婚育龄妇女信息资源库覆盖率', 'Coverage of the information base of married women'),
      requirement: text('达到95%以上', 'At least 95 %'),
      measure: {
        value: percentage('women.records', 'women.married'),
        title: text('已婚育龄妇女信息资源库覆盖率', 'Coverage of the information base of married women'),
        unit: units.percent,
        whenUndefined: 'pending',
      },
      rule: linear(document('atLeast'), documented('95'), slope('1', '0.2')),
      margin: '1',
    }),
    byDegree('P1-08-0b', '0.75', database.decisions),
    byDegree('P1-08-1', '1', database.equipment),
    byDegree('P1-08-2a', '0.75', database.registers),
    measured({
      code: 'P1-08-2b',
      clause: '一(八)2',
      points: '2',
      title: text('全员人口信息覆盖率', 'Coverage of the whole-population information base'),
      requirement: text('达到95%以上', 'At least 95 %'),
      measure: {
        value: percentage('database.records', 'population.resident'),
        title: text('全员人口信息覆盖率', 'Coverage of the whole-population information base'),
        unit: units.percent,
        whenUndefined: 'pending',
      },
      rule: linear(document('atLeast'), documented('95'), slope('1', '0.2')),
      margin: '1',
      note: text('分母取现居住总人口为默认；题头有同一要求', 'Over the resident total (assumed); the header asks for the same'),
    }),
    measured({
      code: 'P1-08-3',
      clause: '一(八)3',
      points: '1.5',
      title: text('季度信息比对和分析报告', 'Quarterly comparison and report'),
      requirement: text('每季度比对一次并形成分析报告，全年4次', 'Compared and reported every quarter, four times a year'),
      measure: asEntered('database.quarters', database.quarters.title, units.times),
      rule: minimumCount(documented('4')),
    }),
  ],
);
