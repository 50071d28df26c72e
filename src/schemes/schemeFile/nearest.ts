/** So many guesses are made; of a file with more wrong names nobody reads them. */
const guesses = 200;

/**
 * Guesses the one name that a mistyped one is likely to mean: it differs in letter case, in marks between letters,
 * or by one slip of the hand.
 */
export const nearestOf = (names: Iterable<string>): ((mistyped: string) => string | undefined) => {
  const all = [...names];
  const byPlain = new Map(all.map((name) => [plain(name), name]));
  let left = guesses;
  return (mistyped) => {
    if (left <= 0) return undefined;
    left -= 1;
    return byPlain.get(plain(mistyped)) ?? all.find((name) => isOneSlip(mistyped, name));
  };
};

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s._-]/g, '');

/** One character too many, too few or another, or two neighbours swapped. */
const isOneSlip = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  return short.slice(at + 1) === long.slice(at + 1) || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
};
