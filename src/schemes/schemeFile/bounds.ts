import { add, compare, decimal, isZero, upTo, zero } from '../../core/exact';
import type { Indicator, Text } from '../../core/scheme';
import { text } from '../authoring';
import type { Draft } from './draft';
import { pathText, type Path, type Problem } from './problem';

/** Floors above caps, and bonuses that add nothing. */
export const boundsIn = ({ indicators }: Draft): readonly Problem[] =>
  indicators.flatMap(({ value }, index) => (value === undefined ? [] : [...limitsOf(value, ['indicators', index]), ...bonusOf(value, ['indicators', index])]));

const found = (path: Path, message: Text, level: Problem['level'] = 'error'): Problem => ({ path: pathText(path), message, level });

const limitsOf = ({ points, floor, cap, bonus }: Indicator, path: Path): readonly Problem[] => {
  const full = decimal(points.value);
  const most = bonus === undefined ? full : add(full, decimal(bonus.atMost.value));
  const highest = cap === undefined ? most : decimal(cap.value);
  const lowest = floor === undefined ? zero : decimal(floor.value);
  if (compare(lowest, highest) > 0) {
    const [low, high] = [upTo(lowest, 30), upTo(highest, 30)];
    return [found([...path, floor === undefined ? 'cap' : 'floor', 'value'], text(`最低分 ${low} 高于最高分 ${high}`, `the lowest score ${low} is above the highest ${high}`))];
  }
  return bonus !== undefined && compare(highest, most) < 0
    ? [found([...path, 'cap', 'value'], text(`最高分 ${upTo(highest, 30)} 使加分不能全部计入`, `the cap of ${upTo(highest, 30)} cuts the bonus`), 'warning')]
    : [];
};

const bonusOf = ({ bonus }: Indicator, path: Path): readonly Problem[] =>
  bonus === undefined || !(isZero(decimal(bonus.atMost.value)) || isZero(decimal(bonus.slope.pointsPerStep.value)))
    ? []
    : [found([...path, 'bonus'], text('加分为 0，不起作用', 'the bonus adds nothing'), 'warning')];
