import type { Language } from '../core/scheme';
import { hostHere } from '../host/office/here';
import { localMinute } from '../i18n';
import { baotou2012 } from '../schemes';
import { scoreWorkbook } from '../workbook';
import type { Outcome, Step } from './outcome';
import { summarise } from './summary';

/** Scores the workbook that is open in Excel and sums up what the pane shows. */
export const scoreInExcel = async (language: Language, onStep: (step: Step) => void): Promise<Outcome> =>
  summarise(await scoreWorkbook(hostHere(), { scheme: baotou2012, now: localMinute(new Date()), onStep }), language);
