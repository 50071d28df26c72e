import type { Figure, Language, Scheme } from '../../../core';
import type { PublishedWay, WayCase } from '../../../schemes/published';
import { readScheme } from '../../../schemes/schemeFile';
import { tableOf } from '../markdown';
import type { PublishedTexts } from './texts';

/**
 * Figures of units and the points that they earn, one row for each unit.
 * @throws RangeError where the scheme of the way cannot be read
 */
export const casesTable = (way: PublishedWay, language: Language, texts: PublishedTexts): readonly string[] => {
  const reading = readScheme(JSON.stringify(way.scheme));
  if (!reading.ok) throw new RangeError(`${way.number}: ${reading.problems.map(({ path }) => path).join(', ')}`);
  const rows = way.cases.flatMap((each) =>
    Object.entries(each.figures).map(([unit, figures]) => [
      unit,
      figuresText(figures, reading.scheme.figures, language, texts),
      resultText(unit, each, reading.scheme, language, texts),
    ]),
  );
  return tableOf([[texts.unit, texts.figures, texts.points], ...rows]);
};

const figuresText = (
  given: Readonly<Record<string, string>>,
  figures: readonly Figure[],
  language: Language,
  texts: PublishedTexts,
): string =>
  figures
    .filter(({ id }) => given[id] !== undefined)
    .map(({ id, title, unit }) => {
      const value = given[id] ?? '';
      const sign = /^-?\d/u.test(value) && (unit.zh === '%' || unit.zh === '‰') ? unit.zh : '';
      return `${title[language]} ${texts.answers[value] ?? value}${sign}`;
    })
    .join(texts.comma);

const resultText = (unit: string, each: WayCase, scheme: Scheme, language: Language, texts: PublishedTexts): string => {
  const scores = Object.entries(each.scores[unit] ?? {});
  const grade = scheme.grades.find(({ id }) => id === each.grades?.[unit])?.title[language];
  const items = Object.entries(each.items?.[unit] ?? {});
  const remarks = (each.remarks?.[unit] ?? []).map(({ code, vetoed, reason }) => (vetoed === true ? texts.vetoed(code) : texts.reason(reason)));
  const total = each.totals?.[unit];
  const told = [
    ...scores.map(([code, points]) => `${code} ${points ?? texts.none}`),
    ...items.map(([id, points]) => `${id} ${points}`),
    ...(total === undefined ? [] : [`${texts.total} ${total}`]),
    ...(grade === undefined ? [] : [grade]),
    ...remarks,
  ];
  return told.join(texts.comma);
};
