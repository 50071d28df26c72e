import {
  assumed,
  document,
  type AnsweredIndicator,
  type AnsweredRule,
  type Figure,
  type FigureKind,
  type Grade,
  type Item,
  type Measure,
  type MeasuredIndicator,
  type MeasuredRule,
  type Operand,
  type Part,
  type Scheme,
  type Text,
} from '../../../src/core';

export const text = (zh: string, en = zh): Text => ({ zh, en });

export const figure = (id: string, kind: FigureKind = 'amount', more: Partial<Figure> = {}): Figure => ({
  id,
  code: id.toUpperCase(),
  kind,
  title: text(`数据${id}`, `figure ${id}`),
  unit: text('人', 'persons'),
  period: 'year',
  definition: text('口径'),
  clause: '一(一)',
  group: text('组'),
  ...more,
});

export const measure = (value: Operand, more: Partial<Measure> = {}): Measure => ({
  value,
  title: text('测算值', 'measure'),
  unit: text('%'),
  whenUndefined: 'pending',
  ...more,
});

const common = (code: string) => ({
  code,
  item: 'item',
  clause: '一(一)1',
  title: text(`指标${code}`),
  requirement: text('要求'),
  points: document('10'),
});

export const measured = (
  code: string,
  value: Operand | Measure,
  rule: MeasuredRule,
  more: Partial<MeasuredIndicator> = {},
): MeasuredIndicator => ({
  ...common(code),
  measure: typeof value === 'object' && 'whenUndefined' in value ? value : measure(value),
  rule,
  ...more,
});

export const answered = (
  code: string,
  rule: AnsweredRule,
  more: Partial<AnsweredIndicator> = {},
): AnsweredIndicator => ({
  ...common(code),
  rule,
  ...more,
});

export const part = (id: string): Part => ({ id, title: text(`第${id}部分`) });

export const item = (id: string, points: string, more: Partial<Item> = {}): Item => ({
  id,
  part: 'one',
  clause: '一(一)',
  title: text(`项目${id}`),
  target: text('目标'),
  points: document(points),
  ...more,
});

const grade = (id: string, from: string): Grade => ({ id, title: text(id), from: assumed(from) });
export const usualGrades: readonly Grade[] = [
  grade('excellent', '0.9'),
  grade('good', '0.8'),
  grade('passed', '0.6'),
  grade('poor', '0'),
];

/** One part with one item of ten points, unless said otherwise. */
export const scheme = (more: Partial<Scheme> = {}): Scheme => ({
  id: 'test',
  version: '1',
  title: text('方案', 'scheme'),
  region: text('某市', 'a city'),
  year: 2012,
  period: assumed({ start: '2012-01-01', end: '2012-12-31' }),
  figures: [],
  parts: [part('one')],
  items: [item('item', '10')],
  indicators: [],
  vetoes: [],
  grades: usualGrades,
  identities: [],
  composition: document({ kind: 'sum' }),
  places: assumed(2),
  notApplicable: assumed('fullMarks'),
  unknownPoints: assumed('assumed'),
  ...more,
});
