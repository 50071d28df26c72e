import { add, compare, decimal, equal, isZero, one, sum, upTo, zero, type Fraction } from '../../core/exact';
import type { BaselineRule, Bound, Indicator, Rule, Text } from '../../core/scheme';
import { text } from '../authoring';
import type { Draft } from './draft';
import { pathText, type Path, type Problem } from './problem';

const problem = (path: Path, message: Text): Problem => ({ path: pathText(path), message });

/** Points that do not add up, bounds the wrong way round, bands and grades with gaps. */
export const amountsIn = (draft: Draft): readonly Problem[] => [
  ...draft.parts.flatMap(({ id }, index) =>
    id === undefined || !complete(draft.items) || draft.items.some(({ value }) => value?.part === id)
      ? []
      : [problem(['parts', index], text('没有考核项目', 'has no item'))],
  ),
  ...(complete(draft.indicators) ? sumsIn(draft) : []),
  ...draft.indicators.flatMap(({ value }, index) => (value === undefined ? [] : ruleProblems(value.rule, ['indicators', index, 'rule']))),
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
    if (equal(total, decimal(item.points.value))) return [];
    const found = upTo(total, 30);
    return [
      problem(
        ['items', index, 'points', 'value'],
        text(`指标分值合计 ${found}，不等于 ${item.points.value}`, `its indicators add up to ${found}, not ${item.points.value}`),
      ),
    ];
  });
};

/** Points by item. */
const totalsOf = (indicators: readonly Indicator[]): ReadonlyMap<string, Fraction> => {
  const totals = new Map<string, Fraction>();
  for (const { item, points } of indicators) totals.set(item, add(totals.get(item) ?? zero, decimal(points.value)));
  return totals;
};

const ruleProblems = (rule: Rule, path: Path): readonly Problem[] => {
  switch (rule.kind) {
    case 'range':
      return compare(decimal(rule.low.value.value), decimal(rule.high.value.value)) > 0
        ? [problem([...path, 'low', 'value', 'value'], text('下限高于上限', 'the lower bound lies above the upper one'))]
        : [];
    case 'proportional': {
      const { value } = rule.target;
      return typeof value === 'object' && value.kind === 'constant' && compare(decimal(value.value.value), zero) <= 0
        ? [problem([...path, 'target', 'value', 'value', 'value'], text('目标应大于 0', 'the target must be above 0'))]
        : [];
    }
    case 'baseline':
      return bandProblems(rule, [...path, 'bands']);
    default:
      return [];
  }
};

const bandProblems = ({ norm, bands }: BaselineRule, path: Path): readonly Problem[] => {
  const found: Problem[] = [];
  let below = norm.value;
  bands.forEach(({ upTo: bound }, index) => {
    const last = index === bands.length - 1;
    if (last !== (bound === undefined)) {
      const message = last
        ? text('最后一档不能有上限', 'the last band must have no upper bound')
        : text('除最后一档外都要有上限', 'every band but the last needs an upper bound');
      found.push(problem([...path, index, 'upTo'], message));
    }
    if (bound !== undefined && !isAbove(bound, below)) {
      found.push(problem([...path, index, 'upTo', 'value', 'value'], text('各档上限应逐档升高', 'upper bounds must ascend')));
    }
    below = bound?.value.value ?? below;
  });
  return found;
};

const isAbove = (bound: Bound, below: string): boolean => compare(decimal(bound.value.value), decimal(below)) > 0;

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
  if (composition.kind === 'sum') return [];
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
