import type { UnitFigures } from '../figures';
import type { Scheme } from '../scheme';
import { flags, type Flag } from './flag';
import { prepareGrades } from './grade';
import { prepareItems } from './prepareItems';
import { prepareParts } from './prepareParts';
import type { IndicatorScore, PartScore, Ranked, Total, UnitScore, VetoScore } from './scores';
import { compose } from './total';
import { deductedBy, prepareAutomatic } from './vetoEffects';
import { prepareVetoes } from './vetoes';

/** What the scores of its indicators make of a unit, not yet ranked. */
export interface Unranked {
  readonly total: Total;
  /** In the order of the scheme's parts. */
  readonly parts: readonly Total[];
  readonly ranked: (own: Ranked, parts: readonly PartScore[]) => UnitScore;
}

export type UnitScoring = (unit: UnitFigures, indicators: readonly IndicatorScore[]) => Unranked;

/** Reads of a scheme what is the same for every unit, once. */
export const prepareUnit = (scheme: Scheme): UnitScoring => {
  const [vetoesOf, automaticOf] = [prepareVetoes(scheme), prepareAutomatic(scheme)];
  const [itemsOf, partsOf, gradeOf] = [prepareItems(scheme), prepareParts(scheme), prepareGrades(scheme)];
  return (unit, indicators) => {
    const entered = vetoesOf(unit);
    const items = itemsOf(indicators, entered);
    const parts = partsOf(items);
    const total = deductedBy(entered, compose(scheme.parts, parts, scheme.composition.value, scheme.places.value));
    const vetoes = automaticOf(entered, total);
    const grade = gradeOf(total, vetoes);
    const { flags: raised, failing, pending } = verdict(vetoes, indicators);
    const ranked = ({ rank, provisional }: Ranked, partScores: readonly PartScore[]): UnitScore => {
      const { score, points, rate, low, high, spare } = total;
      const usual = { unit: unit.unit, rank, provisional, score, points, rate, low, high, grade, vetoes, flags: raised, failing, pending, parts: partScores, items, indicators };
      return spare === undefined ? usual : { ...usual, spare };
    };
    return { total, parts, ranked };
  };
};

/** The most severe flags first, and how many indicators are missed and how many are open. */
const verdict = (vetoes: readonly VetoScore[], indicators: readonly IndicatorScore[]): Pick<UnitScore, 'flags' | 'failing' | 'pending'> => {
  const raised = new Set<Flag>();
  let [failing, pending] = [0, 0];
  for (const { flag } of indicators) {
    if (flag === 'met') continue;
    raised.add(flag);
    if (missed.has(flag)) failing += 1;
    if (flag === 'pending') pending += 1;
  }
  for (const { state } of vetoes) {
    raised.add(state === 'decided' ? 'veto' : 'pending');
    if (state === 'open') pending += 1;
  }
  return { flags: raised.size === 0 ? [] : flags.filter((flag) => raised.has(flag)), failing, pending };
};

/** Flags of an indicator that is not met. */
const missed: ReadonlySet<Flag> = new Set<Flag>(['circular', 'interview', 'failing']);
