import type { Scheme } from '../../core';
import type { Issue } from '../issue';
import { placeOf, type AcrossCheck, type Given } from './acrossCheck';
import { exampleFigure, exampleUnits } from './exampleScheme';

/** Columns with fewer figures to compare are left alone. Our own choices, all three. */
const fewest = 10;
/** The share of equal figures that is told. */
const leastShare = 0.9;
/** A figure tells units apart when at least so large a share of its values is distinct. */
const distinct = 0.5;

/** Units whose figures repeat those of another one. */
const find = (given: Given): readonly Issue[] => {
  const { scheme, units, numbers } = given;
  const telling = scheme.figures.flatMap(({ id, kind }) => {
    const values = numbers.get(id);
    if ((kind !== 'count' && kind !== 'amount') || values === undefined) return [];
    const pairs = equalPairs(values);
    return pairs === undefined ? [] : [{ id, values, pairs }];
  });
  const met = new Map<number, number>();
  for (const { pairs } of telling) {
    for (const [first, second] of pairs) met.set(first * units.length + second, (met.get(first * units.length + second) ?? 0) + 1);
  }
  const issues: Issue[] = [];
  const told = new Set<number>();
  for (const [key, times] of met) {
    const [first, second] = [Math.floor(key / units.length), key % units.length];
    const [original, copy] = [units[first], units[second]];
    if (times < fewest / 2 || told.has(second) || original === undefined || copy === undefined) continue;
    const { compared, same } = likeness(telling, first, second);
    const [figure] = same;
    if (figure === undefined || compared < fewest || same.length < leastShare * compared) continue;
    told.add(second);
    issues.push({
      level: copied.level,
      code: copied.code,
      ...placeOf(copy, figure),
      found: `${same.length}/${compared}`,
      expected: { zh: '各单位填报自己的数', en: "every unit's own figures" },
      message: {
        zh: `${copy.unit}可比的 ${compared} 个非零数值中有 ${same.length} 个与${original.unit}完全相同，可能是复制了邻列`,
        en: `${same.length} of ${compared} figures of ${copy.unit} that can be compared equal those of ${original.unit}; its column may have been copied`,
      },
      fix: { zh: '核对两个单位的报表，改填各自的数', en: 'Check the reports of both units and enter the figures of each' },
    });
  }
  return issues;
};

/** Units with the same number, each with the one before it; `undefined` for a figure that tells too few units apart. */
const equalPairs = (values: Float64Array): readonly (readonly [number, number])[] | undefined => {
  const last = new Map<number, number>();
  const pairs: [number, number][] = [];
  let known = 0;
  values.forEach((value, index) => {
    if (Number.isNaN(value) || value === 0) return;
    known += 1;
    const earlier = last.get(value);
    if (earlier !== undefined) pairs.push([earlier, index]);
    last.set(value, index);
  });
  return known > 1 && last.size >= distinct * known ? pairs : undefined;
};

const likeness = (
  telling: readonly { readonly id: string; readonly values: Float64Array }[],
  first: number,
  second: number,
): { readonly compared: number; readonly same: readonly string[] } => {
  let compared = 0;
  const same: string[] = [];
  for (const { id, values } of telling) {
    const [a, b] = [values[first] ?? NaN, values[second] ?? NaN];
    if (Number.isNaN(a) || Number.isNaN(b) || a === 0 || b === 0) continue;
    compared += 1;
    if (a === b) same.push(id);
  }
  return { compared, same };
};

const ids = Array.from({ length: fewest }, (_, index) => `f${index}`);
const exampleScheme: Partial<Scheme> = { figures: ids.map((id) => exampleFigure(id, 'count')) };
/** Three units; the third repeats the second in all figures but the first `own` of them. */
const withOwn = (own: number) =>
  exampleUnits(Object.fromEntries(ids.map((id, at) => [id, [101 + at, 202 + 3 * at, at < own ? 999 - at : 202 + 3 * at]])));

export const copied: AcrossCheck = {
  code: 'V202',
  level: 'warning',
  title: { zh: '整列与另一单位相同', en: "A column that repeats another unit's" },
  needs: {
    zh: `至少 ${fewest} 个两单位都填了的非零数值；各单位多半相同的数据项不计；90% 以上相同时提示`,
    en: `At least ${fewest} numbers other than 0 in both units; figures in which most units are alike do not count; told from 90 % equal`,
  },
  find,
  examples: {
    words: {
      fails: { zh: '丙区的人口、出生、经费各数与乙区一模一样', en: 'Population, births and money of one district are exactly those of its neighbour' },
      passes: { zh: '两个单位只有个别数碰巧相同', en: 'Two units agree in a few numbers by chance' },
    },
    fails: { scheme: exampleScheme, units: withOwn(1), at: { unit: '甲3', figure: 'f1' } },
    passes: { scheme: exampleScheme, units: withOwn(2) },
  },
};
