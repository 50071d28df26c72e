/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to one less than the limit. */
  readonly below: (limit: number) => number;
  /** @throws RangeError for an empty list */
  readonly pick: <Item>(list: readonly Item[]) => Item;
}

const modulus = 2 ** 31 - 1;
const multiplier = 48_271;

/** The "minimal standard" generator of Park, Miller and Stockmeyer (Communications of the ACM, July 1993). @param seed from 1 on */
export const seeded = (seed: number): Random => {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * multiplier) % modulus;
    return Math.floor((state / modulus) * limit);
  };
  return {
    below,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
};
