import { figuresOfOperand, type Figure, type Scheme, type Scope } from '../../core';
import type { Issue } from '../issue';
import { figureOf, type AcrossCheck, type Given } from './acrossCheck';
import { exampleFigure, exampleIndicator } from './exampleScheme';
import { ratioMeasures } from './ratios';

const scopesZh: Readonly<Record<Scope, string>> = { registered: '户籍', resident: '常住', floating: '流动' };

/** Measures that set people of one scope in relation to people of another. Told once for all of them. */
const find = ({ scheme }: Given): readonly Issue[] => {
  const mixed = ratioMeasures(scheme).flatMap((measure) => {
    const figures = figuresOfOperand(measure.value).map((id) => figureOf(scheme, id));
    const scopes = new Set(figures.flatMap(({ scope }) => (scope === undefined ? [] : [scope])));
    return scopes.size > 1 ? [{ measure, figures: figures.filter(({ scope }) => scope !== undefined) }] : [];
  });
  const [first] = mixed;
  if (first === undefined) return [];
  const sayZh = ({ title, scope }: Figure): string => `${title.zh}（${scope === undefined ? '' : scopesZh[scope]}）`;
  const sayEn = ({ title, scope }: Figure): string => `${title.en} (${scope ?? ''})`;
  return [
    {
      level: mixedScopes.level,
      code: mixedScopes.code,
      found: mixed.flatMap(({ figures }) => figures.map(sayZh)).join('、'),
      expected: { zh: '分子、分母同一人口口径', en: 'one scope of population above and below' },
      message: {
        zh: `${mixed.map(({ measure, figures }) => `${measure.title.zh}：${figures.map(sayZh).join('、')}`).join('；')}，口径不一致`,
        en: `Scopes differ in ${mixed.map(({ measure, figures }) => `${measure.title.en}: ${figures.map(sayEn).join(', ')}`).join('; ')}`,
      },
      fix: { zh: '在方案文件中改用同一口径的数据项', en: 'Use figures of one scope in the scheme file' },
    },
  ];
};

const exampleScheme = (per: Scope): Partial<Scheme> => ({
  figures: [exampleFigure('births', 'count', { scope: 'registered' }), exampleFigure('persons', 'count', { scope: per })],
  indicators: [exampleIndicator('r', { kind: 'ratio', of: 'births', per: 'persons' })],
});

export const mixedScopes: AcrossCheck = {
  code: 'V206',
  level: 'warning',
  title: { zh: '分子、分母人口口径不一致', en: 'Different scopes of population above and below' },
  needs: { zh: '方案注明了口径的数据项；没有注明口径时不提示', en: 'Figures whose scope the scheme states; silent where it does not' },
  find,
  examples: {
    words: {
      fails: { zh: '户籍出生人数除以常住人口', en: 'Births of the registered population over the resident one' },
      passes: { zh: '户籍出生人数除以户籍人口', en: 'Births of the registered population over the registered one' },
    },
    fails: { scheme: exampleScheme('resident'), units: {}, at: {} },
    passes: { scheme: exampleScheme('registered'), units: {} },
  },
};
