import { leavesOfRule, type Basis, type Decimal, type Indicator, type LeafPath, type Slot } from '../../core';

/** The value that a parameter is to have, and where it comes from. */
export interface NewValue {
  readonly value: Decimal;
  readonly basis: Basis;
}

/** The indicator with other points, and with other values wherever one of these parameters stands in its rule. */
export const withParameters = (indicator: Indicator, points: NewValue | undefined, slots: ReadonlyMap<Slot, NewValue>): Indicator => {
  const places = leavesOfRule(indicator.rule).flatMap((leaf): readonly (readonly [LeafPath, object])[] => {
    const value = leaf.type === 'number' && leaf.slot !== undefined ? slots.get(leaf.slot) : undefined;
    if (value === undefined) return [];
    const path = ['rule', ...leaf.path];
    return [[path, value], ...(isConstantTarget(indicator, path) ? [[path.slice(0, -2), { basis: value.basis }] as const] : [])];
  });
  const start = points === undefined ? indicator : replaced(indicator, ['points'], points);
  return places.reduce((changed, [path, to]) => replaced(changed, path, to), start);
};

/** A target says its basis beside the constant that it is. */
const isConstantTarget = (whole: object, path: LeafPath): boolean => {
  if (path.at(-1) !== 'value' || path.at(-2) !== 'value') return false;
  const owner = path.slice(0, -2).reduce<unknown>((at, key) => partOf(at, key), whole);
  return typeof owner === 'object' && owner !== null && 'basis' in owner;
};

/** A copy with other members in the object at this place. One value may stand at several places: no other is touched. */
const replaced = <Whole extends object>(whole: Whole, [key, ...rest]: LeafPath, to: object): Whole => {
  if (key === undefined) return Object.assign(structuredClone(whole), to);
  const part = partOf(whole, key);
  return typeof part !== 'object' || part === null ? whole : Object.assign(structuredClone(whole), { [key]: replaced(part, rest, to) });
};

const partOf = (whole: unknown, key: string | number): unknown => (typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : undefined);
