import type { Flag } from '../../core';
import { unitFlagText } from '../layout';

/** Excel holds 32,767 characters in a cell; conditional formats look into these texts. */
const longest = 30_000;

/** `〔青山区〕不达标 〔固阳县〕待核`, without the units that are 达标; cut with the number of units left out. */
export const flagText = (flags: readonly { readonly unit: string; readonly flag: Flag }[]): string => {
  const raised = flags.filter(({ flag }) => flag !== 'met').map(({ unit, flag }) => unitFlagText(unit, flag));
  const kept: string[] = [];
  let length = 0;
  for (const text of raised) {
    length += text.length + 1;
    if (length > longest) break;
    kept.push(text);
  }
  const left = raised.length - kept.length;
  return left === 0 ? kept.join(' ') : `${kept.join(' ')} …等 ${String(raised.length)} 个`;
};
