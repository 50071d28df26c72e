import type { Figure, Scheme } from '../../core';
import type { Issue } from '../issue';
import { placeOf, type AcrossCheck, type Given } from './acrossCheck';
import { exampleFigure, exampleUnits } from './exampleScheme';
import { ascending, medianWithout } from './median';
import { isMoney } from './money';
import { ratiosOf } from './ratios';

/** 元 for 万元 is a factor of 10⁴; half a power of ten to either side is left for true differences. Our own choice. */
const least = 10 ** 3.5;
const most = 10 ** 4.5;
/** Fewer other units give no median to trust. Our own choice. */
const fewestOthers = 3;

/** Money that looks as if it had been entered in 元 instead of 万元, or the other way round. */
const find = (given: Given): readonly Issue[] => {
  const { scheme, units } = given;
  const money = scheme.figures.filter(isMoney);
  const told = new Set<string>();
  const issues: Issue[] = [];
  const tell = (figure: Figure, index: number, factor: number, against: Against): void => {
    const unit = units[index];
    if (unit === undefined) return;
    told.add(`${figure.id} ${index}`);
    issues.push({ level: slip.level, code: slip.code, ...placeOf(unit, figure.id), ...words(figure, given.numbers.get(figure.id)?.[index] ?? NaN, factor, against) });
  };
  for (const figure of money) for (const [index, factor] of besideOthers(given, figure)) tell(figure, index, factor, 'others');
  for (const [now, before] of yearsOf(scheme, money)) {
    const [these, those] = [given.numbers.get(now.id), given.numbers.get(before.id)];
    these?.forEach((value, index) => {
      const factor = value / (those?.[index] ?? NaN);
      if (isSlip(factor) && !told.has(`${now.id} ${index}`) && !told.has(`${before.id} ${index}`)) tell(now, index, factor, 'lastYear');
    });
  }
  return issues;
};

const isSlip = (factor: number): boolean => (factor >= least && factor <= most) || (factor >= 1 / most && factor <= 1 / least);

/** How far each unit's money per head lies from the median of the other units', where that looks like a slip. */
const besideOthers = ({ scheme, numbers, units }: Given, { id }: Figure): readonly (readonly [index: number, factor: number])[] => {
  const heads = numbers.get(headsOf(scheme, id) ?? '');
  const values = numbers.get(id);
  if (heads === undefined || values === undefined) return [];
  const perHead = Float64Array.from(units, (_, index) => {
    const [amount, persons] = [values[index] ?? NaN, heads[index] ?? NaN];
    return amount > 0 && persons > 0 ? amount / persons : NaN;
  });
  const sorted = ascending(perHead);
  if (sorted.length <= fewestOthers) return [];
  const middle = sorted[sorted.length >> 1] ?? NaN;
  return [...perHead].flatMap((value, index): readonly (readonly [number, number])[] => {
    // Nearly all units lie close to the middle one; only the others are worth an exact look.
    if (Number.isNaN(value) || (value < middle * 10 && value > middle / 10)) return [];
    const factor = value / medianWithout(sorted, value);
    return isSlip(factor) ? [[index, factor]] : [];
  });
};

/** The persons that a scheme divides this money by, or else those that it divides money by most often. */
const headsOf = (scheme: Scheme, id: string): string | undefined => {
  const counts = new Set(scheme.figures.filter(({ kind }) => kind === 'count').map((figure) => figure.id));
  const money = new Set(scheme.figures.filter(isMoney).map((figure) => figure.id));
  const uses = ratiosOf(scheme).flatMap(({ of, per }) =>
    typeof of === 'string' && typeof per === 'string' && money.has(of) && counts.has(per) ? [{ of, per }] : [],
  );
  const times = (per: string): number => uses.filter((use) => use.per === per).length;
  return (uses.find(({ of }) => of === id) ?? uses.toSorted((a, b) => times(b.per) - times(a.per))[0])?.per;
};

/** Money of this year with that of last year, as the scheme compares them. */
const yearsOf = (scheme: Scheme, money: readonly Figure[]): readonly (readonly [Figure, Figure])[] =>
  (scheme.comparisons ?? []).flatMap(({ now, before }): readonly (readonly [Figure, Figure])[] => {
    const pair = [now, before].map((side) => money.find(({ id }) => id === side));
    const [first, second] = pair;
    return first === undefined || second === undefined ? [] : [[first, second]];
  });

type Against = 'others' | 'lastYear';

const words = ({ title, unit }: Figure, value: number, factor: number, against: Against): Pick<Issue, 'found' | 'expected' | 'message' | 'fix'> => {
  const large = factor > 1;
  const times = Number((large ? factor : 1 / factor).toPrecision(2));
  const whomZh = against === 'others' ? '其他单位人均水平' : '本单位上年数';
  const whomEn = against === 'others' ? 'the other units per head' : 'the same unit last year';
  return {
    found: String(value),
    expected: { zh: `以${unit.zh}为单位的数`, en: `an amount in ${unit.en}` },
    message: {
      zh: `${title.zh}约为${whomZh}的 ${large ? '' : '1/'}${times}${large ? ' 倍' : ''}，疑似元与万元填错`,
      en: `${title.en} is about ${large ? '' : '1/'}${times}${large ? ' times' : ' of'} that of ${whomEn}: yuan entered for 10,000 yuan, or the other way round?`,
    },
    fix: {
      zh: `计量单位是${unit.zh}：核对后${large ? '除以' : '乘以'} 10000 再填`,
      en: `The unit is ${unit.en}: check, then ${large ? 'divide' : 'multiply'} by 10,000`,
    },
  };
};

const exampleScheme: Partial<Scheme> = {
  figures: [exampleFigure('now', 'amount'), exampleFigure('before', 'amount', { period: 'lastYear' })],
  comparisons: [
    {
      code: 'X01',
      level: 'note',
      title: { zh: '与上年相比', en: 'Against last year' },
      now: 'now',
      before: 'before',
      band: { value: '100', basis: 'assumed' },
      fix: { zh: '核对', en: 'Check' },
    },
  ],
};

export const slip: AcrossCheck = {
  code: 'V203',
  level: 'warning',
  title: { zh: '元与万元填错', en: 'Yuan entered for 10,000 yuan, or the other way round' },
  needs: {
    zh: `以元或万元计的数；与本单位上年数相比，或与其他单位（至少 ${fewestOthers} 个）人均中位数相比，相差 10^3.5 至 10^4.5 倍时提示`,
    en: `Money in yuan or 10,000 yuan; told where it is 10^3.5 to 10^4.5 times the same unit's of last year, or the median per head of at least ${fewestOthers} other units, or as small a part of it`,
  },
  find,
  examples: {
    words: {
      fails: { zh: '上年 1235.03 万元，本年填 13585330', en: '1,235.03 last year, 13,585,330 this year, both in 10,000 yuan' },
      passes: { zh: '上年 1235.03 万元，本年填 1358.53', en: '1,235.03 last year, 1,358.53 this year' },
    },
    fails: { scheme: exampleScheme, units: exampleUnits({ now: [1358.53, 13_585_330], before: [1235.03, 1235.03] }), at: { unit: '甲2', figure: 'now' } },
    passes: { scheme: exampleScheme, units: exampleUnits({ now: [1358.53, 1_235_030], before: [1235.03, 1235.03] }) },
  },
};
