import { prepareFigure, type Figures, type FigureValue, type UnitFigures } from '../figures';
import type { Scheme, Veto } from '../scheme';
import type { VetoScore } from './scores';

/**
 * The vetoes that bear on a unit. A veto is decided by a person who gives a reason;
 * a decision without a reason, two that contradict each other, or a trigger without a decision leave it open.
 */
export const prepareVetoes = ({ vetoes }: Scheme): ((unit: UnitFigures) => readonly VetoScore[]) => {
  const prepared = vetoes.map(prepareVeto);
  return (unit) => {
    const bearing: VetoScore[] = [];
    for (const vetoOf of prepared) {
      const veto = vetoOf(unit);
      if (veto !== undefined) bearing.push(veto);
    }
    return bearing;
  };
};

const prepareVeto = (veto: Veto): ((unit: UnitFigures) => VetoScore | undefined) => {
  const { code, trigger } = veto;
  const undecided = trigger === undefined ? none : prepareTrigger(veto, trigger);
  return ({ figures, remarks }) => {
    if (remarks.length === 0) return undecided(figures);
    const decisions = remarks.filter((remark) => remark.code === code && remark.vetoed !== undefined);
    const [decision] = decisions;
    if (decision === undefined) return undecided(figures);
    const clear = decisions.every(({ vetoed, reason }) => vetoed === decision.vetoed && reason.trim() !== '');
    if (!clear) return { veto, state: 'open', remark: decision };
    return decision.vetoed === true ? { veto, state: 'decided', remark: decision } : undefined;
  };
};

const none = (): undefined => undefined;

const prepareTrigger = (veto: Veto, trigger: string): ((figures: Figures) => VetoScore | undefined) => {
  const open: VetoScore = { veto, state: 'open' };
  const valueIn = prepareFigure(trigger);
  return (figures) => (mayApply(valueIn(figures)) ? open : undefined);
};

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
