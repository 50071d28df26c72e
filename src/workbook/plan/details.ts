import { endsSlice, explainer, maximum, prepareShownMeasures, subtract, zero, type Basis, type IndicatorScore, type Scheme, type Scores, type ShownMeasure, type Sliced } from '../../core';
import type { CellWrite } from '../../host/port';
import { flagWords, headings } from '../layout';
import { tellChangesOf, type ParameterChange } from '../parameters';
import { pointsFormat } from '../pointsFormat';
import { isLean, troubling } from './lean';
import { numberCell, shownCell } from './numbers';
import type { Output } from './outputTable';

/** 得分明细: one row for every unit and indicator; for more units than the workbook is designed for, only what somebody has to look at. */
export const makingDetails = function* ({ scheme, units }: Scores, changes: readonly ParameterChange[]): Sliced<Output> {
  const telling: Telling = { scheme, shown: prepareShownMeasures(scheme), explain: explainer(scheme, 'zh'), changes };
  const { details } = headings;
  const lean = isLean(units.length);
  const texts = [details.unit, details.code, details.title];
  const rows: (readonly CellWrite[])[] = [];
  for (const [at, { unit, indicators }] of units.entries()) {
    for (const indicator of indicators) if (!lean || troubling.has(indicator.flag)) rows.push(rowOf(unit, indicator, telling));
    if (endsSlice(at, unitsOfSlice)) yield;
  }
  return {
    columns: [
      ...texts.map((heading) => ({ heading, numberFormat: 'General' })),
      { heading: details.measure, numberFormat: 'General' },
      { heading: details.target, numberFormat: 'General' },
      { heading: details.points, numberFormat: pointsFormat(scheme) },
      { heading: details.score, numberFormat: pointsFormat(scheme) },
      { heading: details.deduction, numberFormat: pointsFormat(scheme) },
      ...[details.flag, details.explanation, details.basis].map((heading) => ({ heading, numberFormat: 'General' })),
    ],
    key: [details.unit, details.code],
    rows,
    inOrder: true,
  };
};

/** Units whose rows are made without a rest. */
const unitsOfSlice = 8;

/** What tells the scores of a scheme. */
interface Telling {
  readonly scheme: Scheme;
  readonly shown: (score: IndicatorScore) => ShownMeasure;
  readonly explain: (score: IndicatorScore) => string;
  readonly changes: readonly ParameterChange[];
}

const rowOf = (unit: string, score: IndicatorScore, { scheme, shown, explain, changes }: Telling): readonly CellWrite[] => {
  const { indicator, points, flag, bases } = score;
  const places = scheme.places.value;
  const { measure, target } = shown(score);
  const bonus = indicator.rule.kind === 'encouragement';
  const lost = score.score === null || points === null || bonus ? null : maximum(zero, subtract(points, score.score));
  return [
    unit,
    indicator.code,
    indicator.title.zh,
    shownCell(measure),
    shownCell(target),
    numberCell(points, places),
    numberCell(score.score, places),
    numberCell(lost, places),
    flagWords[flag],
    [explain(score), tellChangesOf(indicator.code, changes, 'zh')].filter((text) => text !== '').join('；'),
    `目标${basisZh[bases.target]}，分值${basisZh[bases.points]}，扣分${basisZh[bases.deduction]}`,
  ];
};

const basisZh: Readonly<Record<Basis, string>> = { document: '原文', assumed: '默认' };
