import { absolute, subtract } from '../../exact';
import type { Better, Place } from './amongPeers';
import { say, show, showGap, type Showing } from './showing';

/** "在参评 5 个单位中列第 3 名" */
export const tellPlace = ({ rank, of }: Place, showing: Showing): string =>
  say(showing, `在参评 ${String(of)} 个单位中列第 ${String(rank)} 名`, `place ${String(rank)} of ${String(of)} units`);

/** "前一名 95.2%，低 0.4 个百分点"; nothing for the first. */
export const tellAhead = ({ ahead }: Place, side: Better, showing: Showing): readonly string[] => {
  if (ahead === undefined || showing.measure === undefined) return [];
  const [value, gap] = [show(ahead, showing, showing.measure), showGap(absolute(subtract(ahead, showing.measure)), showing)];
  return [
    side === 'atLeast'
      ? say(showing, `前一名 ${value}，本单位低 ${gap}`, `the next before it ${value}, ${gap} short`)
      : say(showing, `前一名 ${value}，本单位高出 ${gap}`, `the next before it ${value}, ${gap} over`),
  ];
};
