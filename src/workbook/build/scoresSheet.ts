import { cellName, type CellStyle, type ColumnDescription, type SheetDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import { headings } from '../layout';
import { scoreRows, type ScoreRow } from '../scoresheet';
import { subtotalFormulas } from '../subtotals';
import { landscape, titleOf, type Context } from './context';
import { createDraft, type Draft } from './draft';
import { flagFormats, legend } from './flagLooks';
import { looks, tabs, unlocked, unseen } from './looks';
import { pendingFormat, pointsFormat, scoreFormat } from '../pointsFormat';
import { rowHeight } from '../textSize';

/** 得分表 and the range that KH_Scores names, with its heading row. */
export interface ScoresSheet {
  readonly sheet: SheetDescription;
  readonly range: Area;
  /** Those of the range. */
  readonly headings: readonly string[];
}

const words = headings.scores;
const ownHeadings = Object.values(words);
const ownWidths = [9, 36, 12, 7, 18] as const;
const unitWidth = 9.5;
/** Colours reach so many columns further than the units do, and over so many at least. */
const furtherColumns = 60;
const leastColumns = 200;

/** A line of the sheet: a row with a code, the heading of a part, or a blank line that keeps rows apart. */
type Line =
  | { readonly kind: 'row'; readonly row: ScoreRow }
  | { readonly kind: 'heading'; readonly title: string }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'space' };

const linesOf = ({ scheme, arrangement }: Context): readonly Line[] => {
  const partOf = new Map(scheme.items.map(({ id, part }) => [id, part]));
  const titles = new Map(scheme.parts.map(({ id, title }) => [id, title.zh]));
  const begun = new Set<string>();
  return scoreRows(scheme).flatMap((row): readonly Line[] => {
    const part = row.kind === 'item' ? partOf.get(row.code) : undefined;
    const begins = part !== undefined && !begun.has(part);
    if (part !== undefined) begun.add(part);
    const extra = (arrangement?.extraRows ?? []).filter(({ before }) => before === row.code);
    return [
      ...(begins ? [{ kind: 'heading', title: titles.get(part) ?? '' } as const] : []),
      ...(row.kind === 'part' || row.kind === 'total' ? [{ kind: 'space' } as const] : []),
      ...extra.map(({ note }) => ({ kind: 'note', note }) as const),
      { kind: 'row', row },
    ];
  });
};

interface RowLook {
  readonly fill?: string;
  readonly bold: boolean;
  readonly indent: number;
}

const lookOf = (line: Line): RowLook => {
  if (line.kind === 'heading') return { fill: 'DCE6F2', bold: true, indent: 0 };
  if (line.kind !== 'row') return { bold: false, indent: 0 };
  switch (line.row.kind) {
    case 'item':
      return { fill: 'EEF3FA', bold: true, indent: 0 };
    case 'indicator':
      return { bold: false, indent: 1 };
    case 'part':
    case 'total':
      return { fill: 'DCE6F2', bold: true, indent: 0 };
    case 'partPending':
    case 'totalPending':
      return { bold: false, indent: 2 };
  }
};

/** Rows that add up others: their codes serve the add-in, and their titles say what they are. */
const isSum = ({ kind }: ScoreRow): boolean => kind === 'part' || kind === 'total' || kind === 'partPending' || kind === 'totalPending';

const styled = (style: CellStyle, { fill, bold }: RowLook): CellStyle => ({
  ...style,
  ...(fill !== undefined && { fill }),
  ...(bold && { font: { ...style.font, bold } }),
});

interface Sheet {
  readonly draft: Draft;
  readonly headingRow: number;
  readonly left: number;
  readonly units: readonly string[];
  readonly scheme: Context['scheme'];
}

const drawLine = (sheet: Sheet, line: Line, row: number, formulas: readonly (string | null | undefined)[]): void => {
  const { draft, left, units, scheme } = sheet;
  const look = lookOf(line);
  const [code, title, clause, points] =
    line.kind === 'row'
      ? [line.row.code, line.row.title, line.row.clause, line.row.points]
      : ['', line.kind === 'heading' ? line.title : line.kind === 'note' ? line.note : '', '', null];
  const put = (offset: number, style: CellStyle, value: string | number | null, formula?: string | null): void => {
    draft.put(row, left + offset, {
      style: styled(style, look),
      ...(value !== null && value !== '' && { value }),
      ...(typeof formula === 'string' && { formula: formula.slice(1), value: value ?? '' }),
    });
  };
  const indented = { ...looks.text, alignment: { ...looks.text.alignment, indent: look.indent } };
  const [pointsFormula, ...unitFormulas] = formulas;
  put(0, line.kind === 'row' && isSum(line.row) ? unseen(looks.code) : looks.code, code);
  put(1, indented, title);
  put(2, looks.small, clause);
  put(3, { ...looks.number, numberFormat: pointsFormat(scheme) }, points === null ? null : Number(points), pointsFormula);
  put(4, looks.flags, '');
  const pending = line.kind === 'row' && (line.row.kind === 'partPending' || line.row.kind === 'totalPending');
  units.forEach((_, index) => {
    const style = unlocked({ ...looks.number, numberFormat: pending ? pendingFormat(scheme) : scoreFormat(scheme) });
    put(5 + index, style, pending ? 0 : null, unitFormulas[index]);
  });
  const texts = [
    { text: title, width: ownWidths[1] - look.indent },
    { text: clause, width: ownWidths[2], size: 9 },
  ];
  if (line.kind === 'space') draft.format(row, { height: 5 });
  else draft.format(row, { height: rowHeight(texts, 18), autoHeight: true });
};

/** The formulas of the points column and of every unit column, line by line. */
const formulasOf = (
  { scheme }: Context,
  lines: readonly Line[],
  { headingRow, left, units }: Sheet,
): readonly (readonly (string | null | undefined)[])[] => {
  const codes = [words.code, ...lines.map((line) => (line.kind === 'row' ? line.row.code : ''))];
  const place = { codes, firstRow: headingRow, codeColumn: left, pointsColumn: left + 3 };
  const points = subtotalFormulas(scheme, { ...place, column: left + 3 });
  const columns = units.map((_, index) => subtotalFormulas(scheme, { ...place, column: left + 5 + index }));
  return lines.map((line, index) => {
    const added = line.kind === 'row' && (line.row.kind === 'part' || line.row.kind === 'total');
    return [added ? points[index + 1] : null, ...columns.map((formulas) => formulas[index + 1])];
  });
};

/** 得分表: items and indicators × units, the sheet that is published. */
export const scoresSheet = (context: Context): ScoresSheet => {
  const { row: top, column: left } = context.origin('scores');
  const draft = createDraft();
  const missing = context.arrangement?.unitsWithoutColumn?.scores ?? [];
  const units = context.taking.filter((unit) => !missing.includes(unit));
  const headingRow = top + 3;
  const sheet: Sheet = { draft, headingRow, left, units, scheme: context.scheme };
  const lines = linesOf(context);
  const headingsOfRow = [...ownHeadings, ...units];
  headingsOfRow.forEach((heading, index) => {
    const style = index < ownHeadings.length ? looks.heading : looks.unitHeading;
    draft.put(headingRow, left + index, { value: heading, style });
  });
  const formulas = formulasOf(context, lines, sheet);
  lines.forEach((line, index) => {
    drawLine(sheet, line, headingRow + 1 + index, formulas[index] ?? []);
  });
  const unitHeadings = units.map((text) => ({ text, width: unitWidth }));
  draft.format(headingRow, { height: rowHeight(unitHeadings, 30) });
  draft.spread(top, left, headingsOfRow.length, { value: titleOf(context, '得分表'), style: looks.title });
  draft.put(top + 1, left, { value: `得分由加载项写入，小计和总计为公式。标记：${legend}`, style: looks.remark });
  draft.put(top + 2, left, {
    value: '考核单位（盖章）：                        审核人：                日期：        年    月    日',
    style: looks.signature,
  });
  [34, 18, 22].forEach((height, offset) => {
    draft.format(top + offset, { height });
  });
  const range: Area = { row: headingRow, column: left, rows: lines.length + 1, columns: headingsOfRow.length };
  const firstUnit = left + ownHeadings.length;
  const reach = Math.max(units.length + furtherColumns, leastColumns);
  const scores: Area = { row: headingRow + 1, column: firstUnit, rows: lines.length, columns: reach };
  const heading = cellName(headingRow, firstUnit, 'rowPinned');
  const flags = cellName(scores.row, left + ownHeadings.indexOf(words.flags), 'columnPinned');
  const columns: readonly ColumnDescription[] = [
    ...ownWidths.map((width, index) => ({ index: left + index, width })),
    { index: firstUnit, count: reach, width: unitWidth },
  ];
  return {
    range,
    headings: headingsOfRow,
    sheet: {
      name: context.sheetName('scores'),
      tabColor: tabs.output,
      gridlines: false,
      freeze: { rows: headingRow + 1, columns: left + 2 },
      columns,
      rows: draft.rows(),
      conditionalFormats: flagFormats({
        areas: [scores],
        holds: (word) => `ISNUMBER(FIND("〔"&${heading}&"〕${word}",${flags}))`,
        format: pointsFormat(sheet.scheme),
        priority: 1,
      }),
      quietAreas: [range],
      print: {
        ...landscape,
        titleRows: [headingRow, headingRow],
      },
    },
  };
};
