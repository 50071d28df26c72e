import { say, type Showing } from '../rules';
import type { Exempt, Waiting } from './scores';

type Telling = Pick<Showing, 'language' | 'title'>;

/** What a case that does not exist counts. */
export const explainExempt = (exempt: Exempt | undefined, showing: Telling): string => {
  if (exempt?.policy === 'leftOut') return say(showing, '不计分，其分值也不计入满分', 'not scored, its points taken off the full points');
  if (exempt?.policy !== 'peerMean' || exempt.judged === undefined) return say(showing, '按满分计', 'full points');
  const units = String(exempt.judged);
  return say(showing, `按参评 ${units} 个单位的平均分计`, `the mean of the ${units} units that were judged`);
};

/** Whose figures a comparison waits for; a case that does not exist waits for the mean of the others. */
export const explainWaiting = ({ units, figures }: Waiting, exempt: Exempt | undefined, showing: Telling): string => {
  const names = some(units, '个单位', 'units', showing);
  const missing = figures.length === 0 ? '' : some(figures.map(showing.title), '项', 'figures', showing);
  const whose = missing === '' ? names : say(showing, `${names}（缺少或无法采用：${missing}）`, `${names} (missing or unusable: ${missing})`);
  return exempt === undefined
    ? say(showing, `待核：须与其他单位比较，尚缺：${whose}`, `pending: units are compared, still waiting for ${whose}`)
    : say(showing, `待核：不适用，按其他单位的平均分计，尚缺：${whose}`, `pending: not applicable, gets the mean of the other units, still waiting for ${whose}`);
};

/** More than so many are counted rather than named. */
const most = 5;

const some = (names: readonly string[], zh: string, en: string, showing: Telling): string => {
  const named = names.slice(0, most).join(say(showing, '、', ', '));
  const all = String(names.length);
  return names.length <= most ? named : say(showing, `${named}等 ${all} ${zh}`, `${named} and others, ${all} ${en} in all`);
};
