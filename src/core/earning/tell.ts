import { compare, fixed, isZero, negate, subtract, zero } from '../exact';
import { say, showGap, type Showing } from '../rules';
import { isDay } from '../scoring';
import { explainWaiting } from '../scoring/explainPeers';
import type { Figure, Language, Scheme } from '../scheme';
import type { Earning, Earnings, Following, Refusal } from './earning';
import { tellChange, tellSize } from './tellChange';

/**
 * What an earning asks for and gives, in one sentence:
 * "再提高 1.3 个百分点，即符合政策出生人数再增加 37 人（达到 1,204 人），可多得 0.65 分".
 * @param code of the indicator that the earning is of
 */
export const tellEarning = (scheme: Scheme, code: string, earning: Earning, language: Language): string => {
  const { figure, from, to, role, follows, doubts } = earning;
  const telling = { language };
  const first = tellMeasure(scheme, code, earning, language);
  const change = tellChange(figureOf(scheme, figure), from, to, language);
  const what = first === '' ? change : say(telling, `${first}，即${change}`, `${first}: ${change}`);
  const phrases = [
    `${what}${say(telling, '，', ' ')}${tellGain(scheme, earning, language)}`,
    ...follows.map((each) => tellFollowing(scheme, each, language)),
    ...(doubts.length === 0 ? [] : [tellDoubts(scheme, doubts, language)]),
    ...(role === 'work' ? [] : [say(telling, '此数是分母或目标，只宜核对', 'a denominator or a target: to be verified rather than changed')]),
  ];
  return phrases.join(say(telling, '；', '; '));
};

/** Why a value that would earn points is not proposed. */
export const tellRefusal = (scheme: Scheme, refusal: Refusal, language: Language): string => {
  const { figure, from, to, identities } = refusal;
  const telling = { language };
  const change = tellChange(figureOf(scheme, figure), from, to, language);
  const names = tellIdentities(scheme, identities, language);
  return say(telling, `仅靠${change}不可行：与${names}不符`, `${change} alone is not possible: it contradicts ${names}`);
};

/** Why there is nothing to tell; empty where there is. */
export const tellEarnings = (scheme: Scheme, found: Earnings, language: Language): string => {
  const telling = { language };
  switch (found.kind) {
    case 'nothingLost':
      return say(telling, '未失分', 'no points lost');
    case 'unknownPoints':
      return say(telling, '文件未载明分值，不计分', 'the document states no points: not counted');
    case 'decided':
      return say(telling, '由考核人员评定，不作推算', 'a person decides these points: nothing is proposed');
    case 'notJudged':
      return tellObstacle(scheme, found, language);
    case 'lost':
      return found.earnings.length + found.refusals.length > 0
        ? ''
        : say(telling, '没有找到仅改动一个数据项就能多得分的办法', 'no change of a single figure was found that earns more points');
  }
};

const tellObstacle = (scheme: Scheme, { obstacle }: Extract<Earnings, { kind: 'notJudged' }>, language: Language): string => {
  const telling = { language };
  switch (obstacle.kind) {
    case 'missing': {
      const names = titles(scheme, obstacle.figures, language);
      return say(telling, `待核：先补齐或更正${names}`, `pending: first complete or correct ${names}`);
    }
    case 'undefined':
      return say(telling, '待核：分母为 0，无法计算', 'pending: the denominator is zero');
    case 'waiting':
      return explainWaiting(obstacle, undefined, { language, title: (id) => figureOf(scheme, id).title[language] });
    case 'outOfBounds':
    case 'unreasoned':
      return say(telling, '待核：由考核人员评定', 'pending: a person decides');
    case 'notApplicable':
      return say(telling, '不适用，不失分', 'not applicable, no points lost');
  }
};

/** "再提高 1.3 个百分点"; empty where the measure is the figure itself, or an answer. */
const tellMeasure = (scheme: Scheme, code: string, { figure, measure }: Earning, language: Language): string => {
  const judged = scheme.indicators.find((each) => each.code === code)?.measure;
  if (measure === undefined || judged === undefined || judged.value === figure) return '';
  const by = subtract(measure.to, measure.from);
  // Where the target moves instead, the measure stays.
  if (isZero(by)) return '';
  const showing: Showing = { language, unit: judged.unit, day: isDay(judged.value, scheme), title: (id) => id };
  const rises = compare(by, zero) > 0;
  const gap = showGap(rises ? by : negate(by), showing);
  return rises ? say(showing, `再提高 ${gap}`, `${gap} more`) : say(showing, `再降低 ${gap}`, `${gap} less`);
};

const tellGain = (scheme: Scheme, { gain, goal, met }: Earning, language: Language): string => {
  const telling = { language };
  const points = fixed(gain, scheme.places.value);
  if (isZero(gain)) return say(telling, '即达到要求', 'would meet the requirement');
  if (goal === 'met' && met) return say(telling, `可多得 ${points} 分并达到要求`, `would earn ${points} more points and meet the requirement`);
  return goal === 'all'
    ? say(telling, `可多得 ${points} 分`, `would earn ${points} more points`)
    : say(telling, `可先多得 ${points} 分`, `would earn a first ${points} more points`);
};

/** "出生人数须同步减少 20 人（I01）" */
const tellFollowing = (scheme: Scheme, { identity, figures, by }: Following, language: Language): string => {
  const telling = { language };
  const names = titles(scheme, figures, language);
  const unit = figures.map((id) => figureOf(scheme, id).unit).at(0) ?? { zh: '', en: '' };
  const rises = compare(by, zero) > 0;
  const size = tellSize(by, unit, language);
  const together = figures.length > 1;
  return say(
    telling,
    `${names}${together ? '合计' : ''}须同步${rises ? '增加' : '减少'} ${size}（${identity}）`,
    `${names}${together ? ' together' : ''} must go ${rises ? 'up' : 'down'} by ${size} too (${identity})`,
  );
};

const tellDoubts = (scheme: Scheme, codes: readonly string[], language: Language): string => {
  const names = tellIdentities(scheme, codes, language);
  return say({ language }, `改后须核对${names}`, `then to be verified: ${names}`);
};

const tellIdentities = (scheme: Scheme, codes: readonly string[], language: Language): string =>
  codes
    .map((code) => {
      const title = scheme.identities.find((identity) => identity.code === code)?.title[language] ?? '';
      return say({ language }, `“${title}”（${code}）`, `“${title}” (${code})`);
    })
    .join(say({ language }, '、', ', '));

const figureOf = (scheme: Scheme, id: string): Figure => {
  const figure = scheme.figures.find((each) => each.id === id);
  if (figure === undefined) throw new RangeError(`no such figure: ${id}`);
  return figure;
};

const titles = (scheme: Scheme, figures: readonly string[], language: Language): string =>
  figures.map((id) => figureOf(scheme, id).title[language]).join(say({ language }, '、', ', '));
