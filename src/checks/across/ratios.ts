import { partsOf, type Measure, type Operand, type Scheme } from '../../core';

/** The measures of a scheme that can be compared between large and small units, each once. */
export const ratioMeasures = (scheme: Pick<Scheme, 'indicators'>): readonly Measure[] => {
  const byValue = new Map<string, Measure>();
  for (const { measure } of scheme.indicators) {
    if (measure === undefined || !isRatio(measure.value)) continue;
    const key = JSON.stringify(measure.value);
    if (!byValue.has(key)) byValue.set(key, measure);
  }
  return [...byValue.values()];
};

/** A ratio or a growth, or ratios added, compared or made positive. */
const isRatio = (operand: Operand): boolean => {
  if (typeof operand === 'string') return false;
  switch (operand.kind) {
    case 'ratio':
    case 'growth':
      return true;
    case 'sum':
    case 'mean':
    case 'maximum':
    case 'minimum':
      return operand.of.some(isRatio);
    case 'difference':
      return isRatio(operand.from) || isRatio(operand.subtract);
    case 'absolute':
    case 'round':
      return isRatio(operand.of);
    case 'if':
      return isRatio(operand.then) || isRatio(operand.else);
    case 'constant':
    case 'day':
    case 'product':
    case 'ceiling':
      return false;
  }
};

type Ratio = Extract<Operand, { readonly kind: 'ratio' }>;

/** Every ratio within the measures of a scheme. */
export const ratiosOf = (scheme: Pick<Scheme, 'indicators'>): readonly Ratio[] =>
  scheme.indicators.flatMap(({ measure }) => (measure === undefined ? [] : ratiosIn(measure.value)));

const ratiosIn = (operand: Operand): readonly Ratio[] => [
  ...(typeof operand === 'object' && operand.kind === 'ratio' ? [operand] : []),
  ...partsOf(operand).flatMap((part) => ratiosIn(part.operand)),
];
