import type { Language, Scheme } from '../../core';
import { schemes as shipped } from '../../schemes';
import type { Desk } from '../desk';
import type { SchemeChoice } from '../view';

type Making = Pick<Desk, 'schemes' | 'checkScheme' | 'build'>;

/**
 * New workbooks, for the scheme at hand, those that ship, and scheme files that hold when they are checked.
 * What reads and builds them loads when it is asked for.
 */
export const makingWorkbooks = (atHand: Scheme, language: Language): Making => {
  const known = new Map([atHand, ...shipped.filter(({ id }) => id !== atHand.id)].map((scheme) => [scheme.id, scheme]));
  const choice = ({ id, title }: Scheme): SchemeChoice => ({ id, title: title[language] });
  return {
    schemes: () => Promise.resolve([...known.values()].map(choice)),
    checkScheme: async (file, source) => {
      const { readScheme } = await import('../../schemes/schemeFile');
      const read = readScheme(source);
      if (!read.ok) {
        const findings = read.problems.map(({ path, message }) => ({ level: 'error' as const, path, message: message[language] }));
        return { file, findings };
      }
      known.set(read.scheme.id, read.scheme);
      return { file, scheme: choice(read.scheme), findings: [] };
    },
    build: async ({ units, scheme = atHand.id }) => {
      const { buildStandardWorkbook } = await import('../../workbook/build');
      const chosen = known.get(scheme) ?? atHand;
      return buildStandardWorkbook({ scheme: chosen, units: units.map((name) => ({ name, class: '', takesPart: true })) });
    },
  };
};
