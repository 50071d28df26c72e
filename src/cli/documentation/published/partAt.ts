/**
 * The part of a scheme file at a place such as `indicators.0.rule`.
 * @throws RangeError where there is nothing
 */
export const partAt = (scheme: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>((at, key) => {
    const inside = typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key) : undefined;
    if (inside === undefined) throw new RangeError(`nothing at ${place}`);
    return inside[1];
  }, scheme);
