import { ascending, type Band } from './bands';
import { meetsIn } from './excel';

/**
 * How many bands a value lies above, as an expression: 0 in the lowest band, 1 in the next.
 * Holds for bands without gaps and overlaps.
 */
export const bandsBelowIn = (value: string, bands: readonly Band[]): string => {
  const passed = ascending(bands).flatMap((place): readonly string[] => {
    const to = bands[place]?.to;
    return to ? [`(${meetsIn(to.inclusive.value ? 'moreThan' : 'atLeast', value, to.value.value)})`] : [];
  });
  return passed.length === 0 ? '0' : passed.join('+');
};
