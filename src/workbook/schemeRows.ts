import { kinds, type Indicator, type Scheme } from '../core';
import { headings } from './layout';
import { basisWords, headingOf, parameterCell, parameters, parametersBasis } from './parameters';
import { parametersText } from './schemeText/ruleText';

/** The cells of a row of KH_Scheme, by heading: texts, and the parameters as numbers as far as a double keeps them. */
export type SchemeRow = Readonly<Record<string, string | number>>;

const slotCells = (indicator: Indicator): SchemeRow =>
  Object.fromEntries(parameters.filter((each) => each !== 'points').map((parameter) => [headingOf(parameter), parameterCell(indicator, parameter)]));

/**
 * What 指标体系 says of a scheme: one row for every indicator, in the scheme's order. The sheet is written from these
 * rows and compared with them when it is read.
 */
export const schemeRows = (scheme: Scheme): readonly SchemeRow[] => {
  const titles = new Map(scheme.figures.map(({ id, title }) => [id, title.zh]));
  const titleOf = (figure: string): string => titles.get(figure) ?? figure;
  return scheme.indicators.map((indicator) => {
    const item = scheme.items.find(({ id }) => id === indicator.item);
    const part = scheme.parts.find(({ id }) => id === item?.part);
    return {
      [headings.scheme.part]: part?.title.zh ?? '',
      [headings.scheme.item]: item === undefined ? '' : `${item.id} ${item.title.zh}`,
      [headings.scheme.code]: indicator.code,
      [headings.scheme.clause]: indicator.clause,
      [headings.scheme.title]: indicator.title.zh,
      [headings.scheme.requirement]: indicator.requirement.zh,
      [headings.scheme.points]: parameterCell(indicator, 'points'),
      [headings.scheme.pointsBasis]: basisWords[indicator.points.basis],
      [headings.scheme.rule]: kinds[indicator.rule.kind].title.zh,
      ...slotCells(indicator),
      [headings.scheme.parameters]: parametersText(indicator, titleOf),
      [headings.scheme.parametersBasis]: basisWords[parametersBasis(indicator)],
      [headings.scheme.note]: indicator.note?.zh ?? '',
    };
  });
};
