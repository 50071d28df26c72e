/** Collects things that are written once and pointed at by number, in the order of their first use. */
export interface Registry<Thing> {
  /** The thing's number, the same for equal things. */
  readonly indexOf: (thing: Thing) => number;
  readonly all: () => readonly Thing[];
}

/** `keyOf` tells equal things: equal keys, one entry. */
export const createRegistry = <Thing>(keyOf: (thing: Thing) => string, first: readonly Thing[] = []): Registry<Thing> => {
  const numbers = new Map<string, number>();
  const things: Thing[] = [];
  const indexOf = (thing: Thing): number => {
    const key = keyOf(thing);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, things.length);
    things.push(thing);
    return things.length - 1;
  };
  first.forEach(indexOf);
  return { indexOf, all: () => things };
};
