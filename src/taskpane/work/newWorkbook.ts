import { fingerprintOfScheme, type Language, type Scheme } from '../../core';
import { shippedSchemes } from '../../schemes';
import type { SchemeFinding as Found } from '../../schemes/schemeFile';
import type { Desk } from '../desk';
import type { SchemeChoice, SchemeFinding } from '../view';

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
      const { checkScheme } = await import('../../schemes/schemeFile');
      const { scheme, findings } = checkScheme(source);
      if (scheme !== undefined) files.set(scheme.id, scheme);
      return { file, ...(scheme && { scheme: choice(scheme) }), findings: findings.map((finding) => shown(finding, language)) };
    },
    build: async ({ units, scheme: id = atHand().id, formulas }) => {
      const { buildStandardWorkbook } = await import('../../workbook/build');
      const scheme = (await known()).get(id) ?? atHand();
      const ships = await isShipped(scheme);
      return buildStandardWorkbook({ scheme, ships, formulas, units: units.map((name) => ({ name, class: '', takesPart: true })) });
    },
  };
};

const shown = ({ level, path, line, message, fix }: Found, language: Language): SchemeFinding => ({
  level,
  path,
  message: message[language],
  ...(line !== undefined && { line }),
  ...(fix && { fix: fix[language] }),
});

const isShipped = async (scheme: Scheme): Promise<boolean> => {
  const shipped = Object.hasOwn(shippedSchemes, scheme.id) ? await shippedSchemes[scheme.id]?.() : undefined;
  return shipped !== undefined && fingerprintOfScheme(shipped) === fingerprintOfScheme(scheme);
};
