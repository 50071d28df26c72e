import type { Stated } from './basis';
import type { Side } from './rule';
import type { Text } from './text';

/**
 * A number computed from figures. A string names a figure by its id; a figure of kind `date` counts as days, `yesNo` as 1 or 0.
 * The language is closed: there is nothing in it that could loop, and division is the only thing that may fail.
 */
export type Operand =
  | string
  | { readonly kind: 'constant'; readonly value: Stated }
  /** An ISO day, for comparison with figures of kind `date`. */
  | { readonly kind: 'day'; readonly value: Stated }
  | { readonly kind: 'sum'; readonly of: readonly Operand[] }
  | { readonly kind: 'difference'; readonly from: Operand; readonly subtract: Operand }
  | { readonly kind: 'product'; readonly of: readonly Operand[] }
  /** `of ÷ per × scale`; scale 100 for %, 1000 for ‰. Undefined when `per` is zero. */
  | { readonly kind: 'ratio'; readonly of: Operand; readonly per: Operand; readonly scale?: string }
  /** `(now − before) ÷ before × scale`. Undefined when `before` is zero. */
  | { readonly kind: 'growth'; readonly now: Operand; readonly before: Operand; readonly scale?: string }
  | { readonly kind: 'mean'; readonly of: readonly Operand[] }
  | { readonly kind: 'maximum'; readonly of: readonly Operand[] }
  | { readonly kind: 'minimum'; readonly of: readonly Operand[] }
  | { readonly kind: 'absolute'; readonly of: Operand }
  /** The next whole number upwards. */
  | { readonly kind: 'ceiling'; readonly of: Operand }
  /** Rounded half away from zero. */
  | { readonly kind: 'round'; readonly of: Operand; readonly places: number }
  /** One of two values, by a comparison. Only the one that is chosen has to be known. */
  | {
      readonly kind: 'if';
      readonly left: Operand;
      readonly relation: Side | 'equal';
      readonly right: Operand;
      readonly then: Operand;
      readonly else: Operand;
    };

/** What an indicator is judged on (测算值). */
export interface Measure {
  readonly value: Operand;
  readonly title: Text;
  /** `%`, `‰`, `元/人`, `日期` … */
  readonly unit: Text;
  /** What a zero denominator means: the case does not exist, or it cannot be judged yet. */
  readonly whenUndefined: 'notApplicable' | 'pending';
  /** The case does not exist when this operand is zero (no floating women: no coordinators needed). */
  readonly notApplicableWhenZero?: Operand;
  /** Judge after rounding to so many places, as some offices do. Default: judge the exact value. */
  readonly places?: Stated<number>;
  /** What to show instead where the judged value means little to people; shown as "—" where undefined. */
  readonly shown?: { readonly value: Operand; readonly unit: Text };
}
