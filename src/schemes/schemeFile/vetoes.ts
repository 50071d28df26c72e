import { decimal, isZero } from '../../core/exact';
import type { Text, Veto } from '../../core/scheme';
import { text } from '../authoring';
import type { Draft } from './draft';
import { pathText, type Path, type Problem } from './problem';

/** Vetoes that point at nothing, or change nothing. */
export const vetoesIn = (draft: Draft): readonly Problem[] =>
  draft.vetoes.flatMap(({ value }, index) => (value === undefined ? [] : [...effectProblems(value, draft, ['vetoes', index]), ...lineProblems(value, ['vetoes', index])]));

const found = (path: Path, message: Text, level: Problem['level'] = 'error', fix?: Text): Problem => ({ path: pathText(path), message, level, ...(fix && { fix }) });

const effectProblems = ({ effect: { value } }: Veto, { items, grades, scheme }: Draft, path: Path): readonly Problem[] => {
  const at = [...path, 'effect', 'value'];
  switch (value.kind) {
    case 'lowestGrade':
      return grades.length < 2 ? [found(at, text('只有一个等次，否决不起作用', 'with a single grade the veto has no effect'), 'warning')] : [];
    case 'notTopGrade':
      return grades.length < 2 ? [found(at, text('至少要有两个等次，才能规定不得评为最高等次', 'there must be two grades at least to rule out the highest'))] : [];
    case 'deduction':
      return isZero(decimal(value.points)) ? [found([...at, 'points'], text('扣 0 分，否决不起作用', 'a deduction of 0 has no effect'), 'warning')] : [];
    case 'itemZero': {
      const item = items.find(({ id }) => id === value.item);
      if (item === undefined) return [found([...at, 'item'], text(`没有考核项目 ${value.item}`, `there is no item ${value.item}`))];
      const leftOut = item.value?.pointsUnknown === true && scheme?.unknownPoints.value === 'leftOut';
      return leftOut ? [found([...at, 'item'], text(`考核项目 ${value.item} 不计分，否决不起作用`, `item ${value.item} does not count: the veto has no effect`), 'warning')] : [];
    }
  }
};

/** A line under the total rate can bear on the grade alone: anything else would move the rate that it looks at. */
const lineProblems = ({ below, effect: { value } }: Veto, path: Path): readonly Problem[] => {
  if (below === undefined) return [];
  if (value.kind === 'itemZero' || value.kind === 'deduction') {
    return [
      found(
        [...path, 'below'],
        text('按得分率自动否决的，只能影响等次', 'a veto by the total rate can bear on the grade alone'),
        'error',
        text('把 effect 改为 lowestGrade 或 notTopGrade，或去掉 below', 'make the effect lowestGrade or notTopGrade, or leave below out'),
      ),
    ];
  }
  return isZero(decimal(below.value)) ? [found([...path, 'below'], text('得分率不会低于 0，此线不起作用', 'no rate is below 0: the line has no effect'), 'warning')] : [];
};
