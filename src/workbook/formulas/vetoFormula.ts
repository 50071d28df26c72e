import type { Item, Scheme, Veto } from '../../core';
import { pendingWord, yesNoWords } from '../layout';
import { entryNames } from './entryPlaces';

export const vetoedWord = '否决';

/** What the decision cell of a veto may hold, for and against. */
const decisions = { for: ['一票否决', '否决', '是'], against: ['不否决', '不予否决', '否'] } as const;

/**
 * Whether a veto is decided, waits for its decision or its reason, or does not bear on the unit.
 * @param unit the cell with the name of the unit
 * @param trigger the cell of the figure that triggers it
 */
export const vetoFormula = ({ code }: Veto, unit: string, trigger: string | undefined): string => {
  const count = (words: readonly string[], further: string): string => {
    const list = words.map((word) => `"${word}"`).join(',');
    return `SUMPRODUCT(COUNTIFS(${entryNames.unit},${unit},${entryNames.code},"${code}",${entryNames.decision},{${list}}${further}))`;
  };
  const reasoned = `,${entryNames.reason},"?*"`;
  const any = count([...decisions.for, ...decisions.against], '');
  const undecided = trigger === undefined ? '""' : `IF(OR(${trigger}="${yesNoWords.yes}",${trigger}="${pendingWord}"),"${pendingWord}","")`;
  const against = `IF(${count(decisions.against, reasoned)}=${any},"","${pendingWord}")`;
  const decided = `IF(${any}=0,${undecided},IF(${count(decisions.for, reasoned)}=${any},"${vetoedWord}",${against}))`;
  return `IF(COUNTIFS(${entryNames.unit},${unit},${entryNames.code},"${code}")=0,${undecided},${decided})`;
};

/** An item that a decided veto leaves without points. */
export const zeroedBy = (formula: string, item: Item, { vetoes }: Scheme, cellOf: (veto: Veto) => string): string => {
  const bearing = vetoes.filter(({ effect: { value } }) => value.kind === 'itemZero' && value.item === item.id);
  return bearing.reduce((so, veto) => `IF(${cellOf(veto)}="${vetoedWord}",MIN(0,N(${so})),${so})`, formula);
};

/** A total less what decided vetoes deduct, but not below 0 for that. */
export const deductedBy = (formula: string, { vetoes }: Scheme, cellOf: (veto: Veto) => string): string =>
  vetoes.reduce((so, veto) => {
    const { value } = veto.effect;
    if (value.kind !== 'deduction') return so;
    const left = `MIN(${so},MAX(0,ROUND(${so}-${value.points},9)))`;
    return `IF(${cellOf(veto)}="${vetoedWord}",IF(ISNUMBER(${so}),${left},${so}),${so})`;
  }, formula);
