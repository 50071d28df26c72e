import type { Figure, Scheme } from '../../src/core';
import type { EnteredValue } from '../../src/workbook/build';
import type { Entries } from './secondOpinion';

/** Numbers from 0 to below 1, the same ones for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * Units that each begin as one of the given ones, of whose figures some are changed: missing, not applicable, unusable,
 * nothing, a little off, far off. The same ones for the same seed.
 * @param changes how many figures of a unit are changed at most
 */
export const randomEntries = (scheme: Scheme, base: Entries, count: number, changes: number, seed: number): Entries => {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const bases = Object.values(base);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const values = { ...pick(bases) };
      const times = Math.floor(random() * (changes + 1));
      for (let turn = 0; turn < times; turn += 1) {
        const figure = pick(scheme.figures);
        values[figure.id] = changed(figure, values[figure.id] ?? '', random, pick);
      }
      return [`单位${String(index + 1)}`, values];
    }),
  );
};

const changed = (figure: Figure, value: EnteredValue, random: () => number, pick: <Item>(items: readonly Item[]) => Item): EnteredValue => {
  const kind = random();
  if (kind < 0.08) return '';
  if (kind < 0.2) return '不适用';
  if (kind < 0.25) return pick(['约 3', '*', '?', -1, 1.5, '12']);
  switch (figure.kind) {
    case 'degree':
      return pick(['落实', '部分落实', '未落实']);
    case 'yesNo':
      return pick<EnteredValue>(['是', '否', true, false]);
    case 'date':
      return pick(['2012-06-29', '2012-06-30', '2012-07-01', '2012-12-31', '2013-01-10']);
    case 'count':
    case 'amount':
      return number(figure, typeof value === 'number' ? value : 10, random, pick);
  }
};

const number = ({ kind, negative }: Figure, value: number, random: () => number, pick: <Item>(items: readonly Item[]) => Item): number => {
  const factor = pick([0, 0.5, 0.8, 0.9, 0.92, 0.95, 0.98, 1.01, 1.05, 1.1, 1.25, 2, random() * 2]);
  const off = pick([0, 0, 1, -1, 0.01, -0.01]);
  const exact = value * factor + off;
  const sized = negative === true ? exact : Math.max(0, exact);
  return kind === 'count' ? Math.round(sized) : Number(sized.toFixed(pick([0, 1, 2, 4])));
};
