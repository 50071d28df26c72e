import { absolute, add, compare, decimal, equal, isZero, one, subtract, sum, upTo, zero, type Fraction } from '../../core/exact';
import { faultsOfRule } from '../../core';
import type { Indicator, Item, Text } from '../../core/scheme';
import { text } from '../authoring';
import type { Draft } from './draft';
import { pathText, type Path, type Problem } from './problem';

const problem = (path: Path, message: Text, fix?: Text): Problem => ({ path: pathText(path), message, ...(fix && { fix }) });

/** Points that do not add up, bounds the wrong way round, bands and grades with gaps. */
export const amountsIn = (draft: Draft): readonly Problem[] => [
  ...draft.parts.flatMap(({ id }, index) =>
    id === undefined || !complete(draft.items) || draft.items.some(({ value }) => value?.part === id)
      ? []
      : [problem(['parts', index], text('没有考核项目', 'has no item'))],
  ),
  ...(complete(draft.indicators) ? sumsIn(draft) : []),
  ...(complete(draft.items) ? partSums(draft) : []),
  ...draft.indicators.flatMap(({ value }, index) => (value === undefined
      ? []
      : faultsOfRule(value.rule).map(({ path, ...fault }) => ({ ...fault, path: pathText(['indicators', index, 'rule', ...path]) })))),
  ...gradeProblems(draft),
  ...wholeProblems(draft),
];

const complete = (slots: readonly { readonly value: unknown }[]): boolean => slots.every(({ value }) => value !== undefined);

const sumsIn = ({ items, indicators }: Draft): readonly Problem[] => {
  const totals = totalsOf(indicators.flatMap(({ value }) => (value === undefined ? [] : [value])));
  return items.flatMap(({ value: item }, index): readonly Problem[] => {
    if (item === undefined) return [];
    const total = totals.get(item.id);
    if (total === undefined) return [problem(['items', index], text('没有指标', 'has no indicator'))];
    if (!isSum(item) || equal(total, decimal(item.points.value))) return [];
    const found = upTo(total, 30);
    return [
      problem(
        ['items', index, 'points', 'value'],
        text(`指标分值合计 ${found}，不等于 ${item.points.value}`, `its indicators add up to ${found}, not ${item.points.value}`),
        text(`改为 ${found}，或改各指标的分值（差 ${apart(total, item.points.value)}）`, `make it ${found}, or change the points of its indicators (by ${apart(total, item.points.value)})`),
      ),
    ];
  });
};

/** Means, minima, weighted rates and pools need no indicators that add up. */
const isSum = ({ composition }: Item): boolean => composition === undefined || composition.value.kind === 'sum';

/** How far a sum is from what it should be: `0.5`. */
const apart = (total: Fraction, stated: string): string => upTo(absolute(subtract(total, decimal(stated))), 30);

const partSums = ({ parts, items }: Draft): readonly Problem[] =>
  parts.flatMap(({ value: part }, index): readonly Problem[] => {
    if (part?.points === undefined) return [];
    const total = sum(items.flatMap(({ value }) => (value?.part === part.id ? [decimal(value.points.value)] : [])));
    if (equal(total, decimal(part.points.value))) return [];
    const found = upTo(total, 30);
    return [
      problem(
        ['parts', index, 'points', 'value'],
        text(`考核项目分值合计 ${found}，不等于 ${part.points.value}`, `its items add up to ${found}, not ${part.points.value}`),
        text(`改为 ${found}，或改各考核项目的分值（差 ${apart(total, part.points.value)}）`, `make it ${found}, or change the points of its items (by ${apart(total, part.points.value)})`),
      ),
    ];
  });

/** Points by item. */
const totalsOf = (indicators: readonly Indicator[]): ReadonlyMap<string, Fraction> => {
  const totals = new Map<string, Fraction>();
  for (const { item, points } of indicators) totals.set(item, add(totals.get(item) ?? zero, decimal(points.value)));
  return totals;
};

const gradeProblems = ({ grades }: Draft): readonly Problem[] => {
  if (!complete(grades)) return [];
  const from = grades.flatMap(({ value }) => (value === undefined ? [] : [decimal(value.from.value)]));
  const found: Problem[] = [];
  from.forEach((rate, index) => {
    const better = from[index - 1];
    if (better !== undefined && compare(rate, better) >= 0) {
      found.push(problem(['grades', index, 'from', 'value'], text('等次应由高到低', 'grades must come best first')));
    }
  });
  const lowest = from.at(-1);
  if (lowest !== undefined && !isZero(lowest)) {
    found.push(problem(['grades', from.length - 1, 'from', 'value'], text('最低等次应从 0 起', 'the lowest grade must start at 0')));
  }
  return found;
};

/** What only a scheme without faulty values can be asked. */
const wholeProblems = ({ scheme }: Draft): readonly Problem[] => {
  if (scheme === undefined) return [];
  const { start, end } = scheme.period.value;
  return [
    ...(start > end ? [problem(['period', 'value', 'end'], text('期末早于期初', 'the period ends before it starts'))] : []),
    ...weightProblems(scheme.composition.value, scheme.parts.map(({ id }) => id)),
  ];
};

type Composition = NonNullable<Draft['scheme']>['composition']['value'];

const weightProblems = (composition: Composition, parts: readonly string[]): readonly Problem[] => {
  if (composition.kind !== 'weighted') return [];
  const path = ['composition', 'value', 'weights'];
  const weights = new Map(Object.entries(composition.weights));
  const total = sum([...weights.values()].map(({ value }) => decimal(value)));
  return [
    ...parts.filter((part) => !weights.has(part)).map((part) => problem([...path, part], text('缺少此责任书的权重', 'the weight of this part is missing'))),
    ...[...weights.keys()]
      .filter((part) => !parts.includes(part))
      .map((part) => problem([...path, part], text(`没有责任书 ${part}`, `there is no part ${part}`))),
    ...(equal(total, one) ? [] : [problem(path, text(`权重合计 ${upTo(total, 30)}，应为 1`, `weights add up to ${upTo(total, 30)}, not 1`))]),
  ];
};
