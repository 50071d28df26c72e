import type { ScoredItem } from '../../authoring';
import { part1Item01 } from './part1-01';
import { part1Item02 } from './part1-02';
import { part1Item03 } from './part1-03';
import { part1Item04 } from './part1-04';
import { part1Item05 } from './part1-05';
import { part1Item06 } from './part1-06';
import { part1Item07 } from './part1-07';
import { part1Item08 } from './part1-08';
import { part1Item09 } from './part1-09';
import { part1Item10 } from './part1-10';
import { part1Item11 } from './part1-11';
import { part1Item12 } from './part1-12';
import { part2Item01 } from './part2-01';
import { part2Item02 } from './part2-02';
import { part2Item03 } from './part2-03';
import { part2Item04 } from './part2-04';

/** All items with their indicators, in the order of the document. */
export const scoredItems: readonly ScoredItem[] = [
  part1Item01,
  part1Item02,
  part1Item03,
  part1Item04,
  part1Item05,
  part1Item06,
  part1Item07,
  part1Item08,
  part1Item09,
  part1Item10,
  part1Item11,
  part1Item12,
  part2Item01,
  part2Item02,
  part2Item03,
  part2Item04,
];
