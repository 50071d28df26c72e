import type { Language } from '../../core';
import { hostHere } from '../../host/office/here';
import { restsByClock } from '../../host/office/turn';
import { localMinute } from '../../i18n';
import { baotou2012 } from '../../schemes';
import type { Desk } from '../desk';
import { openDesk } from './openDesk';

/** The desk for the workbook that Excel has open. */
export const openHere = (language: Language): Promise<Desk> =>
  openDesk({ host: hostHere(), scheme: baotou2012, language, now: () => localMinute(new Date()), rest: restsByClock() });
