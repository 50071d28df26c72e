import type { Host } from '../port';
import { officeHost } from './officeHost';
import type { Patience } from './session';
import { restsByClock } from './turn';

/** Milliseconds after which an answer is not waited for any more: long enough for a cell that somebody is editing. */
const longest = 180_000;

const patience = (): Patience => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<void>((expire) => {
    timer = setTimeout(expire, longest);
  });
  return { expired, stop: () => clearTimeout(timer) };
};

/** The port to the workbook that this page was opened beside. Only after `whenReady` has answered `excel`. */
export const hostHere = (): Host => officeHost(Excel, Office.context, { patience, rest: restsByClock() });
