import type { UnitFigures } from '../figures';
import type { Scheme } from '../scheme';
import type { VetoScore } from './scores';

/**
 * The vetoes that bear on a unit. A veto is decided by a person who gives a reason;
 * a decision without a reason, or a trigger without a decision, leaves it open.
 */
export const vetoesOf = (scheme: Scheme, { figures, remarks }: UnitFigures): readonly VetoScore[] =>
  scheme.vetoes.flatMap((veto): readonly VetoScore[] => {
    const decision = remarks.find(({ code, vetoed }) => code === veto.code && vetoed !== undefined);
    if (decision !== undefined) {
      if (decision.reason === '') return [{ veto, state: 'open', remark: decision }];
      return decision.vetoed === true ? [{ veto, state: 'decided', remark: decision }] : [];
    }
    const trigger = veto.trigger === undefined ? undefined : figures.get(veto.trigger);
    return trigger?.kind === 'yesNo' && trigger.yes ? [{ veto, state: 'open' }] : [];
  });
