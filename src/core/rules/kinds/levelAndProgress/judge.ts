import { add, compare, decimal, multiply, one, subtract, upTo, whole, type Fraction } from '../../../exact';
import { isUnknown, prepareOperand, worse } from '../../../measures';
import type { Text } from '../../../scheme';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { placeOf } from '../../parts/bands';
import { showBand } from '../../parts/bandTexts';
import { say, show, showLimit, type Showing } from '../../parts/showing';
import { meets } from '../../parts/side';
import type { LevelAndProgressRule, ShareBand } from './rule';

export interface LevelAndProgressDetail {
  readonly kind: 'levelAndProgress';
  readonly side: 'atLeast' | 'atMost';
  readonly average: Fraction;
  readonly better: boolean;
  /** Weight of the level, and what it would have been on the other side of the average. */
  readonly weight: Fraction;
  readonly otherwise: Fraction;
  readonly level: ShareBand;
  readonly progress: Fraction;
  readonly step: ShareBand;
}

/**
 * Level and progress, each by its band, weighted by the side of the average that the measure is on.
 * @throws RangeError when bands leave a gap (the scheme check refuses such bands)
 */
export const judgeLevelAndProgress = (
  rule: LevelAndProgressRule,
  { points, measure, figures }: MeasuredCase,
): Judgement<LevelAndProgressDetail> => {
  const [average, progress] = [prepareOperand(rule.average)(figures), prepareOperand(rule.progress)(figures)];
  if (isUnknown(average) || isUnknown(progress)) return worse(average, progress);
  const better = meets(measure, rule.side.value, average);
  const [whenBetter, whenWorse] = [decimal(rule.better.value), decimal(rule.worse.value)];
  const [weight, otherwise] = better ? [whenBetter, whenWorse] : [whenWorse, whenBetter];
  const [level, step] = [bandOf(measure, rule.level), bandOf(progress, rule.steps)];
  const earned = multiply(points, shareOf(weight, level, step));
  return {
    kind: 'judged',
    met: compare(earned, points) >= 0,
    near: false,
    earned,
    detail: {
      kind: 'levelAndProgress',
      side: rule.side.value,
      average,
      better,
      weight,
      otherwise,
      level,
      progress,
      step,
    },
  };
};

const bandOf = (value: Fraction, bands: readonly ShareBand[]): ShareBand => {
  const band = bands[placeOf(value, bands)];
  if (band === undefined) throw new RangeError('the bands have a gap');
  return band;
};

/** `w × level + (1 − w) × progress` */
const shareOf = (weight: Fraction, level: ShareBand, step: ShareBand): Fraction =>
  add(multiply(weight, decimal(level.share.value)), multiply(subtract(one, weight), decimal(step.share.value)));

export const explainLevelAndProgress = ({ detail }: Judged<LevelAndProgressDetail>, showing: Showing): string => {
  const { average, better, weight, otherwise, level, progress, step } = detail;
  const limit = showLimit(detail.side, show(average, showing, showing.measure), showing);
  const stands = better ? say(showing, '达到', 'met') : say(showing, '未达到', 'missed');
  const [weighs, else_] = [percent(weight), percent(otherwise)];
  const [otherZh, otherEn] = better ? ['未达到', 'missed'] : ['达到', 'met'];
  const bare: Showing = { language: showing.language, unit: noUnit, day: false, title: showing.title };
  const [levelBand, stepBand, moved] = [showBand(level, showing), showBand(step, bare), show(progress, bare)];
  const [levelShare, stepShare] = [percent(decimal(level.share.value)), percent(decimal(step.share.value))];
  const total = percent(shareOf(weight, level, step));
  return say(
    showing,
    [
      `平均值要求${limit}，${stands}，水平占 ${weighs}（${otherZh}时占 ${else_}）`,
      `水平在“${levelBand}”，计 ${levelShare}`,
      `进步 ${moved} 在“${stepBand}”，计 ${stepShare}`,
      `合计得分值的 ${total}`,
    ].join('；'),
    [
      `average: ${limit}, ${stands}: the level weighs ${weighs} (${else_} where ${otherEn})`,
      `level in the band “${levelBand}”: ${levelShare}`,
      `progress ${moved} in the band “${stepBand}”: ${stepShare}`,
      `${total} of the points in all`,
    ].join('; '),
  );
};

const noUnit: Text = { zh: '', en: '' };

const percent = (share: Fraction): string => `${upTo(multiply(share, whole(100)), 4)}%`;
