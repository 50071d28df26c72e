import { document } from '../../../core/scheme';
import { asEntered, byDegree, documented, measured, minimumCount, proportional, scoredItem, text, units } from '../../authoring';
import { leadership } from '../figures';

/** 一(一) 组织领导 */
export const part1Item01 = scoredItem(
  {
    id: 'P1-01',
    part: 'P1',
    clause: '一(一)',
    title: text('组织领导与理论学习', 'Leadership and study of theory'),
    target: text('党政一把手负总责，落实责任制和一票否决制度', 'The heads answer for the work; responsibility system and one-vote veto are carried out'),
    points: document('10'),
  },
  [
    byDegree('P1-01-1a', '1.5', leadership.departments),
    byDegree('P1-01-1b', '1.25', leadership.difficulties),
    byDegree('P1-01-1c', '1.25', leadership.decision),
    byDegree('P1-01-1d', '1', leadership.innovation),
    byDegree('P1-01-2a', '0.75', leadership.studyGroup),
    measured({
      code: 'P1-01-2b',
      clause: '一(一)2(1)',
      points: '1.25',
      title: text('党委中心组专题学习次数', 'Study sessions of the Party committee'),
      requirement: text('每年不少于1次', 'At least one session a year'),
      measure: asEntered('leadership.sessions', leadership.sessions.title, units.times),
      rule: minimumCount(documented('1')),
    }),
    measured({
      code: 'P1-01-2c',
      clause: '一(一)2(1)',
      points: '1',
      title: text('党委中心组专题学习学时', 'Class hours of the sessions'),
      requirement: text('每年不少于4学时', 'At least 4 class hours a year'),
      measure: asEntered('leadership.hours', leadership.hours.title, units.hours),
      rule: proportional(documented('4')),
      note: text('不足 4 学时按比例得分为默认', 'Points in proportion below 4 hours are assumed'),
    }),
    byDegree('P1-01-2d', '0.75', leadership.partySchool),
    measured({
      code: 'P1-01-2e',
      clause: '一(一)2(3)',
      points: '0.75',
      title: text('党校人口理论教员', 'Teachers of population theory'),
      requirement: text('每所党校（培训基地）至少1名', 'At least one at each Party school or training base'),
      measure: asEntered('leadership.teachers', leadership.teachers.title, units.persons),
      rule: minimumCount(documented('1')),
      note: text('以教员最少的一所判定为默认', 'Judged on the school with the fewest (assumed)'),
    }),
    byDegree('P1-01-2f', '0.5', leadership.research),
  ],
);
