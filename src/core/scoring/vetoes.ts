import type { FigureValue, UnitFigures } from '../figures';
import type { Scheme } from '../scheme';
import type { VetoScore } from './scores';

/**
 * The vetoes that bear on a unit. A veto is decided by a person who gives a reason;
 * a decision without a reason, two that contradict each other, or a trigger without a decision leave it open.
 */
export const vetoesOf = (scheme: Scheme, { figures, remarks }: UnitFigures): readonly VetoScore[] =>
  scheme.vetoes.flatMap((veto): readonly VetoScore[] => {
    const decisions = remarks.filter(({ code, vetoed }) => code === veto.code && vetoed !== undefined);
    const [decision] = decisions;
    if (decision !== undefined) {
      const clear = decisions.every(({ vetoed, reason }) => vetoed === decision.vetoed && reason.trim() !== '');
      if (!clear) return [{ veto, state: 'open', remark: decision }];
      return decision.vetoed === true ? [{ veto, state: 'decided', remark: decision }] : [];
    }
    return veto.trigger !== undefined && mayApply(figures.get(veto.trigger)) ? [{ veto, state: 'open' }] : [];
  });

/** Yes; and a trigger that nobody has answered is not a no. */
const mayApply = (trigger: FigureValue | undefined): boolean => {
  switch (trigger?.kind) {
    case 'yesNo':
      return trigger.yes;
    case 'notApplicable':
      return false;
    default:
      return true;
  }
};
