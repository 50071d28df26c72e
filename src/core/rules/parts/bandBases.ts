import { equal, type Fraction } from '../../exact';
import type { Basis } from '../../scheme';
import { boundsOf, valueOf, type Band } from './bands';

/** Where the bounds of bands come from. Which band a bound itself belongs to matters only where the value lies exactly on it. */
export const basesOfBands = (bands: readonly Band[], value: Fraction | undefined): readonly Basis[] =>
  bands.flatMap(boundsOf).flatMap((bound) => {
    const decides = value === undefined || equal(value, valueOf(bound));
    return [bound.value.basis, ...(decides ? [bound.inclusive.basis] : [])];
  });
