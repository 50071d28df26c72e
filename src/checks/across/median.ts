/** Numbers that are there, in ascending order; NaN is left out. */
export const ascending = (values: Iterable<number>): Float64Array => Float64Array.from(values).filter((value) => !Number.isNaN(value)).sort();

/** The middle of numbers in ascending order, NaN where there are none. */
export const medianOf = (sorted: Float64Array): number => {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
};

/**
 * The median after taking one number away, without sorting again.
 * @param value one of the numbers
 */
export const medianWithout = (sorted: Float64Array, value: number): number => {
  const rest = sorted.length - 1;
  const taken = sorted.indexOf(value);
  const at = (index: number): number => sorted[index < taken ? index : index + 1] ?? NaN;
  const middle = rest >> 1;
  return rest % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
};
