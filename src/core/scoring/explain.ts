import { fixed } from '../exact';
import { explainJudged, say, show, showPoints, type Showing } from '../rules';
import { explainExempt, explainWaiting } from './explainPeers';
import type { Bases, IndicatorScore } from './scores';
import type { Indicator, Language, Scheme, Text } from '../scheme';
import { isDay } from './shown';
import { tellAdjusted } from './tellAdjusted';

/**
 * Where a score comes from, in one sentence: measure, requirement, deduction, points, clause, and what is assumed.
 * @param scheme the scheme that the score was made with
 */
export const explain = (score: IndicatorScore, scheme: Scheme, language: Language): string => explainer(scheme, language)(score);

/** The phrases of `explain`, one after the other. */
export const explainSteps = (score: IndicatorScore, scheme: Scheme, language: Language): readonly string[] => prepareSteps(scheme, language)(score);

/** As `explain`, for many scores of a scheme: a score that serves many units is told once. */
export const explainer = (scheme: Scheme, language: Language): ((score: IndicatorScore) => string) => {
  const stepsOf = prepareSteps(scheme, language);
  const separator = say({ language }, '；', '; ');
  const told = new Map<IndicatorScore, string>();
  return (score) => {
    if (score.indicator.measure !== undefined) return stepsOf(score).join(separator);
    const before = told.get(score);
    if (before !== undefined) return before;
    const sentence = stepsOf(score).join(separator);
    told.set(score, sentence);
    return sentence;
  };
};

/** What is said of an indicator whatever its score. */
interface Spoken {
  readonly unit: Text;
  readonly day: boolean;
  readonly clause: string;
}

const prepareSteps = (scheme: Scheme, language: Language): ((score: IndicatorScore) => readonly string[]) => {
  const titles = titlesOf(scheme);
  const title = (figure: string): string => titles.get(figure)?.[language] ?? figure;
  const places = scheme.places.value;
  const assumptionsOf = prepareAssumptions(language);
  const spoken = new Map<Indicator, Spoken>();
  const spokenOf = (indicator: Indicator): Spoken => {
    const before = spoken.get(indicator);
    if (before !== undefined) return before;
    const { measure, clause } = indicator;
    const said = {
      unit: measure?.unit ?? noUnit,
      day: measure !== undefined && isDay(measure.value, scheme),
      clause: say({ language }, `条款 ${clause}`, `clause ${clause}`),
    };
    spoken.set(indicator, said);
    return said;
  };
  return (score) => {
    const { unit, day, clause } = spokenOf(score.indicator);
    const { measure } = score;
    const showing: Showing = measure === undefined ? { language, unit, day, title } : { language, unit, day, title, measure };
    const phrases = [measured(score, showing), outcome(score, showing)];
    if (isAdjusted(score)) phrases.push(...tellAdjusted(score, showing, places));
    phrases.push(earned(score, showing, places), clause, assumptionsOf(score.bases));
    return phrases.includes('') ? phrases.filter((phrase) => phrase !== '') : phrases;
  };
};

const isAdjusted = ({ waived, bonus, limited }: IndicatorScore): boolean => waived !== undefined || bonus !== undefined || limited !== undefined;

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

const assumable = ['points', 'target', 'deduction'] as const;
const assumableZh = { points: '分值', target: '目标', deduction: '扣分标准' } as const;

/** What is assumed; empty where nothing is. There are eight ways, each worded once. */
const prepareAssumptions = (language: Language): ((bases: Bases) => string) => {
  const worded = (assumed: readonly (typeof assumable)[number][]): string => {
    if (assumed.length === 0) return '';
    return say({ language }, `${assumed.map((each) => assumableZh[each]).join('、')}为默认`, `assumed: ${assumed.join(', ')}`);
  };
  const ways = [...Array(8).keys()].map((way) => worded(assumable.filter((_, place) => (way >> place) % 2 === 1)));
  return ({ points, target, deduction }) =>
    ways[(points === 'assumed' ? 1 : 0) + (target === 'assumed' ? 2 : 0) + (deduction === 'assumed' ? 4 : 0)] ?? '';
};
