import { assumed, document, isAnswered, type Figure, type Indicator, type Scheme, type Steps, type Text } from '../../src/core';

const text = (zh: string): Text => ({ zh, en: zh });

const figure = (code: string, id: string, kind: Figure['kind'], title: string, group: string): Figure => ({
  id,
  code,
  kind,
  title: text(title),
  unit: text(kind === 'degree' ? '程度' : kind === 'yesNo' ? '是/否' : kind === 'date' ? '日期' : '人'),
  period: 'year',
  definition: text(`${title}的口径`),
  clause: '一(一)1',
  group: text(group),
});

const indicator = (
  code: string,
  item: string,
  points: string,
  rest: Pick<Indicator, 'measure' | 'rule'>,
): Indicator => {
  const base = { code, item, clause: `一(${code})`, title: text(`指标${code}`), requirement: text('要求'), points: assumed(points) };
  // The two kinds of indicators differ in whether they measure; `rest` came from one of them.
  const { measure, rule } = rest;
  if (isAnswered(rule)) {
    if (measure !== undefined) throw new RangeError(`${code} measures nothing`);
    return { ...base, rule };
  }
  if (measure === undefined) throw new RangeError(`${code} needs a measure`);
  return { ...base, measure, rule, margin: assumed('1') };
};

const share = (of: string, per: string): NonNullable<Indicator['measure']> => ({
  value: { kind: 'ratio', of, per, scale: '100' },
  title: text('比率'),
  unit: text('%'),
  whenUndefined: 'pending',
});

const shares = assumed({ full: '1', part: '0.5', none: '0' });
const constant = (value: string) => ({ value: { kind: 'constant', value: document(value) }, basis: 'document' }) as const;
const slope = { step: assumed('1'), pointsPerStep: assumed('0.1'), steps: assumed<Steps>('continuous') };

/** A scheme small enough to compute by hand: two parts, three items, eight indicators, ten figures. */
export const smallScheme: Scheme = {
  id: 'small',
  version: '1.0.0',
  title: text('测试考核'),
  region: text('测试市'),
  year: 2012,
  period: document({ start: '2012-01-01', end: '2012-12-31' }),
  figures: [
    figure('A01', 'births.total', 'count', '出生总数', '出生'),
    figure('A02', 'births.compliant', 'count', '符合政策出生数', '出生'),
    figure('B01', 'funds.total', 'amount', '经费', '经费'),
    { ...figure('B02', 'funds.growth', 'amount', '经费增长', '经费'), negative: true, atMost: '100' },
    figure('C01', 'work.degree', 'degree', '工作落实', '工作'),
    figure('C02', 'work.day', 'date', '上报日期', '工作'),
    figure('C03', 'work.done', 'yesNo', '已上报', '工作'),
    figure('C04', 'work.reports', 'count', '报表数', '工作'),
    figure('C05', 'work.case', 'yesNo', '重大案件', '工作'),
    { ...figure('Z01', 'deaths', 'count', '死亡人数', '出生'), optional: true },
  ],
  parts: [
    { id: 'P1', title: text('甲线') },
    { id: 'P2', title: text('乙线') },
  ],
  items: [
    { id: 'P1-01', part: 'P1', clause: '一(一)', title: text('出生'), target: text('目标'), points: document('10') },
    { id: 'P1-02', part: 'P1', clause: '一(二)', title: text('经费'), target: text('目标'), points: document('5.5') },
    { id: 'P2-01', part: 'P2', clause: '二(一)', title: text('工作'), target: text('目标'), points: document('8') },
  ],
  indicators: [
    indicator('P1-01-1', 'P1-01', '6', {
      measure: share('births.compliant', 'births.total'),
      rule: { kind: 'linear', side: document('atLeast'), target: constant('92'), slope },
    }),
    indicator('P1-01-2', 'P1-01', '4', {
      measure: share('births.compliant', 'births.total'),
      rule: { kind: 'threshold', side: document('atLeast'), target: constant('90') },
    }),
    indicator('P1-02-1', 'P1-02', '3.5', {
      measure: { value: 'funds.total', title: text('经费'), unit: text('万元'), whenUndefined: 'pending' },
      rule: { kind: 'proportional', target: constant('100') },
    }),
    indicator('P1-02-2', 'P1-02', '2', {
      measure: { value: 'funds.growth', title: text('增长'), unit: text('%'), whenUndefined: 'pending' },
      rule: { kind: 'threshold', side: document('moreThan'), target: constant('0') },
    }),
    indicator('P2-01-1', 'P2-01', '2', { rule: { kind: 'degree', figure: 'work.degree', shares } }),
    indicator('P2-01-2', 'P2-01', '2', {
      measure: { value: 'work.day', title: text('日期'), unit: text('日期'), whenUndefined: 'pending' },
      rule: {
        kind: 'threshold',
        side: document('atMost'),
        target: { value: { kind: 'day', value: document('2012-06-30') }, basis: 'document' },
      },
    }),
    indicator('P2-01-3', 'P2-01', '2', { rule: { kind: 'checklist', figures: ['work.done'], shares } }),
    indicator('P2-01-4', 'P2-01', '2', {
      measure: { value: 'work.reports', title: text('报表'), unit: text('次'), whenUndefined: 'pending' },
      rule: { kind: 'minimumCount', need: constant('4') },
    }),
  ],
  vetoes: [
    { code: 'V1', clause: '一(一)', title: text('重大案件'), trigger: 'work.case', effect: assumed({ kind: 'lowestGrade' }) },
  ],
  grades: [
    { id: 'good', title: text('良好'), from: assumed('0.8') },
    { id: 'fail', title: text('不合格'), from: assumed('0') },
  ],
  identities: [],
  composition: assumed({ kind: 'sum' }),
  places: assumed(2),
  notApplicable: assumed('fullMarks'),
  unknownPoints: assumed('assumed'),
};
