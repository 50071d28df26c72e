import { fixed } from '../exact';
import { explainJudged, say, show, showPoints, type Showing } from '../rules';
import { explainExempt, explainWaiting } from './explainPeers';
import type { Bases, IndicatorScore } from './scores';
import type { Language, Scheme, Text } from '../scheme';
import { isDay } from './shown';
import { tellAdjusted } from './tellAdjusted';

/**
 * Where a score comes from, in one sentence: measure, requirement, deduction, points, clause, and what is assumed.
 * @param scheme the scheme that the score was made with
 */
export const explain = (score: IndicatorScore, scheme: Scheme, language: Language): string =>
  explainSteps(score, scheme, language).join(say({ language }, '；', '; '));

/** The phrases of `explain`, one after the other. */
export const explainSteps = (score: IndicatorScore, scheme: Scheme, language: Language): readonly string[] => {
  const titles = titlesOf(scheme);
  const { measure, clause } = score.indicator;
  const showing: Showing = {
    language,
    unit: measure?.unit ?? noUnit,
    day: measure !== undefined && isDay(measure.value, scheme),
    title: (figure) => titles.get(figure)?.[language] ?? figure,
    ...(score.measure && { measure: score.measure }),
  };
  const phrases = [
    measured(score, showing),
    outcome(score, showing),
    ...tellAdjusted(score, showing, scheme.places.value),
    earned(score, showing, scheme.places.value),
    say(showing, `条款 ${clause}`, `clause ${clause}`),
    assumptions(score.bases, showing),
  ];
  return phrases.filter((phrase) => phrase !== '');
};

const noUnit: Text = { zh: '', en: '' };

const titlesOf = (scheme: Scheme): ReadonlyMap<string, Text> =>
  new Map(scheme.figures.map(({ id, title }) => [id, title]));

const measured = ({ indicator, measure, shown, outcome: found }: IndicatorScore, showing: Showing): string => {
  if (indicator.measure === undefined || measure === undefined || found.kind === 'notApplicable') return '';
  const target = found.kind === 'judged' ? found.target : undefined;
  const title = indicator.measure.title[showing.language];
  const value = `${title} ${show(measure, showing, target)}`;
  if (indicator.measure.shown === undefined || shown === undefined) return value;
  const other = { ...showing, unit: indicator.measure.shown.unit, day: false };
  const text = shown === null ? '—' : show(shown, other);
  return say(showing, `${value}（${text}）`, `${value} (${text})`);
};

const outcome = ({ outcome: found, indicator, exempt }: IndicatorScore, showing: Showing): string => {
  switch (found.kind) {
    case 'judged':
      return explainJudged(found, showing);
    case 'missing': {
      const names = found.figures.map(showing.title).join(say(showing, '、', ', '));
      return say(showing, `待核：缺少或无法采用的数据项：${names}`, `pending: missing or unusable figures: ${names}`);
    }
    case 'undefined':
      return say(showing, '待核：分母为 0，无法计算', 'pending: the denominator is zero');
    case 'waiting':
      return explainWaiting(found, exempt, showing);
    case 'outOfBounds': {
      const [least, most] = [showPoints(found.least), showPoints(found.most)];
      const title = showing.title(found.figure);
      return say(showing, `待核：${title}应在 ${least} 至 ${most} 分之间`, `pending: ${title} must lie between ${least} and ${most} points`);
    }
    case 'unreasoned': {
      const title = showing.title(found.figure);
      return say(showing, `待核：${title}须在“扣分与佐证”中写明理由`, `pending: ${title} needs a reason among the remarks`);
    }
    case 'notApplicable': {
      const title = found.figure === undefined ? '' : showing.title(found.figure);
      const why = title === '' ? (indicator.measure?.title[showing.language] ?? '') : title;
      const counts = explainExempt(exempt, showing);
      return say(showing, `不适用（${why}），${counts}`, `not applicable (${why}), ${counts}`);
    }
  }
};

const earned = ({ score, points, low, high, exempt }: IndicatorScore, showing: Showing, places: number): string => {
  if (exempt?.policy === 'leftOut') return '';
  if (points === null) return say(showing, '文件未载明分值，不计分', 'the document states no points: not counted');
  const full = fixed(points, places);
  if (score !== null) {
    return say(showing, `得 ${fixed(score, places)} 分（满分 ${full} 分）`, `${fixed(score, places)} of ${full} points`);
  }
  const range = `${fixed(low, places)}–${fixed(high, places)}`;
  return say(showing, `可得 ${range} 分`, `between ${range} points`);
};

const assumptions = (bases: Bases, showing: Showing): string => {
  const zh = { points: '分值', target: '目标', deduction: '扣分标准' } as const;
  const en = { points: 'points', target: 'target', deduction: 'deduction' } as const;
  const assumed = (['points', 'target', 'deduction'] as const).filter((each) => bases[each] === 'assumed');
  if (assumed.length === 0) return '';
  return say(
    showing,
    `${assumed.map((each) => zh[each]).join('、')}为默认`,
    `assumed: ${assumed.map((each) => en[each]).join(', ')}`,
  );
};
