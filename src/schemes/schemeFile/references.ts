import type { Figure, FigureKind, Indicator, Operand, Text } from '../../core/scheme';
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

const ruleUses = ({ rule }: Indicator): readonly Use[] => {
  switch (rule.kind) {
    case 'threshold':
    case 'linear':
    case 'proportional':
      return operandUses(rule.target.value, ['rule', 'target', 'value']);
    case 'minimumCount':
      return operandUses(rule.need.value, ['rule', 'need', 'value']);
    case 'baseline':
      return operandUses(rule.lastYear, ['rule', 'lastYear']);
    case 'range':
    case 'count':
      return [];
    case 'degree':
      return [{ figure: rule.figure, kinds: ['degree'], at: ['rule', 'figure'] }];
    case 'encouragement':
      return [{ figure: rule.figure, kinds: ['yesNo'], at: ['rule', 'figure'] }];
    case 'checklist':
      return rule.figures.map((figure, index) => ({ figure, kinds: ['yesNo', 'degree'], at: ['rule', 'figures', index] }));
  }
};

/** The figures that a calculation is made of, each with its place in it. */
const operandUses = (operand: Operand, at: Path): readonly Use[] => {
  if (typeof operand === 'string') return [{ figure: operand, kinds: reckoned, at }];
  switch (operand.kind) {
    case 'constant':
    case 'day':
      return [];
    case 'sum':
    case 'product':
    case 'mean':
    case 'maximum':
    case 'minimum':
      return operand.of.flatMap((each, index) => operandUses(each, [...at, 'of', index]));
    case 'difference':
      return [...operandUses(operand.from, [...at, 'from']), ...operandUses(operand.subtract, [...at, 'subtract'])];
    case 'ratio':
      return [...operandUses(operand.of, [...at, 'of']), ...operandUses(operand.per, [...at, 'per'])];
    case 'growth':
      return [...operandUses(operand.now, [...at, 'now']), ...operandUses(operand.before, [...at, 'before'])];
    case 'absolute':
    case 'ceiling':
      return operandUses(operand.of, [...at, 'of']);
  }
};
