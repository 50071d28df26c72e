import { compare, type Fraction } from '../exact';

/** What one place of a line comes to. */
export interface Probe {
  /** The goal is reached. */
  readonly reached: boolean;
  /** How far the measure still is from its limit; absent where it cannot be judged, which is no nearer than anything. */
  readonly miss?: Fraction;
}

/**
 * The nearest place on a line that reaches the goal: the place before it does not.
 * Found by doubling steps and halving, so it is the nearest of all where the miss only shrinks, or shrinks and then grows,
 * along the line; measures of one figure do. Takes some 2 log₂ n probes.
 * @param length the line has places 1 to `length`; place 0 is where it starts, and does not reach the goal
 * @returns `undefined` where no place reaches it
 */
export const nearest = (length: number, probe: (place: number) => Probe): number | undefined => {
  let [behind, last] = [0, 0];
  let missed = probe(0).miss;
  while (last < length) {
    const place = Math.min(length, Math.max(1, last * 2));
    const { reached, miss } = probe(place);
    if (reached) return halve(last, place, probe);
    if (further(miss, missed)) return withinValley(behind, place, probe);
    [behind, last, missed] = [last, place, miss];
  }
  return withinValley(behind, last, probe);
};

/** @param missing does not reach the goal, `reaching` does */
const halve = (missing: number, reaching: number, probe: (place: number) => Probe): number => {
  let [low, high] = [missing, reaching];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (probe(middle).reached) high = middle;
    else low = middle;
  }
  return high;
};

/** Somewhere between the two the miss is least: follows it there until the goal is reached. */
const withinValley = (from: number, to: number, probe: (place: number) => Probe): number | undefined => {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const [here, beyond] = [probe(middle), probe(middle + 1)];
    if (here.reached) return halve(from, middle, probe);
    if (beyond.reached) return halve(from, middle + 1, probe);
    if (further(beyond.miss, here.miss)) high = middle;
    else low = middle;
  }
  return undefined;
};

const further = (miss: Fraction | undefined, than: Fraction | undefined): boolean =>
  miss === undefined ? true : than !== undefined && compare(miss, than) > 0;
