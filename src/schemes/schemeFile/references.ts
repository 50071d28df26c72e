import { leavesOfRule, partsOf, type Figure, type FigureKind, type Indicator, type Operand, type Text } from '../../core';
import { text } from '../authoring';
import type { Draft, Slot } from './draft';
import { pathText, type Path, type Problem } from './problem';

const problem = (path: Path, message: Text): Problem => ({ path: pathText(path), message });

/** Everything that is named must exist and be of a fitting kind. */
export const danglingIn = (draft: Draft): readonly Problem[] => {
  const figures = new Map(draft.figures.flatMap(({ id, value }) => (id === undefined ? [] : [[id, value] as const])));
  const [parts, items] = [idsOf(draft.parts), idsOf(draft.items)];
  return [
    ...entries(draft.items, 'items', ({ part }, path) => named(parts, part, [...path, 'part'], text('责任书', 'part'))),
    ...entries(draft.indicators, 'indicators', (indicator, path) => [
      ...named(items, indicator.item, [...path, 'item'], text('考核项目', 'item')),
      ...usesOf(indicator).flatMap((use) => check(use, figures, path)),
    ]),
    ...entries(draft.vetoes, 'vetoes', ({ trigger }, path) =>
      trigger === undefined ? [] : check({ figure: trigger, kinds: ['yesNo'], at: ['trigger'] }, figures, path),
    ),
    ...entries(draft.identities, 'identities', ({ left, right }, path) =>
      [...operandUses(left, ['left']), ...operandUses(right, ['right'])].flatMap((use) => check(use, figures, path)),
    ),
    ...entries(draft.comparisons, 'comparisons', ({ now, before }, path) =>
      [...operandUses(now, ['now']), ...operandUses(before, ['before'])].flatMap((use) => check(use, figures, path)),
    ),
  ];
};

const entries = <Value>(
  list: readonly Slot<Value>[],
  name: string,
  find: (value: Value, path: Path) => readonly Problem[],
): readonly Problem[] => list.flatMap(({ value }, index) => (value === undefined ? [] : find(value, [name, index])));

const idsOf = (list: readonly Slot<unknown>[]): ReadonlySet<string | undefined> => new Set(list.map(({ id }) => id));

const named = (ids: ReadonlySet<string | undefined>, id: string, path: Path, what: Text): readonly Problem[] =>
  ids.has(id) ? [] : [problem(path, text(`没有${what.zh} ${id}`, `there is no ${what.en} ${id}`))];

/** A figure that is used somewhere, and the kinds that can be used so. */
interface Use {
  readonly figure: string;
  readonly kinds: readonly FigureKind[];
  readonly at: Path;
}

const check = ({ figure, kinds, at }: Use, figures: ReadonlyMap<string, Figure | undefined>, path: Path): readonly Problem[] => {
  const place = [...path, ...at];
  if (!figures.has(figure)) return [problem(place, text(`没有数据项 ${figure}`, `there is no figure ${figure}`))];
  const kind = figures.get(figure)?.kind;
  if (kind === undefined || kinds.includes(kind)) return [];
  return [problem(place, text(`数据项 ${figure} 的类型 ${kind} 不能用在这里`, `figure ${figure} is of kind ${kind}, which cannot be used here`))];
};

const reckoned: readonly FigureKind[] = ['count', 'amount', 'yesNo', 'date'];

const usesOf = (indicator: Indicator): readonly Use[] => [
  ...ruleUses(indicator),
  ...measureUses(indicator),
  ...(indicator.waiver === undefined
    ? []
    : [...operandUses(indicator.waiver.value, ['waiver', 'value']), ...operandUses(indicator.waiver.target.value, ['waiver', 'target', 'value'])]),
  ...(indicator.bonus === undefined ? [] : operandUses(indicator.bonus.over.value, ['bonus', 'over', 'value'])),
  ...(indicator.escalation ?? []).flatMap(({ above }, index) =>
    above === undefined ? [] : operandUses(above, ['escalation', index, 'above']),
  ),
];

const measureUses = ({ measure }: Indicator): readonly Use[] => {
  if (measure === undefined) return [];
  const { value, notApplicableWhenZero, shown } = measure;
  return [
    ...operandUses(value, ['measure', 'value']),
    ...(notApplicableWhenZero === undefined ? [] : operandUses(notApplicableWhenZero, ['measure', 'notApplicableWhenZero'])),
    ...(shown === undefined ? [] : operandUses(shown.value, ['measure', 'shown', 'value'])),
  ];
};

const ruleUses = ({ rule }: Indicator): readonly Use[] =>
  leavesOfRule(rule).flatMap((leaf): readonly Use[] => {
    const at = ['rule', ...leaf.path];
    switch (leaf.type) {
      case 'operand':
        return operandUses(leaf.operand, at);
      case 'figure':
        return [{ figure: leaf.figure, kinds: leaf.kinds, at }];
      case 'number':
        return [];
    }
  });

/** The figures that a calculation is made of, each with its place in it. */
const operandUses = (operand: Operand, at: Path): readonly Use[] =>
  typeof operand === 'string'
    ? [{ figure: operand, kinds: reckoned, at }]
    : partsOf(operand).flatMap((part) => operandUses(part.operand, [...at, ...part.path]));
