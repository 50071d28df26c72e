import type { Texts } from './zh';

const plural = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`;

/** The texts of the surface in English. */
export const en: Texts = {
  'app.title': 'Assessment scoring',

  'browser.title': 'This is the pane of an Excel add-in',
  'browser.text':
    'It scores workbooks of target responsibility letters inside Excel and gives the reason for every point. To open it in Excel:',
  'browser.step1': 'Choose Insert > Add-ins > Upload My Add-in, or have an administrator deploy it from a shared folder.',
  'browser.step2': 'Choose the file manifest.xml.',
  'browser.step3': 'Open the pane from the tab "Assessment".',

  'old.title': 'This Excel is too old',
  'old.text': 'Excel 2021 or later, or Microsoft 365, is needed (ExcelApi 1.14).',

  'state.idle': 'Open the standard workbook and fill in the figures; then it can be scored.',
  'state.scoring': 'Scoring',
  'state.slow': 'Still waiting for Excel. If a cell is being edited, press Enter to finish.',
  'state.scored': (units) => `${plural(units, 'unit', 'units')} scored`,
  'state.refused': 'Not scored: these problems come first',
  'state.failed': 'Scoring did not finish',

  'action.score': 'Score',
  'action.scoreAgain': 'Score again',

  'step.attach': 'Recognising the workbook',
  'step.read': 'Reading figures',
  'step.check': 'Checking figures',
  'step.score': 'Computing scores',
  'step.write': 'Writing results',
  'step.line': (step, place, steps) => `${step} (step ${String(place)} of ${String(steps)})`,

  'result.title': 'Scores by unit',
  'result.rank': (rank) => `Rank ${String(rank)}`,
  'result.unranked': 'Not ranked',
  'result.points': (score, points) => `${score} / ${points}`,
  'result.failing': (count) => `${String(count)} missed`,
  'result.pending': (count) => `${String(count)} pending`,
  'result.clean': 'All met',
  'result.provisional': 'Provisional',
  'result.undecided': 'Grade undecided',
  'result.veto': (title) => `Veto: ${title}`,
  'result.written': (cells, sheets) => `Cells written: ${cells} (${sheets})`,
  'result.writtenNothing': 'Nothing changed, nothing was written',
  'result.differences': (count) => `${plural(count, 'cell does', 'cells do')} not hold what was written: score again`,

  'issues.title': 'Issues',
  'issues.count': (count) => String(count),
  'issues.more': (count) => `${String(count)} more: see the list of issues in the workbook`,
  'level.error': 'Error',
  'level.warning': 'Warning',
  'level.note': 'Note',

  'failure.details': 'Technical details',
  'failure.unexpected':
    'Something unexpected happened. The figures in the workbook are untouched. Try again; if it happens again, pass the technical details to support.',
};
