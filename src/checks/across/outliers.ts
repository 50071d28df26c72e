import { figuresOfOperand, type Measure, type Scheme } from '../../core';
import { estimateOf, type Bound } from '../identities/estimate';
import type { Issue } from '../issue';
import { placeOf, type AcrossCheck, type Given } from './acrossCheck';
import { exampleFigure, exampleIndicator, exampleUnits } from './exampleScheme';
import { ascending, medianOf } from './median';
import { ratioMeasures } from './ratios';

/** Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993): 0.6745·(x − median) ÷ MAD, told beyond 3.5. */
const consistency = 0.6745;
const limit = 3.5;
/** With fewer units the median of the deviations says little; our own choice. */
const fewest = 8;
/** Units that hardly differ make every small difference look large: below this share of the median none is told. Our own choice. */
const leastShare = 0.1;

/** How many units of the scheme have a measure far from those of the others. */
const find = ({ scheme, units, numbers }: Given): readonly Issue[] => {
  if (units.length < fewest) return [];
  const bound: Bound = { error: 0 };
  return ratioMeasures(scheme).flatMap((measure) => {
    const estimate = estimateOf(measure.value, numbers);
    // A finding only advises, so doubles are good enough here.
    const values = Float64Array.from(units, (_, index) => estimate(index, bound));
    return outlying(values).flatMap(({ index, median, score, known }): readonly Issue[] => {
      const unit = units[index];
      const [figure] = figuresOfOperand(measure.value);
      if (unit === undefined || figure === undefined) return [];
      const place = placeOf(unit, figure);
      return [{ level: outliers.level, code: outliers.code, ...place, ...words(measure, values[index] ?? NaN, median, score, known), fix: fixOf(measure, scheme) }];
    });
  });
};

interface Outlying {
  readonly index: number;
  readonly median: number;
  /** The modified z-score. */
  readonly score: number;
  /** How many units it was computed from. */
  readonly known: number;
}

const outlying = (values: Float64Array): readonly Outlying[] => {
  const sorted = ascending(values);
  if (sorted.length < fewest) return [];
  const median = medianOf(sorted);
  const spread = medianOf(ascending(sorted.map((value) => Math.abs(value - median))));
  // More than half of the units are alike: there is no spread to measure distance by.
  if (spread === 0) return [];
  const found: Outlying[] = [];
  values.forEach((value, index) => {
    const score = (consistency * (value - median)) / spread;
    if (Math.abs(score) > limit && Math.abs(value - median) > leastShare * Math.abs(median)) {
      found.push({ index, median, score, known: sorted.length });
    }
  });
  return found;
};

const words = (measure: Measure, value: number, median: number, score: number, known: number): Pick<Issue, 'found' | 'expected' | 'message'> => {
  const [own, middle] = [shown(value), shown(median)];
  const { zh, en } = measure.unit;
  return {
    found: `${own}${zh}`,
    expected: { zh: `接近各单位中位数 ${middle}${zh}`, en: `near the median of the units, ${middle} ${en}` },
    message: {
      zh: `${measure.title.zh}为 ${own}${zh}，明显偏离各单位中位数 ${middle}${zh}（修正 z 值 ${score.toFixed(1)}，按 ${known} 个单位计算；单位少时仅供参考）`,
      en: `${measure.title.en} is ${own} ${en}, far from the median of the units, ${middle} ${en} (modified z-score ${score.toFixed(1)} of ${known} units; with few units only a hint)`,
    },
  };
};

const fixOf = ({ value }: Measure, { figures }: Pick<Scheme, 'figures'>): Issue['fix'] => {
  const used = figuresOfOperand(value).flatMap((id) => figures.filter((figure) => figure.id === id));
  return {
    zh: `核对${used.map(({ title }) => title.zh).join('、')}有无多位、少位或单位错误；属实可不改`,
    en: `Check ${used.map(({ title }) => title.en).join(', ')} for digits too many or too few and for the unit of measure; leave it if true`,
  };
};

const shownDigits = 4;
const shown = (value: number): string => String(Number(value.toPrecision(shownDigits)));

const exampleScheme: Partial<Scheme> = {
  figures: [exampleFigure('part', 'count'), exampleFigure('whole', 'count')],
  indicators: [exampleIndicator('r', { kind: 'ratio', of: 'part', per: 'whole' })],
};
const whole = Array.from({ length: fewest }, () => 1000);

export const outliers: AcrossCheck = {
  code: 'V201',
  level: 'warning',
  title: { zh: '测算值明显偏离其他单位', en: 'A measure far from those of the other units' },
  needs: {
    zh: `各单位的比率类测算值；不足 ${fewest} 个单位、半数以上单位相同、与中位数相差不到 10% 时不提示；单位少时仅供参考`,
    en: `Measures of the units that are ratios; silent below ${fewest} units, where more than half are alike, and within 10 % of the median; with few units only a hint`,
  },
  find,
  examples: {
    words: {
      fails: { zh: '多数单位出生率为 7‰ 上下，一个单位为 70‰', en: 'Most units have a birth rate near 7 ‰, one has 70 ‰' },
      passes: { zh: '各单位出生率在 6.5‰ 至 7.8‰ 之间', en: 'The units have birth rates from 6.5 to 7.8 ‰' },
    },
    fails: { scheme: exampleScheme, units: exampleUnits({ part: [70, 72, 69, 71, 68, 73, 70.5, 700], whole }), at: { unit: '甲8', figure: 'part' } },
    passes: { scheme: exampleScheme, units: exampleUnits({ part: [65, 72, 69, 71, 68, 73, 70, 78], whole }) },
  },
};
