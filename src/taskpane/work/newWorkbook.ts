import { fingerprintOfScheme, type Language, type Scheme } from '../../core';
import { shippedSchemes } from '../../schemes';
import type { Desk } from '../desk';
import type { SchemeChoice } from '../view';

type Making = Pick<Desk, 'schemes' | 'checkScheme' | 'build'>;

/**
 * New workbooks, for the scheme at hand, those that ship, and scheme files that hold when they are checked.
 * What reads and builds them loads when it is asked for, and so do schemes that ship as files.
 * @param atHand the scheme of the workbook that is open, as it was written
 */
export const makingWorkbooks = (atHand: () => Scheme, language: Language): Making => {
  const files = new Map<string, Scheme>();
  const choice = ({ id, title }: Scheme): SchemeChoice => ({ id, title: title[language] });
  const known = async (): Promise<ReadonlyMap<string, Scheme>> => {
    const shipped = await Promise.all(Object.values(shippedSchemes).map((load) => load()));
    // The scheme at hand comes first; a file that was checked takes the place of what had its id.
    return new Map([atHand(), ...shipped.filter(({ id }) => id !== atHand().id), ...files.values()].map((scheme) => [scheme.id, scheme]));
  };
  return {
    schemes: async () => [...(await known()).values()].map(choice),
    checkScheme: async (file, source) => {
      const { readScheme } = await import('../../schemes/schemeFile');
      const read = readScheme(source);
      if (!read.ok) {
        const findings = read.problems.map(({ path, message }) => ({ level: 'error' as const, path, message: message[language] }));
        return { file, findings };
      }
      files.set(read.scheme.id, read.scheme);
      return { file, scheme: choice(read.scheme), findings: [] };
    },
    build: async ({ units, scheme: id = atHand().id }) => {
      const { buildStandardWorkbook } = await import('../../workbook/build');
      const scheme = (await known()).get(id) ?? atHand();
      const ships = await isShipped(scheme);
      return buildStandardWorkbook({ scheme, ships, units: units.map((name) => ({ name, class: '', takesPart: true })) });
    },
  };
};

const isShipped = async (scheme: Scheme): Promise<boolean> => {
  const shipped = Object.hasOwn(shippedSchemes, scheme.id) ? await shippedSchemes[scheme.id]?.() : undefined;
  return shipped !== undefined && fingerprintOfScheme(shipped) === fingerprintOfScheme(scheme);
};
