import type { Host } from '../port';
import { officeHost } from './officeHost';

/** The port to the workbook that this page was opened beside. Only after `whenReady` has answered `excel`. */
export const hostHere = (): Host => officeHost(Excel, Office.context);
