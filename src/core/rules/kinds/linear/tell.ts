import type { Operand } from '../../../scheme';
import type { Judged } from '../../kind';
import { explainMiss } from '../../parts/limit';
import { say, show, showLimit, showPoints, type Showing } from '../../parts/showing';
import type { LinearDetail } from './judge';

/** The limit, then what was lost at once, by steps, and in all. */
export const explainLinear = ({ detail }: Judged<LinearDetail>, showing: Showing): string => {
  const limit = showLimit(detail.side, show(detail.target, showing, showing.measure), showing);
  const required = say(showing, `要求${limit}`, `required: ${limit}`);
  return [required, ...explainLoss(detail, showing)].join(say(showing, '；', '; '));
};

const explainLoss = ({ side, slope, deduction }: LinearDetail, showing: Showing): readonly string[] => {
  if (deduction === undefined) return [explainMiss(side, slope, undefined, showing)];
  const { first, from, steps, lost } = deduction;
  const miss = steps && explainMiss(side, slope, steps, showing);
  if (first === undefined && from === undefined) return miss === undefined ? [] : [miss];
  const [atOnce, all] = [first && showPoints(first), showPoints(lost)];
  return [
    ...(atOnce === undefined ? [] : [say(showing, `未达到，先扣 ${atOnce} 分`, `missed: ${atOnce} points lost at once`)]),
    ...(from === undefined ? [miss ?? ''] : [explainFrom(from.operand, show(from.value, showing, showing.measure), miss, showing)]),
    say(showing, `共扣 ${all} 分`, `${all} points lost in all`),
  ];
};

const explainFrom = (operand: Operand, from: string, miss: string | undefined, showing: Showing): string => {
  const title = typeof operand === 'string' ? showing.title(operand) : '';
  const start = title === '' ? say(showing, ` ${from} `, from) : say(showing, `${title} ${from} `, `${title}, ${from}`);
  return miss === undefined
    ? say(showing, `不差于${start.trimEnd()}，不按步扣分`, `no worse than ${start}: no steps lost`)
    : say(showing, `从${start}起算，${miss}`, `counted from ${start}: ${miss}`);
};
