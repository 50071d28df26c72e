import { ofCell, type Figure, type FigureKind, type FigureValue, type Indicator, type Operand, type Scheme } from '../../core';
import { numberOf, numbersFor } from '../numbers';
import type { City, ExampleUnits, Given } from './acrossCheck';

const units: Readonly<Record<FigureKind, string>> = { count: '人', amount: '万元', degree: '程度', yesNo: '是/否', date: '日期' };

/** What the figures of the examples are called. */
const titles: Readonly<Record<string, Figure['title']>> = {
  part: { zh: '出生人数', en: 'Births' },
  whole: { zh: '平均人口', en: 'Mean population' },
  now: { zh: '经费投入', en: 'Funding' },
  before: { zh: '上年经费投入', en: 'Funding last year' },
};

/** A figure for examples: whole persons, or money in 万元. */
export const exampleFigure = (id: string, kind: FigureKind, more: Partial<Figure> = {}): Figure => ({
  id,
  code: id.toUpperCase(),
  kind,
  title: titles[id] ?? { zh: id, en: id },
  unit: { zh: units[kind], en: units[kind] },
  period: 'year',
  definition: { zh: id, en: id },
  clause: '一(一)',
  group: { zh: '例', en: 'Example' },
  ...more,
});

/** An indicator for examples that is judged on a ratio. */
export const exampleIndicator = (code: string, value: Operand): Indicator => ({
  code,
  item: 'item',
  clause: '一(一)',
  title: { zh: code, en: code },
  requirement: { zh: code, en: code },
  points: { value: '10', basis: 'document' },
  measure: { value, title: { zh: '出生率', en: 'birth rate' }, unit: { zh: '', en: '' }, whenUndefined: 'notApplicable' },
  rule: {
    kind: 'proportional',
    target: { value: { kind: 'constant', value: { value: '100', basis: 'document' } }, basis: 'document' },
  },
});

/** Units 甲1, 甲2 …, one for every place in the lists. */
export const exampleUnits = (columns: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, Readonly<Record<string, number>>>> => {
  const most = Math.max(...Object.values(columns).map(({ length }) => length));
  return Object.fromEntries(
    Array.from({ length: most }, (_, index) => [
      `甲${index + 1}`,
      Object.fromEntries(Object.entries(columns).flatMap(([id, values]) => (values[index] === undefined ? [] : [[id, values[index]]]))),
    ]),
  );
};

const noScheme: Scheme = {
  id: 'example',
  version: '1',
  title: { zh: '例', en: 'Example' },
  region: { zh: '例', en: 'Example' },
  year: 2012,
  period: { value: { start: '2012-01-01', end: '2012-12-31' }, basis: 'document' },
  figures: [],
  parts: [],
  items: [],
  indicators: [],
  vetoes: [],
  grades: [],
  identities: [],
  composition: { value: { kind: 'sum' }, basis: 'document' },
  places: { value: 2, basis: 'document' },
  notApplicable: { value: 'fullMarks', basis: 'document' },
  unknownPoints: { value: 'assumed', basis: 'document' },
};

/** The units of an example as a check is given them. The cell of a figure reads `unit!figure`, in the city column `!figure`. */
export const exampleGiven = ({ scheme, units, city }: ExampleUnits): Given => {
  const whole = { ...noScheme, ...scheme };
  const columns = Object.entries(units).map(([unit, values]) => ({ unit, ...columnOf(unit, values) }));
  const numbers = numbersFor(whole.figures, columns.length);
  columns.forEach(({ figures }, index) => {
    for (const [id, value] of figures) numbers.get(id)?.set([numberOf(value)], index);
  });
  return { scheme: whole, units: columns, numbers, ...(city !== undefined && { city: columnOf('', city) }) };
};

const columnOf = (unit: string, values: Readonly<Record<string, number>>): City => ({
  figures: new Map(Object.entries(values).map(([id, value]): [string, FigureValue] => [id, { kind: 'number', value: ofCell(value) }])),
  cellOf: (figure) => `${unit}!${figure}`,
});
