import { absoluteReference, buildXlsx, textLiteral, type SheetDescription, type WorkbookDescription } from '../../xlsx/build';
import { headerArea, imageArea } from '../journal';
import { journalImageName, names, sheets, tagText, type SheetKey } from '../layout';
import { createContext, sampleWord } from './context';
import { figuresSheet } from './figuresSheet';
import { withFormulas } from './formulasSheet';
import { guideSheet } from './guideSheet';
import { journalSheet } from './journalSheet';
import { bodyFont } from './looks';
import { detailsSheet, issuesSheet, runsSheet } from './outputSheets';
import { remarksSheet } from './remarksSheet';
import type { StandardWorkbookRequest } from './request';
import { resultsSheet } from './resultsSheet';
import { schemeFileSheet } from './schemeFileSheet';
import { schemeSheet } from './schemeSheet';
import { scoresSheet } from './scoresSheet';

const isSheetKey = (key: string): key is SheetKey => key in sheets;
const usualOrder: readonly SheetKey[] = Object.keys(sheets).filter(isSheetKey);

/** The standard workbook as plain data. */
export const describeStandardWorkbook = (request: StandardWorkbookRequest): WorkbookDescription => {
  const { scheme, arrangement, sample } = request;
  const context = createContext(request);
  const guide = guideSheet(context);
  const figures = figuresSheet(context);
  const results = resultsSheet(context, figures);
  const scores = scoresSheet(context);
  const file = schemeFileSheet(context);
  const byKey: Readonly<Record<SheetKey, SheetDescription>> = {
    guide: guide.sheet,
    figures: figures.sheet,
    remarks: remarksSheet(context, guide.units),
    scheme: schemeSheet(context),
    results: results.sheet,
    scores: scores.sheet,
    details: detailsSheet(context),
    issues: issuesSheet(context),
    runs: runsSheet(context),
  };
  const order = [...new Set([...(arrangement?.sheetOrder ?? []), ...usualOrder])];
  const workbook: WorkbookDescription = {
    properties: {
      title: scheme.title.zh,
      subject: sample === true ? `标准考核工作簿，${sampleWord}` : '标准考核工作簿',
      creator: '目标责任考核',
      created: `${scheme.period.value.end}T00:00:00Z`,
    },
    font: bodyFont,
    sheets: [...order.map((key) => byKey[key]), ...(file ? [file.sheet] : []), journalSheet],
    names: [
      { name: names.scores, formula: absoluteReference(scores.sheet.name, scores.range) },
      { name: names.stamp, formula: absoluteReference(results.sheet.name, results.stamp) },
      ...(file ? [{ name: names.schemeFile, formula: absoluteReference(file.sheet.name, file.range), hidden: true }] : []),
      { name: names.journal, formula: absoluteReference(journalSheet.name, headerArea), hidden: true },
      { name: journalImageName, formula: absoluteReference(journalSheet.name, imageArea), hidden: true },
      { name: names.tag, formula: textLiteral(tagText(scheme)), hidden: true },
    ],
    activeSheet: order.indexOf('guide'),
    fullCalcOnLoad: true,
  };
  return request.formulas === true ? withFormulas(workbook, context, { sheet: scores.sheet.name, area: scores.range, headings: scores.headings }) : workbook;
};

/**
 * The standard workbook for any scheme and any units, blank or with figures; the same request gives the same bytes.
 * @throws RangeError for what no workbook can hold: equal or blank unit names, names of sheets that Excel refuses
 */
export const buildStandardWorkbook = (request: StandardWorkbookRequest): Uint8Array =>
  buildXlsx(describeStandardWorkbook(request));
