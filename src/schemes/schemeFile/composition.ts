import { decimal, equal, isZero, one, sum, upTo } from '../../core/exact';
import type { Indicator, Item, ItemComposition, Text } from '../../core/scheme';
import { text } from '../authoring';
import { boundsIn } from './bounds';
import type { Draft } from './draft';
import { pathText, type Path, type Problem } from './problem';
import { vetoesIn } from './vetoes';

/** How indicators make up items, within what limits they score, and what vetoes do. */
export const compositionIn = (draft: Draft): readonly Problem[] => [
  ...(draft.indicators.every(({ value }) => value !== undefined) ? itemsIn(draft) : []),
  ...boundsIn(draft),
  ...vetoesIn(draft),
];

const problem = (path: Path, message: Text, fix?: Text): Problem => ({ path: pathText(path), message, ...(fix && { fix }) });

const itemsIn = ({ items, indicators }: Draft): readonly Problem[] => {
  const all = indicators.flatMap(({ value }, index) => (value === undefined ? [] : [{ indicator: value, index }]));
  return items.flatMap(({ value: item }, index): readonly Problem[] => {
    if (item?.composition === undefined) return [];
    const own = all.filter(({ indicator }) => indicator.item === item.id);
    const path = ['items', index, 'composition', 'value'];
    const { value } = item.composition;
    switch (value.kind) {
      case 'sum':
        return [];
      case 'pool':
        return poolProblems(value, own.map(({ indicator }) => indicator), path);
      case 'mean':
      case 'minimum':
        return rateProblems(item, own);
      case 'weighted':
        return [...weightProblems(value, own.map(({ indicator }) => indicator.code), path), ...rateProblems(item, own)];
    }
  });
};

const weightProblems = ({ weights }: Extract<ItemComposition, { kind: 'weighted' }>, codes: readonly string[], path: Path): readonly Problem[] => {
  const at = [...path, 'weights'];
  const total = sum(Object.values(weights).map(({ value }) => decimal(value)));
  const found = upTo(total, 30);
  return [
    ...codes
      .filter((code) => !Object.hasOwn(weights, code))
      .map((code) => problem([...at, code], text('缺少此指标的权重', 'the weight of this indicator is missing'))),
    ...Object.keys(weights)
      .filter((code) => !codes.includes(code))
      .map((code) => problem([...at, code], text(`此考核项目没有指标 ${code}`, `this item has no indicator ${code}`))),
    ...(equal(total, one) ? [] : [problem(at, text(`权重合计 ${found}，应为 1`, `weights add up to ${found}, not 1`))]),
  ];
};

/** What goes in with its rate needs points to have one, and is no bonus, whose rate says nothing. */
const rateProblems = (item: Item, own: readonly { readonly indicator: Indicator; readonly index: number }[]): readonly Problem[] => [
  ...own.flatMap(({ indicator: { points, rule }, index }): readonly Problem[] => [
    ...(isZero(decimal(points.value))
      ? [problem(['indicators', index, 'points', 'value'], text(`考核项目 ${item.id} 按得分率合成，指标分值不能为 0`, `item ${item.id} is made up of rates: points must not be 0`))]
      : []),
    ...(rule.kind === 'encouragement'
      ? [
          problem(
            ['indicators', index, 'rule', 'kind'],
            text(`考核项目 ${item.id} 按得分率合成，不能含鼓励加分`, `item ${item.id} is made up of rates: a bonus cannot be among them`),
            text('把鼓励加分移到单独的考核项目（pool 或 sum）', 'move the bonus to an item of its own (pool or sum)'),
          ),
        ]
      : []),
  ]),
];

const poolProblems = ({ highestOf = [] }: Extract<ItemComposition, { kind: 'pool' }>, own: readonly Indicator[], path: Path): readonly Problem[] => {
  const byCode = new Map(own.map((indicator) => [indicator.code, indicator]));
  const seen = new Set<string>();
  return highestOf.flatMap((group, at) =>
    group.flatMap((code, place): readonly Problem[] => {
      const here = [...path, 'highestOf', at, place];
      const again = seen.has(code);
      seen.add(code);
      const indicator = byCode.get(code);
      if (indicator === undefined) return [problem(here, text(`此考核项目没有指标 ${code}`, `this item has no indicator ${code}`))];
      if (again) return [problem(here, text(`${code} 已在另一组（或本组）中`, `${code} is in a group already`))];
      if (indicator.floor === undefined || !indicator.floor.value.startsWith('-')) return [];
      return [problem(here, text(`${code} 可得负分，不能与其他指标取高`, `${code} may score below 0: the highest of a group would hide that`))];
    }),
  );
};
