import { isPeer } from '../../core';
import { text } from '../authoring';
import type { Draft } from './draft';
import { pathText, type Problem } from './problem';

/** With fewer units than these, a comparison with the others says next to nothing. */
const fewest = 3;

/** Rules that compare units with each other, where there are too few to compare. */
export const peersIn = ({ indicators }: Draft, units: number | undefined): readonly Problem[] =>
  units === undefined || units >= fewest
    ? []
    : indicators.flatMap(({ value }, index): readonly Problem[] =>
        value === undefined || !isPeer(value.rule)
          ? []
          : [
              {
                path: pathText(['indicators', index, 'rule', 'kind']),
                level: 'warning',
                message: text(
                  `规则 ${value.rule.kind} 在单位之间比较，而单位只有 ${units} 个`,
                  `rule ${value.rule.kind} compares units with each other, and there are ${units} only`,
                ),
                fix: text(`至少 ${fewest} 个单位才好比较；否则换用按目标计分的规则`, `compare ${fewest} units at least, or choose a rule with a target`),
              },
            ],
      );
