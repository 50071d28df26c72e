import { decimal, multiply, upTo, type Scheme, type Scores, type UnitScore, type Veto } from '../../core';
import type { CellWrite } from '../../host/port';
import { flagWords, headings } from '../layout';
import { partTitles, shortTitle } from '../titles';
import { pointsFormat } from '../pointsFormat';
import { numberCell } from './numbers';
import type { Output, OutputColumn } from './outputTable';

const ratePlaces = 4;

/** 考核结果: one row for every unit. */
export const resultsOutput = ({ scheme, units }: Scores): Output => ({
  columns: columnsOf(scheme),
  key: [headings.results.unit],
  rows: units.map((unit) => rowOf(unit, scheme)),
});

const columnsOf = (scheme: Scheme): readonly OutputColumn[] => {
  const { results } = headings;
  const points = pointsFormat(scheme);
  const plainNumber = [results.rank, results.unit];
  return [
    ...plainNumber.map((heading) => ({ heading, numberFormat: 'General' })),
    ...partTitles(scheme).flatMap((title) => [
      { heading: results.partScore(title), numberFormat: points },
      { heading: results.partRank(title), numberFormat: 'General' },
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

const rowOf = (unit: UnitScore, scheme: Scheme): readonly CellWrite[] => {
  const places = scheme.places.value;
  return [
    unit.rank ?? '',
    unit.unit,
    ...unit.parts.flatMap((part): CellWrite[] => [numberCell(part.score, places), part.rank ?? '']),
    numberCell(unit.score, places),
    numberCell(unit.points, places),
    numberCell(unit.rate, ratePlaces),
    unit.grade?.title.zh ?? '待定',
    vetoText(unit, scheme),
    unit.failing,
    unit.pending,
    numberCell(unit.low, places),
    numberCell(unit.high, places),
    unit.provisional ? '暂定' : '确定',
  ];
};

const vetoText = ({ vetoes }: UnitScore, scheme: Scheme): string =>
  vetoes
    .map(({ veto, state, automatic }) => {
      const why = [`${veto.code} ${shortTitle(veto.title.zh)}`, ...(automatic ? [`得分率低于 ${percent(veto)}`] : []), ...effectText(veto, scheme)];
      return `${flagWords[state === 'decided' ? 'veto' : 'pending']}（${why.join('，')}）`;
    })
    .join('；');

const percent = ({ below }: Veto): string => `${upTo(multiply(decimal(below?.value ?? '0'), decimal('100')), 8)}%`;

/** What a veto does besides the usual, the lowest grade. */
const effectText = ({ effect: { value } }: Veto, { items, grades }: Scheme): readonly string[] => {
  switch (value.kind) {
    case 'lowestGrade':
      return [];
    case 'notTopGrade':
      return [`不得评为${grades[0]?.title.zh ?? ''}`];
    case 'itemZero':
      return [`“${items.find(({ id }) => id === value.item)?.title.zh ?? value.item}”不得分`];
    case 'deduction':
      return [`总分扣 ${value.points} 分`];
  }
};
