import type { Scheme, Scores, UnitScore } from '../../core';
import type { CellWrite } from '../../host/port';
import { flagWords, headings } from '../layout';
import { pointsFormat } from '../pointsFormat';
import { numberCell } from './numbers';
import type { Output, OutputColumn } from './outputTable';

const ratePlaces = 4;

/** 考核结果: one row for every unit. */
export const resultsOutput = ({ scheme, units }: Scores): Output => ({
  columns: columnsOf(scheme),
  key: [headings.results.unit],
  rows: units.map((unit) => rowOf(unit, scheme.places.value)),
});

const columnsOf = (scheme: Scheme): readonly OutputColumn[] => {
  const { results } = headings;
  const points = pointsFormat(scheme);
  const plainNumber = [results.rank, results.unit];
  return [
    ...plainNumber.map((heading) => ({ heading, numberFormat: 'General' })),
    ...scheme.parts.flatMap(({ title }) => [
      { heading: results.partScore(title.zh), numberFormat: points },
      { heading: results.partRank(title.zh), numberFormat: 'General' },
    ]),
    { heading: results.score, numberFormat: points },
    { heading: results.points, numberFormat: points },
    { heading: results.rate, numberFormat: '0.00%' },
    { heading: results.grade, numberFormat: 'General' },
    { heading: results.veto, numberFormat: 'General' },
    { heading: results.failing, numberFormat: 'General' },
    { heading: results.pending, numberFormat: 'General' },
    { heading: results.low, numberFormat: points },
    { heading: results.high, numberFormat: points },
    { heading: results.provisional, numberFormat: 'General' },
  ];
};

const rowOf = (unit: UnitScore, places: number): readonly CellWrite[] => [
  unit.rank ?? '',
  unit.unit,
  ...unit.parts.flatMap((part): CellWrite[] => [numberCell(part.score, places), part.rank ?? '']),
  numberCell(unit.score, places),
  numberCell(unit.points, places),
  numberCell(unit.rate, ratePlaces),
  unit.grade?.title.zh ?? '待定',
  vetoText(unit),
  unit.failing,
  unit.pending,
  numberCell(unit.low, places),
  numberCell(unit.high, places),
  unit.provisional ? '暂定' : '确定',
];

const vetoText = ({ vetoes }: UnitScore): string =>
  vetoes.map(({ veto, state }) => `${flagWords[state === 'decided' ? 'veto' : 'pending']}（${veto.code}）`).join('；');
