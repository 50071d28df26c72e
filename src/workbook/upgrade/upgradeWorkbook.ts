import { structure, type Issue } from '../../checks';
import { fingerprintOfScheme, type Scheme } from '../../core';
import type { Host } from '../../host/port';
import { shippedSchemes } from '../../schemes';
import { request, schemeOfTag } from '../attach';
import { layoutVersion } from '../layout';
import { schemeFor, type SchemeChoice } from '../scheme';
import { olderWorkbook, type OlderWorkbook } from './olderWorkbook';

/** A new workbook with what was entered into an older one, which stays as it is. */
export interface Upgraded {
  readonly kind: 'upgraded';
  /** Of the layout that the workbook had. */
  readonly from: number;
  readonly carried: OlderWorkbook;
  readonly bytes: Uint8Array;
}

/** Nothing was made: why, or that the layout is that of today. */
export type NotUpgraded = { readonly kind: 'refused'; readonly issues: readonly Issue[] } | { readonly kind: 'current' };

/**
 * Makes a standard workbook of today's layout from one of an older layout: its units, entered figures, remarks and parameters.
 * Scores and records of runs stay in the old one. What builds workbooks is loaded when it is needed.
 * @throws HostError where the workbook cannot be read
 */
export const upgradeWorkbook = async (host: Host, { scheme: choice }: { readonly scheme: SchemeChoice }): Promise<Upgraded | NotUpgraded> => {
  const reading = await host.read(request);
  const tag = schemeOfTag(reading);
  if (tag === undefined) return { kind: 'refused', issues: [structure.notStandard.find({ sheets: reading.sheets.map(({ name }) => name) })] };
  if (tag.layout > layoutVersion) return { kind: 'refused', issues: [structure.newerLayout.find({ layout: tag.layout })] };
  if (tag.layout === layoutVersion) return { kind: 'current' };
  const found = await schemeFor(choice, reading);
  if ('refused' in found) return { kind: 'refused', issues: found.refused };
  const carried = olderWorkbook(reading, found.scheme);
  if ('refused' in carried) return { kind: 'refused', issues: carried.refused };
  const { upgradedWorkbook } = await import('../build');
  return { kind: 'upgraded', from: tag.layout, carried, bytes: upgradedWorkbook(carried, found.scheme, await ships(found.scheme)) };
};

const ships = async (scheme: Scheme): Promise<boolean> => {
  const shipped = Object.hasOwn(shippedSchemes, scheme.id) ? await shippedSchemes[scheme.id]?.() : undefined;
  return shipped !== undefined && fingerprintOfScheme(shipped) === fingerprintOfScheme(scheme);
};
