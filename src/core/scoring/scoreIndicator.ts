import { decimal, zero } from '../exact';
import type { Figures, Remark } from '../figures';
import { isUnknown } from '../measures';
import { poolOf, prepareAnswered, prepareMeasured, withOwn, type Among, type Stakes } from '../rules';
import type { AnsweredIndicator, Indicator, MeasuredIndicator, Scheme } from '../scheme';
import { prepareMeasure, prepareShown, settled } from './measuring';
import { prepareOutcomes } from './outcomes';
import { prepareAmong } from './peers';
import type { Company, IndicatorScore } from './scores';

/** How a scheme counts, apart from the indicator itself. */
export interface Counting extends Pick<Scheme, 'places' | 'notApplicable'> {
  readonly leaveOut: boolean;
}

/**
 * Scores an indicator of one unit from the unit's figures and remarks, and from its peers where the rule compares units.
 * Where the score is one of a few that are known beforehand, it is the same object for every unit.
 * @throws RangeError when the rule compares units and `peers` is absent
 */
export type Scoring = (figures: Figures, remarks: readonly Remark[], peers?: Company) => IndicatorScore;

/** Reads of an indicator what is the same for every unit, once. */
export const prepareIndicator = (indicator: Indicator, counting: Counting): Scoring =>
  indicator.measure === undefined ? prepareAnswers(indicator, counting) : prepareMeasuring(indicator, counting);

const prepareAnswers = (indicator: AnsweredIndicator, counting: Counting): Scoring => {
  const { judge, settled: known = [] } = prepareAnswered(indicator.rule, stakesOf(indicator));
  const scoreOf = prepareOutcomes(indicator, counting, known);
  return (figures, remarks) => scoreOf(judge(figures, remarks.length === 0 ? remarks : remarks.filter(({ code }) => code === indicator.code)), figures);
};

const prepareMeasuring = (indicator: MeasuredIndicator, counting: Counting): Scoring => {
  const [measureOf, shownOf, amongOf] = [prepareMeasure(indicator), prepareShown(indicator), prepareAmong(indicator)];
  const { judge, settled: known = [] } = prepareMeasured(indicator.rule, stakesOf(indicator));
  const scoreOf = prepareOutcomes(indicator, counting, known.filter((each) => settled(each, indicator) === each));
  return (figures, _remarks, peers) => {
    const measure = measureOf(figures);
    const shown = shownOf && { shown: shownOf(figures) };
    if (isUnknown(measure)) return scoreOf(measure, figures, undefined, shown);
    if (amongOf === undefined) return scoreOf(settled(judge(measure, figures, alone), indicator), figures, measure, shown);
    const among = amongOf(figures, peers);
    const judgement = 'kind' in among ? among : judge(measure, figures, among);
    return scoreOf(settled(judgement, indicator), figures, measure, peers === undefined ? shown : { ...shown, peers });
  };
};

/** Of a rule that compares nobody. */
const alone: Among = { peers: { now: withOwn(poolOf([]), zero) } };

const stakesOf = (indicator: Indicator): Stakes => ({
  points: decimal(indicator.points.value),
  ...(indicator.floor && { floor: decimal(indicator.floor.value) }),
  ...(indicator.measure && indicator.margin && { margin: decimal(indicator.margin.value) }),
});
