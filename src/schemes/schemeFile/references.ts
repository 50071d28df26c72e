import { leavesOfRule, partsOf, type FigureKind, type Indicator, type Operand, type Text } from '../../core';
import { text } from '../authoring';
import type { Draft, Slot } from './draft';
import { nearestOf } from './nearest';
import { brief, pathText, type Path, type Problem } from './problem';

const problem = (path: Path, message: Text, fix?: Text): Problem => ({ path: pathText(path), message, ...(fix && { fix }) });

/** Something that is named and does not exist, with what was likely meant. */
const absent = (path: Path, what: Text, id: string, meant: string | undefined): Problem => {
  const fix = meant === undefined ? undefined : text(`是否应为 ${brief(meant)}`, `perhaps ${brief(meant)} is meant`);
  return problem(path, text(`没有${what.zh} ${brief(id)}`, `there is no ${what.en} ${brief(id)}`), fix);
};

/** Everything that is named must exist and be of a fitting kind. */
export const danglingIn = (draft: Draft): readonly Problem[] => {
  const kinds = new Map(draft.figures.flatMap(({ id, value }) => (id === undefined ? [] : [[id, value] as const])));
  const figures: Names = { has: (id) => kinds.has(id), meant: nearestOf(kinds.keys()), kindOf: (id) => kinds.get(id)?.kind };
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

/** What there is of one sort, by name. */
interface Names {
  readonly has: (id: string) => boolean;
  /** What a name that there is not was likely meant to be. */
  readonly meant: (id: string) => string | undefined;
  readonly kindOf: (id: string) => FigureKind | undefined;
}

const idsOf = (list: readonly Slot<unknown>[]): Names => {
  const ids = new Set(list.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return { has: (id) => ids.has(id), meant: nearestOf(ids), kindOf: () => undefined };
};

const named = (names: Names, id: string, path: Path, what: Text): readonly Problem[] =>
  names.has(id) ? [] : [absent(path, what, id, names.meant(id))];

/** A figure that is used somewhere, and the kinds that can be used so. */
interface Use {
  readonly figure: string;
  readonly kinds: readonly FigureKind[];
  readonly at: Path;
}

const check = ({ figure, kinds, at }: Use, figures: Names, path: Path): readonly Problem[] => {
  const place = [...path, ...at];
  if (!figures.has(figure)) return [absent(place, text('数据项', 'figure'), figure, figures.meant(figure))];
  const kind = figures.kindOf(figure);
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
        return operandUses(leaf.operand, at).filter(({ figure }) => leaf.names?.includes(figure) !== true);
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
