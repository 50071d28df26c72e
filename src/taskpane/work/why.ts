import {
  earnings,
  explainSteps,
  figuresOf,
  fixed,
  isoOf,
  tellEarning,
  tellEarnings,
  tellRefusal,
  upTo,
  type FigureValue,
  type Indicator,
  type IndicatorScore,
  type Language,
  type Scheme,
  type UnitScore,
} from '../../core';
import { degreeWords, notApplicableWord, yesNoWords } from '../../checks';
import type { Place } from '../../host/port';
import { figurePlace, scorePlaces, subjectAt, tellChangesOf, type Assessed } from '../../workbook';
import type { FeedLine, InputLine, Why, WhyFigure, WhyScore, WhyUnit } from '../view';
import { linesOf } from './indicatorLines';
import { issueLines } from './issueLines';
import { unitLine } from './unitLines';

/** Where the number in a cell comes from; `undefined` where the cell means nothing to the scheme. */
export const whyAt = (assessed: Assessed, place: Place, language: Language): Why | undefined => {
  const subject = subjectAt(assessed, place);
  switch (subject?.kind) {
    case undefined:
      return undefined;
    case 'figure':
      return whyFigure(assessed, subject.figure, subject.unit, language);
    case 'indicator':
      return subject.unit === undefined ? undefined : whyScore(assessed, subject.unit, subject.code, language);
    case 'unit':
      return whyUnit(assessed, subject.unit, language);
  }
};

const unitOf = ({ scores }: Assessed, unit: string | undefined): UnitScore | undefined => scores.units.find((each) => each.unit === unit);

/** A figure of a unit, or of all units where none is named. */
const whyFigure = (assessed: Assessed, id: string, unit: string | undefined, language: Language): WhyFigure | undefined => {
  const { scheme } = assessed.scores;
  const figure = scheme.figures.find((each) => each.id === id);
  if (figure === undefined) return undefined;
  const entry = unit === undefined ? undefined : assessed.read.entered.entries.get(unit)?.get(id);
  const issues = assessed.read.issues.filter((issue) => issue.figure === id && (unit === undefined || issue.unit === unit));
  const place = figurePlace(assessed, id, unit);
  const value = figureText(assessed, unit, id, language);
  return {
    kind: 'figure',
    code: figure.code,
    title: figure.title[language],
    definition: figure.definition[language],
    clause: figure.clause,
    issues: issueLines(issues, scheme, language).lines,
    feeds: feeds(assessed, id, unit, language),
    ...(unit !== undefined && { unit }),
    ...(value !== undefined && { value }),
    ...(entry?.formula !== undefined && { formula: entry.formula }),
    ...(place !== undefined && { place }),
  };
};

const feeds = (assessed: Assessed, figure: string, unit: string | undefined, language: Language): readonly FeedLine[] => {
  const scored = unitOf(assessed, unit);
  return assessed.scores.scheme.indicators.flatMap((indicator, index): FeedLine[] => {
    if (!figuresOf(indicator).includes(figure)) return [];
    const score = scored?.indicators[index];
    return [
      {
        code: indicator.code,
        title: indicator.title[language],
        ...(score !== undefined && { flag: score.flag }),
        ...(score !== undefined && score.score !== null && { score: fixed(score.score, assessed.scores.scheme.places.value) }),
      },
    ];
  });
};

/** The score of an indicator of a unit, from its figures to its clause. */
export const whyScore = (assessed: Assessed, unit: string, code: string, language: Language): WhyScore | undefined => {
  const { scheme } = assessed.scores;
  const score = unitOf(assessed, unit)?.indicators.find(({ indicator }) => indicator.code === code);
  if (score === undefined) return undefined;
  const { indicator, points, bases } = score;
  const places = scheme.places.value;
  const place = scorePlaces(assessed)(code, unit);
  return {
    kind: 'score',
    code,
    unit,
    title: indicator.title[language],
    flag: score.flag,
    requirement: indicator.requirement[language],
    clause: indicator.clause,
    trace: [...explainSteps(score, scheme, language), tellChangesOf(code, assessed.read.changedParameters, language)].filter((phrase) => phrase !== ''),
    bases: (['points', 'target', 'deduction'] as const).map((of) => ({ of, basis: bases[of] })),
    figures: inputs(assessed, unit, score, language),
    ways: waysOf(assessed, unit, score, language),
    ...(points !== null && { points: fixed(points, places) }),
    ...(score.score !== null && { score: fixed(score.score, places) }),
    ...noteOf(assessed, indicator, language),
    ...(place !== undefined && { place }),
  };
};

/** As the workbook has it: staff may have written another. */
const noteOf = ({ read }: Assessed, { code, note }: Indicator, language: Language): { readonly note?: string } => {
  const said = read.notes.get(code) ?? note?.[language] ?? '';
  return said === '' ? {} : { note: said };
};

const inputs = (assessed: Assessed, unit: string, { indicator }: IndicatorScore, language: Language): readonly InputLine[] =>
  figuresOf(indicator).map((id): InputLine => {
    const place = figurePlace(assessed, id, unit);
    return {
      figure: id,
      title: assessed.scores.scheme.figures.find((figure) => figure.id === id)?.title[language] ?? id,
      value: figureText(assessed, unit, id, language) ?? '—',
      ...(place !== undefined && { place }),
    };
  });

/** What would earn the points back: by the work first, by a denominator only where nothing else does. */
const waysOf = ({ scores, read }: Assessed, unit: string, { indicator: { code }, peers }: IndicatorScore, language: Language): readonly string[] => {
  const figures = read.units.find((each) => each.unit === unit)?.figures;
  if (figures === undefined) return [];
  const { scheme } = scores;
  const found = earnings(scheme, figures, code, peers);
  const told = tellEarnings(scheme, found, language);
  if (found.kind !== 'lost' || told !== '') return found.kind === 'nothingLost' ? [] : [told];
  const byWork = found.earnings.filter(({ role }) => role === 'work');
  return [
    ...(byWork.length > 0 ? byWork : found.earnings).map((each) => tellEarning(scheme, code, each, language)),
    ...found.refusals.filter(({ role }) => role === 'work').map((each) => tellRefusal(scheme, each, language)),
  ];
};

const whyUnit = (assessed: Assessed, name: string, language: Language): WhyUnit | undefined => {
  const unit = unitOf(assessed, name);
  const { scheme } = assessed.scores;
  if (unit === undefined) return undefined;
  return {
    kind: 'unit',
    line: unitLine(unit, scheme, language),
    parts: unit.parts.map(({ part, score, points, rank }) => ({
      title: part.title[language],
      points: upTo(points, scheme.places.value),
      ...(score !== null && { score: fixed(score, scheme.places.value) }),
      ...(rank !== null && { rank }),
    })),
    indicators: linesOf(unit, scheme, scorePlaces(assessed), language),
  };
};

/** More decimals than any figure is entered with. */
const usualPlaces = 10;

/** What a unit entered, in words; `undefined` where it entered nothing. */
const figureText = ({ read, scores }: Assessed, unit: string | undefined, id: string, language: Language): string | undefined => {
  const figure = scores.scheme.figures.find((each) => each.id === id);
  const value = read.units.find((each) => each.unit === unit)?.figures.get(id);
  if (figure === undefined || value === undefined) return undefined;
  return valueText(value, figure, language);
};

const valueText = (value: FigureValue, { unit }: Scheme['figures'][number], language: Language): string | undefined => {
  switch (value.kind) {
    case 'number':
      return `${upTo(value.value, usualPlaces)} ${unit[language]}`;
    case 'degree':
      return degreeWords[value.degree];
    case 'yesNo':
      return value.yes ? yesNoWords.yes : yesNoWords.no;
    case 'date':
      return isoOf(value.day);
    case 'notApplicable':
      return notApplicableWord;
    case 'missing':
    case 'unusable':
      return undefined;
  }
};
