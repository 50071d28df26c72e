import { decimal, sum, upTo, type Decimal, type Indicator, type Item, type Part, type Scheme } from '../core';
import { pendingWord } from './layout';

export type ScoreRowKind = 'item' | 'indicator' | 'part' | 'partPending' | 'total' | 'totalPending';

/** A row of 得分表 that has a code. */
export interface ScoreRow {
  readonly code: string;
  readonly kind: ScoreRowKind;
  readonly title: string;
  readonly clause: string;
  /** Full points; `null` where the scheme leaves unknown points out, and in rows of points still 待核. */
  readonly points: Decimal | null;
}

export const totalCode = 'TOTAL';
/** The code of the row beside a total that adds up the points still 待核. */
export const pendingCode = (code: string): string => `${code}?`;

/** Places of points as they are written in the scheme; scores themselves are rounded to the scheme's places. */
const writtenPlaces = 8;

const leftOut = (scheme: Scheme, item: Item): boolean =>
  item.pointsUnknown === true && scheme.unknownPoints.value === 'leftOut';

const added = (points: readonly Decimal[]): Decimal => upTo(sum(points.map(decimal)), writtenPlaces);

const itemsOf = (scheme: Scheme, part: Part): readonly Item[] => scheme.items.filter((item) => item.part === part.id);

const indicatorsOf = (scheme: Scheme, item: Item): readonly Indicator[] =>
  scheme.indicators.filter((indicator) => indicator.item === item.id);

const partPoints = (scheme: Scheme, part: Part): Decimal =>
  added(itemsOf(scheme, part).filter((item) => !leftOut(scheme, item)).map((item) => item.points.value));

const itemRows = (scheme: Scheme, item: Item): readonly ScoreRow[] => {
  const left = leftOut(scheme, item);
  const row = (kind: ScoreRowKind, code: string, from: Item | Indicator): ScoreRow => ({
    code,
    kind,
    title: from.title.zh,
    clause: from.clause,
    points: left ? null : from.points.value,
  });
  return [
    row('item', item.id, item),
    ...indicatorsOf(scheme, item).map((indicator) => row('indicator', indicator.code, indicator)),
  ];
};

const pendingTitle = `其中${pendingWord}分值`;

const pendingRow = (kind: ScoreRowKind, code: string): ScoreRow => ({
  code: pendingCode(code),
  kind,
  title: pendingTitle,
  clause: '',
  points: null,
});

/** The rows of 得分表 in their order as shipped: part by part the items with their indicators and two totals, then the totals. */
export const scoreRows = (scheme: Scheme): readonly ScoreRow[] => {
  const { composition } = scheme;
  const total =
    composition.value.kind === 'sum'
      ? added(scheme.parts.map((part) => partPoints(scheme, part)))
      : composition.value.fullPoints.value;
  return [
    ...scheme.parts.flatMap((part): readonly ScoreRow[] => [
      ...itemsOf(scheme, part).flatMap((item) => itemRows(scheme, item)),
      {
        code: part.id,
        kind: 'part',
        title: `${part.title.zh}小计`,
        clause: '',
        points: partPoints(scheme, part),
      },
      pendingRow('partPending', part.id),
    ]),
    { code: totalCode, kind: 'total', title: '总计', clause: '', points: total },
    pendingRow('totalPending', totalCode),
  ];
};

/** What subtotals and totals are called, by their codes, which 得分表 does not show: those of 待核 with the total that they stand beside. */
export const subtotalNames = (scheme: Scheme): ReadonlyMap<string, string> => {
  const totals = new Map(scoreRows(scheme).flatMap(({ code, kind, title }) => (kind === 'part' || kind === 'total' ? [[code, title] as const] : [])));
  return new Map([...totals].flatMap(([code, title]) => [[code, title], [pendingCode(code), `${title}：${pendingTitle}`]] as const));
};
