import type { Language } from '../core/scheme';
import type { Score } from './outcome';

/** Scores the workbook that Excel has open. What that needs is loaded with the first click, not with the pane. */
export const scoreOpenWorkbook =
  (language: Language): Score =>
  async (onStep) => {
    const { scoreInExcel } = await import('./scoreInExcel');
    return scoreInExcel(language, onStep);
  };
