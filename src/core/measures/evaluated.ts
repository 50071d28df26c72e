import type { Fraction } from '../exact';

/** The value of an operand or measure, or what stands in its way. */
export type Evaluated = Known | Unknown;

export interface Known {
  readonly kind: 'known';
  readonly value: Fraction;
}

/** The same without a wrapping around the value. */
export type Value = Fraction | Unknown;

/** Why a calculation has no value. */
export type Unknown =
  /** The case does not exist: staff said so at this figure, or a number is zero that the case hangs on. */
  | { readonly kind: 'notApplicable'; readonly figure?: string }
  /** These figures are missing or cannot be used. */
  | { readonly kind: 'missing'; readonly figures: readonly string[] }
  /** A denominator is zero. */
  | { readonly kind: 'undefined' };

/** What stands in the way of a judgement. */
export type Obstacle =
  | Unknown
  /** A comparison of units waits for these units, whose figures are missing or cannot be used. */
  | { readonly kind: 'waiting'; readonly units: readonly string[]; readonly figures: readonly string[] }
  /** The points that a person entered at this figure lie outside what the rule leaves open. */
  | { readonly kind: 'outOfBounds'; readonly figure: string; readonly least: Fraction; readonly most: Fraction }
  /** A person entered points at this figure and gave no reason for them. */
  | { readonly kind: 'unreasoned'; readonly figure: string };

export const isUnknown = (value: Value): value is Unknown => 'kind' in value;

/** The obstacle that counts among several, `undefined` where all are known. All missing figures are named together. */
export const worst = (values: readonly Value[]): Unknown | undefined => {
  const missing: string[] = [];
  let undefinedOne: Unknown | undefined;
  for (const each of values) {
    if (!isUnknown(each)) continue;
    if (each.kind === 'notApplicable') return each;
    if (each.kind === 'missing') missing.push(...each.figures.filter((figure) => !missing.includes(figure)));
    if (each.kind === 'undefined') undefinedOne = each;
  }
  return missing.length > 0 ? { kind: 'missing', figures: missing } : undefinedOne;
};
