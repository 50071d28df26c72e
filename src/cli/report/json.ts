import { explainer, fixed, prepareShownMeasures, weakest, type IndicatorScore, type Language, type Scheme, type ShownMeasure, type Total, type UnitScore } from '../../core';
import { tellChangesOf, type ParameterChange } from '../../workbook';
import type { Result } from '../result';
import { changeJson } from './changeJson';
import { issueJson } from './issueJson';

const ratePlaces = 4;

/** The result as the JSON document that the command line promises. */
export const jsonOf = (result: Result, language: Language): unknown => {
  const { scheme } = result.scores;
  const telling = { scheme, language, changes: result.changedParameters, shown: prepareShownMeasures(scheme), explain: explainer(scheme, language) };
  return documentOf(result, telling);
};

/** What tells the scores of a scheme. */
interface Telling {
  readonly scheme: Scheme;
  readonly language: Language;
  readonly changes: readonly ParameterChange[];
  readonly shown: (score: IndicatorScore) => ShownMeasure;
  readonly explain: (score: IndicatorScore) => string;
}

const documentOf = ({ scores, changedParameters, issues, schemeFingerprint, figuresFingerprint, requests }: Result, telling: Telling): unknown => ({
  scheme: { id: scores.scheme.id, version: scores.scheme.version, fingerprint: schemeFingerprint },
  figures: { fingerprint: figuresFingerprint },
  changedParameters: changedParameters.map(changeJson),
  units: scores.units.map((unit) => unitOf(unit, telling)),
  issues: issues.map((issue) => issueJson(issue, telling.language)),
  requests,
});

const unitOf = (unit: UnitScore, telling: Telling): unknown => {
  const { scheme, language } = telling;
  const total = (value: Total) => totalOf(value, scheme.places.value);
  return {
    unit: unit.unit,
    rank: unit.rank,
    provisional: unit.provisional,
    ...total(unit),
    grade: unit.grade?.title[language] ?? null,
    vetoed: unit.vetoes.some(({ state }) => state === 'decided'),
    flags: unit.flags,
    parts: unit.parts.map((part) => ({ part: part.part.id, ...total(part), rank: part.rank })),
    items: unit.items.map((item) => ({ item: item.item.id, part: item.item.part, clause: item.item.clause, ...total(item) })),
    indicators: unit.indicators.map((indicator) => indicatorOf(indicator, telling)),
  };
};

const totalOf = ({ score, points, rate, low, high }: Total, places: number) => ({
  score: score && fixed(score, places),
  points: fixed(points, places),
  rate: rate && fixed(rate, ratePlaces),
  low: fixed(low, places),
  high: fixed(high, places),
});

const indicatorOf = (score: IndicatorScore, { scheme, language, changes, shown, explain }: Telling): unknown => {
  const { indicator, bases } = score;
  const places = scheme.places.value;
  return {
    code: indicator.code,
    item: indicator.item,
    clause: indicator.clause,
    title: indicator.title[language],
    ...shown(score),
    points: score.points && fixed(score.points, places),
    score: score.score && fixed(score.score, places),
    flag: score.flag,
    basis: weakest(Object.values(bases)),
    bases,
    explanation: [explain(score), tellChangesOf(indicator.code, changes, language)].filter((text) => text !== '').join(language === 'zh' ? '；' : '; '),
  };
};
