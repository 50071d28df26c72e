import { compare, type Fraction } from '../exact';
import type { Figures } from '../figures';
import { isUnknown, prepareOperand, type Value } from '../measures';
import type { Judged } from '../rules';
import type { Escalation, Indicator } from '../scheme';
import type { Flag } from './flag';

/** The flag of what was judged; one that is missed goes as far as the scheme's escalation says. */
export const prepareFlags = ({ escalation = [] }: Indicator): ((judged: Judged, figures: Figures, measure: Fraction | undefined) => Flag) => {
  const missed = prepareMissed(escalation);
  return ({ detail, met, near }, figures, measure) => {
    if (detail.kind === 'encouragement') return detail.earned ? 'encouraged' : 'met';
    if (met) return near ? 'near' : 'met';
    return missed(figures, measure);
  };
};

const prepareMissed = (escalation: readonly Escalation[]) => {
  const steps = escalation.map(({ flag, above }) => ({ flag: flag.value, limitOf: above === undefined ? undefined : prepareOperand(above) }));
  return (figures: Figures, measure: Fraction | undefined): Flag => {
    let flag: Flag = 'failing';
    for (const step of steps) {
      const applies = step.limitOf === undefined || isAbove(measure, step.limitOf(figures));
      if (applies && flag !== 'circular') flag = step.flag;
    }
    return flag;
  };
};

const isAbove = (measure: Fraction | undefined, limit: Value): boolean =>
  measure !== undefined && !isUnknown(limit) && compare(measure, limit) > 0;
