import type { Item, Scheme } from '../../core';
import type { Issue } from '../issue';
import type { AcrossCheck, Given } from './acrossCheck';

/** Items whose points nobody knows, though they count. */
const find = ({ scheme }: Given): readonly Issue[] => {
  const unknown = scheme.items.filter(({ pointsUnknown }) => pointsUnknown === true);
  if (unknown.length === 0 || scheme.unknownPoints.value === 'leftOut') return [];
  const list = (of: (item: Item) => string, between: string): string => unknown.map(of).join(between);
  return [
    {
      level: unknownPoints.level,
      code: unknownPoints.code,
      found: '',
      expected: { zh: '原文载明的分值', en: 'points that the document states' },
      message: {
        zh: `原文未载明 ${unknown.length} 个考核项目的分值，按默认分值计入总分：${list(({ clause, points: { value } }) => `${clause} ${value} 分`, '、')}`,
        en: `The document does not state the points of ${unknown.length} items; totals use assumed ones: ${list(({ clause, points: { value } }) => `${clause} ${value}`, ', ')}`,
      },
      fix: {
        zh: '查到分值后写入方案文件；也可在方案文件中把这些项目排除在总分之外',
        en: 'Put the points into the scheme file once they are known, or leave these items out of the totals there',
      },
    },
  ];
};

const item: Item = {
  id: 'item',
  part: 'one',
  clause: '一(三)',
  title: { zh: '出生人口素质', en: 'Quality of births' },
  target: { zh: '目标', en: 'target' },
  points: { value: '10', basis: 'assumed' },
  pointsUnknown: true,
};
const counting: Partial<Scheme> = { items: [item], unknownPoints: { value: 'assumed', basis: 'assumed' } };

export const unknownPoints: AcrossCheck = {
  code: 'V205',
  level: 'note',
  title: { zh: '总分含默认分值', en: 'Totals contain assumed points' },
  needs: { zh: '方案中分值不详的项目；这些项目不计入总分时不提示', en: 'Items of the scheme with unknown points; silent where they are left out of the totals' },
  find,
  examples: {
    words: {
      fails: { zh: '一(三)的分值原文不详，按默认 10 分计入总分', en: 'The points of 一(三) are lost; 10 are assumed and counted' },
      passes: { zh: '分值不详的项目不计入总分', en: 'Items with unknown points are left out of the totals' },
    },
    fails: { scheme: counting, units: {}, at: {} },
    passes: { scheme: { ...counting, unknownPoints: { value: 'leftOut', basis: 'assumed' } }, units: {} },
  },
};
