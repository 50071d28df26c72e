import { compare, subtract, zero } from '../exact';
import type { Figures } from '../figures';
import { isDecided } from '../rules';
import type { Indicator, Scheme } from '../scheme';
import type { Company } from '../scoring';
import { companyOf } from '../scoring/peers';
import { prepareIndicator, type Scoring } from '../scoring/scoreIndicator';
import { leftOut } from '../scoring/prepareItems';
import { candidatesOf } from './candidates';
import type { Earnings } from './earning';
import { outlookOf } from './outlook';
import { search } from './search';

/**
 * What would earn back the points that an indicator lost: for every figure that it hangs on, the nearest value of that
 * figure alone with which it earns anything more, all points, and meets its requirement, as far as these differ.
 *
 * - Values are such as staff can enter: whole persons and things, hundredths of amounts, days, degrees, the other answer.
 * - Figures of last year and of the first day of the year are over and never proposed.
 * - A value is proposed only if the identities of level error still hold, other figures following where they must
 *   (see `follow`); else it is a refusal that names the identities.
 * - Scoring again with the change gives exactly the promised score, and with one step less (a person, 0.01, a day)
 *   the goal is not reached.
 * - All of that holds for every kind of rule. That no value lies nearer, and that nothing is found only where nothing can be
 *   earned, holds where points do not fall and rise again along the way to the limit, as they may by a formula.
 * - Nothing is proposed that makes the case disappear (不适用) instead of doing the work.
 * @param figures of one unit, as checked: an unusable one leaves its indicators unjudged
 * @param code of the indicator
 * @param peers where the rule compares units: those that the unit was scored among; they stay as they are. Absent: the unit is its only peer
 * @throws RangeError when the scheme has no such indicator
 */
export const earnings = (scheme: Scheme, figures: Figures, code: string, peers?: Company): Earnings => {
  const indicator = scheme.indicators.find((each) => each.code === code);
  if (indicator === undefined) throw new RangeError(`no such indicator: ${code}`);
  if (isDecided(indicator.rule)) return { kind: 'decided' };
  const scoring = prepareAlone(scheme, indicator);
  const current = scoring(figures, [], peers ?? companyOf(indicator, [{ unit: '', figures, remarks: [] }])?.[0]);
  const { points, outcome, exempt } = current;
  if (outcome.kind !== 'judged' && (points !== null || exempt !== undefined)) return { kind: 'notJudged', obstacle: outcome };
  if (points === null) return { kind: 'unknownPoints' };
  const now = outlookOf(current, figures);
  const lost = subtract(points, now?.score ?? points);
  if (now === undefined || (compare(lost, zero) <= 0 && now.met)) return { kind: 'nothingLost' };
  const situation = { scheme, indicator, scoring, figures, now, points, ...(current.peers && { peers: current.peers }) };
  const found = candidatesOf(indicator, scheme).flatMap((candidate) => search(situation, candidate));
  return {
    kind: 'lost',
    lost,
    earnings: found.flatMap((each) => (each.kind === 'earning' ? [each.earning] : [])),
    refusals: found.flatMap((each) => (each.kind === 'refusal' ? [each.refusal] : [])),
  };
};

/** As it is scored with its unit. */
const prepareAlone = (scheme: Scheme, indicator: Indicator): Scoring => {
  const { places, notApplicable } = scheme;
  const leaveOut = scheme.items.some((item) => item.id === indicator.item && leftOut(scheme, item));
  return prepareIndicator(indicator, { places, notApplicable, leaveOut });
};
