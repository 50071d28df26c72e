import { structure, type Issue } from '../checks';
import type { Scores } from '../core';
import type { UnitEntries } from './figuresFile';

/** Vetoes that wait for a clear decision with its reason. A blank trigger is left out: as a blank figure it is told already. */
export const openVetoes = ({ units }: Scores, given: readonly UnitEntries[]): readonly Issue[] =>
  units.flatMap(({ unit, vetoes }) => {
    const entries = given.find((each) => each.unit === unit)?.entries;
    return vetoes.flatMap(({ veto, state, remark }): readonly Issue[] => {
      const entry = veto.trigger === undefined ? undefined : entries?.get(veto.trigger);
      if (state !== 'open' || (remark === undefined && (entry?.value ?? null) === null)) return [];
      return [structure.vetoOpen.find({ unit, veto, decidedIn: 'file' })];
    });
  });
