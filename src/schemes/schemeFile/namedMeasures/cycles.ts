import type { Named } from './named';

/** Named measures in an order in which each comes after those that it uses, and those that use themselves in the end. */
export interface Order {
  readonly ordered: readonly Named[];
  /** Each as the names along its way, the first again at the end. */
  readonly cycles: readonly (readonly [Named, ...Named[]])[];
}

/** @param usedBy the named measures that one uses */
export const inOrder = (all: readonly Named[], usedBy: (named: Named) => readonly Named[]): Order => {
  const ordered: Named[] = [];
  const cycles: (readonly [Named, ...Named[]])[] = [];
  const seen = new Set<Named>();
  const open: Named[] = [];
  const visit = (named: Named): void => {
    if (open.includes(named)) {
      cycles.push([named, ...open.slice(open.indexOf(named) + 1), named]);
      return;
    }
    if (seen.has(named)) return;
    seen.add(named);
    open.push(named);
    usedBy(named).forEach(visit);
    open.pop();
    ordered.push(named);
  };
  all.forEach(visit);
  return { ordered, cycles };
};
