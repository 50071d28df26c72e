import { absolute, compare, fraction, multiply, placesToTellApart, subtract, sum, upTo, whole, zero, type Figure, type FigureValue, type Fraction, type Scheme } from '../../core';
import type { Issue } from '../issue';
import { placeOf, type AcrossCheck, type Given } from './acrossCheck';
import { exampleFigure, exampleUnits } from './exampleScheme';
import { isAdditive, isMoney } from './money';

/** Money is entered to two places: each amount may have been rounded by half a hundredth. */
const rounding = fraction(5n, 1000n);

/** Figures of the city column that are not the sum of the units. */
const find = (given: Given): readonly Issue[] => {
  const { scheme, city } = given;
  if (city === undefined) return [];
  return scheme.figures.filter(isAdditive).flatMap((figure): readonly Issue[] => {
    const stated = city.figures.get(figure.id);
    const total = totalOf(given, figure.id);
    if (stated?.kind !== 'number' || total === undefined) return [];
    const room = isMoney(figure) ? multiply(rounding, whole(given.units.length + 1)) : zero;
    if (compare(absolute(subtract(stated.value, total)), room) <= 0) return [];
    return [{ level: citySum.level, code: citySum.code, ...placeOf(city, figure.id), ...words(figure, stated.value, total, given.units.length) }];
  });
};

/** The units added up; `undefined` where one of them has no number yet. 不适用 adds nothing. */
const totalOf = ({ units, numbers }: Given, id: string): Fraction | undefined => {
  const values = numbers.get(id);
  if (values === undefined) return undefined;
  if (values.every((value) => Number.isSafeInteger(value))) {
    const total = values.reduce((a, b) => a + b, 0);
    if (Number.isSafeInteger(total)) return whole(total);
  }
  const exact = units.map(({ figures }) => amountOf(figures.get(id)));
  return exact.includes(undefined) ? undefined : sum(exact.filter((value) => value !== undefined));
};

const amountOf = (value: FigureValue | undefined): Fraction | undefined =>
  value?.kind === 'number' ? value.value : value?.kind === 'notApplicable' ? zero : undefined;

const words = ({ title }: Figure, stated: Fraction, total: Fraction, units: number): Pick<Issue, 'found' | 'expected' | 'message' | 'fix'> => {
  const places = placesToTellApart(stated, total, 2);
  const [found, due] = [upTo(stated, places), upTo(total, places)];
  return {
    found,
    expected: { zh: `等于 ${units} 个单位之和 ${due}`, en: `equal to the sum of ${units} units, ${due}` },
    message: {
      zh: `${title.zh}的全市数为 ${found}，各单位之和为 ${due}`,
      en: `${title.en}: the city column has ${found}, the units add up to ${due}`,
    },
    fix: { zh: '核对全市数和各单位的数；全市一列不参与计分', en: 'Check the city column and the units; the city column is not scored' },
  };
};

const exampleScheme: Partial<Scheme> = { figures: [exampleFigure('births', 'count')] };
const units = exampleUnits({ births: [100, 50] });

export const citySum: AcrossCheck = {
  code: 'V204',
  level: 'error',
  title: { zh: '全市数不等于各单位之和', en: 'The city column is not the sum of the units' },
  needs: {
    zh: '“全市”“合计”或“总计”一列，及所有单位都已填报的人数、件数和金额；名单中有单位不参加考核时不核对；金额允许四舍五入之差',
    en: 'A column 全市, 合计 or 总计, and counts and money entered by every unit; silent where a listed unit is not scored; money may be apart by rounding',
  },
  find,
  examples: {
    words: {
      fails: { zh: '两区出生 100 人和 50 人，全市填 151 人', en: 'Births of 100 and 50 in two districts, 151 in the city column' },
      passes: { zh: '两区出生 100 人和 50 人，全市填 150 人', en: 'Births of 100 and 50 in two districts, 150 in the city column' },
    },
    fails: { scheme: exampleScheme, units, city: { births: 151 }, at: { figure: 'births' } },
    passes: { scheme: exampleScheme, units, city: { births: 150 } },
  },
};
