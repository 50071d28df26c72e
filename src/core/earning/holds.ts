import { absolute, compare, decimal, multiply, negate, subtract, zero, type Fraction } from '../exact';
import type { Figures, FigureValue } from '../figures';
import { evaluate, figuresOfOperand, type Known } from '../measures';
import type { Identity } from '../scheme';

/** The values of both sides of an identity. */
interface Sides {
  readonly left: Fraction;
  readonly right: Fraction;
}

/** Whether an identity between figures, some of them entered, holds as the checks say; `undefined` where nothing is compared. */
export const holds = (identity: Identity, figures: Figures): boolean | undefined => {
  const sides = sidesOf(identity, figures);
  if (sides === undefined) return undefined;
  const beyond = subtract(sides.left, sides.right);
  const slack = slackOf(identity.tolerance, sides);
  switch (identity.relation) {
    case 'equal':
      return compare(absolute(beyond), slack) <= 0;
    case 'atMost':
      return compare(beyond, slack) <= 0;
    case 'lessThan':
      return compare(beyond, slack) < 0;
    case 'atLeast':
      return compare(beyond, negate(slack)) >= 0;
    case 'moreThan':
      return compare(beyond, negate(slack)) > 0;
  }
};

/** @returns `undefined` where the identity is left out */
export const sidesOf = (identity: Identity, figures: Figures): Sides | undefined => {
  const filled = filledIn(identity, figures);
  const [left, right] = [evaluate(identity.left, filled), evaluate(identity.right, filled)];
  return isKnown(left) && isKnown(right) ? { left: left.value, right: right.value } : undefined;
};

/** The figures that an identity is about. */
export const figuresIn = ({ left, right }: Identity): readonly string[] => [left, right].flatMap(figuresOfOperand);

const isKnown = (value: { readonly kind: string }): value is Known => value.kind === 'known';

/** With zeros for blanks where the identity says so; one that is blank throughout is not touched by any change. */
const filledIn = (identity: Identity, figures: Figures): Figures => {
  if ((identity.whenMissing ?? 'skipAny') === 'skipAny') return figures;
  const own = figuresIn(identity).map((id): [string, FigureValue] => [id, figures.get(id) ?? { kind: 'missing' }]);
  return new Map(own.map(([id, value]) => [id, isBlank(value) ? { kind: 'number', value: zero } : value]));
};

const isBlank = ({ kind }: FigureValue): boolean => kind === 'missing' || kind === 'notApplicable';

const slackOf = (tolerance: Identity['tolerance'], sides: Sides): Fraction => {
  if (tolerance === undefined) return zero;
  if (typeof tolerance === 'string') return decimal(tolerance);
  const by = decimal(tolerance.by.value);
  return tolerance.of === undefined ? by : multiply(by, absolute(sides[tolerance.of]));
};
