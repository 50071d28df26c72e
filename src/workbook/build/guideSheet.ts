import { decimal, multiply, upTo } from '../../core';
import { sheetPrefix, type CellStyle, type HyperlinkDescription, type SheetDescription } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import { headings, layoutVersion, tables, takesPartWords, type SheetKey } from '../layout';
import { landscape, sampleWord, type Context } from './context';
import { createDraft, type Draft } from './draft';
import { flagSamples } from './flagLooks';
import { growingColumns, growingLines, listRows } from './growth';
import { chaptersOf, flagMeaningsOf, sheetPurposes } from './guideTexts';
import { frame, looks, tabs, unlocked } from './looks';
import { drawBlock, type Block, type BlockColumn } from './tableBlock';
import { rowHeight } from '../textSize';

/** Where the names of the units stand. */
export interface UnitsPlace {
  readonly sheet: string;
  readonly names: Area;
}

export interface GuideSheet {
  readonly sheet: SheetDescription;
  readonly units: UnitsPlace;
}

const words = headings.units;
const unitsOnOnePage = 20;

const unitColumns: readonly BlockColumn[] = [
  { heading: words.name, width: 22, style: unlocked(looks.text) },
  { heading: words.class, width: 14, style: unlocked(looks.centred) },
  { heading: words.order, width: 10, style: { ...unlocked(looks.centred), numberFormat: '0' } },
  { heading: words.takesPart, width: 12, style: unlocked(looks.centred) },
];
/** Explanations run on to the right of the columns that the list of units needs. */
const furtherWidths = [24, 24] as const;
const columnCount = unitColumns.length + furtherWidths.length;
const restWidth = [...unitColumns.slice(1).map(({ width }) => width), ...furtherWidths].reduce((sum, width) => sum + width, 0);
const fullWidth = restWidth + 22;

/** Writes from the top down and remembers what was merged and linked. */
const createPen = (draft: Draft, top: number, left: number) => {
  const merges: Area[] = [];
  const links: HyperlinkDescription[] = [];
  let row = top;
  const merged = (from: number, columns: number, value: string, style: CellStyle): void => {
    draft.spread(row, from, columns, { value, style });
    merges.push({ row, column: from, rows: 1, columns });
  };
  const next = (height: number): void => {
    draft.format(row, { height });
    row += 1;
  };
  return {
    merges,
    links,
    row: (): number => row,
    space: (height: number): void => next(height),
    title: (value: string, style: CellStyle, height: number): void => {
      draft.spread(row, left, columnCount, { value, style });
      next(height);
    },
    chapter: (value: string): void => {
      draft.put(row, left, { value, style: looks.chapter });
      next(24);
    },
    paragraph: (value: string): void => {
      merged(left, columnCount, value, looks.paragraph);
      next(rowHeight([{ text: value, width: fullWidth, size: 10.5 }], 18));
    },
    /** A label and what it says; with a place, the label leads there. */
    pair: (label: string, value: string, look: CellStyle = looks.label, location?: string): void => {
      draft.put(row, left, { value: label, style: look });
      merged(left + 1, columnCount - 1, value, looks.labelled);
      if (location !== undefined) links.push({ row, column: left, location });
      next(rowHeight([{ text: value, width: restWidth - 2 }], 20));
    },
  };
};

type Pen = ReturnType<typeof createPen>;

/** A grade that anything earns takes what the others leave. */
const gradesText = ({ grades }: Context['scheme']): string =>
  grades
    .map(({ title, from }) => {
      const percent = upTo(multiply(decimal(from.value), decimal('100')), 2);
      return percent === '0' ? `其余${title.zh}` : `${percent}%以上${title.zh}`;
    })
    .join('，');

const introduction = (pen: Pen, { scheme, sample }: Context): void => {
  const { start, end } = scheme.period.value;
  pen.title(scheme.title.zh, looks.title, 40);
  if (sample === true) pen.title(sampleWord, looks.sample, 22);
  pen.space(6);
  pen.pair('考核年度', `${String(scheme.year)}年（数据期间 ${start} 至 ${end}）`);
  pen.pair('地区', scheme.region.zh);
  pen.pair('考核方案', `${scheme.id}，版本 ${scheme.version}；指标 ${String(scheme.indicators.length)} 项，数据 ${String(scheme.figures.length)} 项`);
  pen.pair('等次（得分率）', gradesText(scheme));
  pen.pair('版式', `标准考核工作簿第 ${String(layoutVersion)} 版`);
};

const contents = (pen: Pen, context: Context): void => {
  pen.space(8);
  pen.chapter('一、工作表');
  for (const [key, purpose] of Object.entries(sheetPurposes) as [Exclude<SheetKey, 'guide'>, string][]) {
    const name = context.sheetName(key);
    pen.pair(name, purpose, looks.link, `${sheetPrefix(name)}A1`);
  }
};

const instructions = (pen: Pen, { scheme }: Context): void => {
  chaptersOf(scheme).forEach(({ title, paragraphs }) => {
    pen.space(8);
    pen.chapter(title);
    paragraphs.forEach((paragraph) => pen.paragraph(paragraph));
  });
};

const flags = (pen: Pen, { scheme }: Context): void => {
  const meanings = flagMeaningsOf(scheme);
  pen.space(8);
  pen.chapter('四、标记与颜色');
  for (const { flag, word, sign, fill, colour, bold } of flagSamples) {
    const look: CellStyle = {
      border: frame,
      alignment: { horizontal: 'center', vertical: 'center' },
      ...(fill !== undefined && { fill }),
      font: { ...(colour !== undefined && { colour }), ...(bold !== undefined && { bold }) },
    };
    pen.pair(`${word} ${sign}`.trim(), meanings[flag], look);
  }
};

const unitList = (draft: Draft, context: Context, row: number, left: number): Block =>
  drawBlock(draft, {
    name: tables.units,
    row,
    column: left,
    columns: unitColumns,
    rows: context.units.map((unit, index) => ({
      cells: {
        [words.name]: { value: unit.name },
        [words.class]: { value: unit.class },
        [words.order]: { value: index + 1 },
        [words.takesPart]: { value: unit.takesPart ? takesPartWords.yes : takesPartWords.no },
      },
    })),
    headingHeight: 22,
  });

/** 说明: what the workbook is, how to fill it in, and which units it is for. */
export const guideSheet = (context: Context): GuideSheet => {
  const { row: top, column: left } = context.origin('guide');
  const draft = createDraft();
  const pen = createPen(draft, top, left);
  introduction(pen, context);
  contents(pen, context);
  instructions(pen, context);
  flags(pen, context);
  pen.space(8);
  pen.chapter('五、单位名单');
  pen.paragraph('增减单位时，在本表增减行，并在“数据填报”中增减以该单位命名的列；不参加考核的填“不参加”。单位名称中不要使用〔〕。');
  const block = unitList(draft, context, pen.row(), left);
  const name = context.sheetName('guide');
  const columns = growingColumns(block, unitColumns).map(({ style: _, ...column }) => column);
  return {
    units: { sheet: name, names: block.dataOf(words.name) },
    sheet: {
      name,
      tabColor: tabs.reference,
      gridlines: false,
      columns: [...columns, ...furtherWidths.map((width, index) => ({ index: left + unitColumns.length + index, width }))],
      rows: draft.rows(),
      merges: pen.merges,
      hyperlinks: pen.links,
      tables: [block.table],
      validations: [
        {
          areas: [block.dataOf(words.takesPart, listRows)],
          allowed: { kind: 'list', values: Object.values(takesPartWords) },
          alert: { title: words.takesPart, text: `请填“${takesPartWords.yes}”或“${takesPartWords.no}”。` },
        },
      ],
      conditionalFormats: [growingLines(block, listRows, 1)],
      quietAreas: [block.table.area],
      print: { ...landscape, landscape: false, fit: { width: 1, height: context.units.length > unitsOnOnePage ? 0 : 1 } },
    },
  };
};
