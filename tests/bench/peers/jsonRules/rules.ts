import type { Indicator, Operand, Side, Slope } from '../../../../src/core';
import { degreeWords, yesNoWords } from '../../../../src/checks';

/** A rule as json-rules-engine reads it. */
export interface EngineRule {
  readonly conditions: { readonly all: readonly Condition[] };
  readonly event: { readonly type: string; readonly params: Won };
}

interface Condition {
  readonly fact: string;
  readonly operator: string;
  readonly value: string | number | { readonly fact: string };
}

/** What an event says: points won at once, or how what is left is to be worked out, which the engine cannot do. */
export interface Won {
  readonly code: string;
  readonly points: number;
  readonly left?: Left;
}

export type Left =
  | { readonly kind: 'slope'; readonly slope: Slope; readonly target: string }
  | { readonly kind: 'each'; readonly points: number }
  | { readonly kind: 'share'; readonly target: string };

/** A number that the rules compare with: by the name of its fact. */
export interface ComputedFact {
  readonly name: string;
  readonly operand: Operand;
}

const operators: Readonly<Record<Side, string>> = {
  atLeast: 'greaterThanInclusive',
  moreThan: 'greaterThan',
  atMost: 'lessThanInclusive',
  lessThan: 'lessThan',
};
const missedBy: Readonly<Record<Side, Side>> = { atLeast: 'lessThan', moreThan: 'atMost', atMost: 'moreThan', lessThan: 'atLeast' };

export const measureFact = (code: string): string => `measure ${code}`;
export const targetFact = (code: string): string => `target ${code}`;

const rule = (code: string, conditions: readonly Condition[], points: number, left?: Left): EngineRule => ({
  conditions: { all: conditions },
  event: { type: 'points', params: { code, points, ...(left && { left }) } },
});

const equal = (fact: string, value: string): Condition => ({ fact, operator: 'equal', value });

/** Two rules: the limit is met, or missed. */
const aboutLimit = (code: string, side: Side, points: number, left?: Left): readonly EngineRule[] => {
  const compared = (by: Side): readonly Condition[] => [{ fact: measureFact(code), operator: operators[by], value: { fact: targetFact(code) } }];
  return [rule(code, compared(side), points), rule(code, compared(missedBy[side]), 0, left)];
};

/**
 * The rules of an indicator, made from the scheme.
 * @returns `undefined` for a kind of rule that is not said here
 */
export const rulesOf = ({ code, points: stated, rule: own }: Indicator): readonly EngineRule[] | undefined => {
  const points = Number(stated.value);
  const target = targetFact(code);
  switch (own.kind) {
    case 'degree':
      return (['full', 'part', 'none'] as const).map((degree) =>
        rule(code, [equal(own.figure, degreeWords[degree])], points * Number(own.shares.value[degree])),
      );
    case 'checklist':
      return own.figures.map((figure) => rule(code, [equal(figure, yesNoWords.yes)], points / own.figures.length));
    case 'encouragement':
      return [rule(code, [equal(own.figure, yesNoWords.yes)], points), rule(code, [equal(own.figure, yesNoWords.no)], 0)];
    case 'threshold':
      return aboutLimit(code, own.side.value, points);
    case 'linear':
      return aboutLimit(code, own.side.value, points, { kind: 'slope', slope: own.slope, target });
    case 'baseline':
      return aboutLimit(code, 'atMost', points, { kind: 'slope', slope: own.slope, target });
    case 'minimumCount':
    case 'proportional':
      return aboutLimit(code, 'atLeast', points, { kind: 'share', target });
    case 'count':
      return aboutLimit(code, 'atMost', points, { kind: 'each', points: Number(own.pointsPerOccurrence.value) });
    case 'range': {
      const fact = measureFact(code);
      const [low, high] = [Number(own.low.value.value), Number(own.high.value.value)];
      const within = [{ fact, operator: operators.atLeast, value: low }, { fact, operator: operators.atMost, value: high }];
      const left = (of: 'low' | 'high'): Left | undefined => own.slope && { kind: 'slope', slope: own.slope, target: `${of} ${code}` };
      return [
        rule(code, within, points),
        rule(code, [{ fact, operator: operators.lessThan, value: low }], 0, left('low')),
        rule(code, [{ fact, operator: operators.moreThan, value: high }], 0, left('high')),
      ];
    }
    default:
      return undefined;
  }
};
