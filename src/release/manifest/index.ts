import { addressFindings } from './addresses';
import type { Expected, Finding } from './finding';
import { iconFindings } from './icons';
import { identityFindings } from './identity';
import { orderFindings } from './order';
import { requirementFindings } from './requirements';
import { resourceFindings } from './resources';
import { textFindings } from './texts';
import { readManifest, type Element } from './tree';

export { told, type Expected, type Finding } from './finding';
export { iconSizes, sizeOfPng } from './icons';

const checks: readonly ((manifest: Element, expected: Expected) => readonly Finding[])[] = [
  orderFindings,
  identityFindings,
  requirementFindings,
  textFindings,
  addressFindings,
  resourceFindings,
  iconFindings,
];

/**
 * Everything that is wrong with a manifest, without asking anybody: what Microsoft's service would refuse, and what Excel would show
 * wrongly. Of a text that is no XML that alone is told.
 */
export const checkManifest = (xml: string, expected: Expected): readonly Finding[] => {
  const manifest = read(xml);
  if (manifest instanceof Error) {
    return [{ code: 'M001', place: 'manifest.xml', found: manifest.message, expected: 'well-formed XML', fix: 'Close every element, and write & as &amp;.' }];
  }
  return checks.flatMap((check) => check(manifest, expected));
};

const read = (xml: string): Element | Error => {
  try {
    return readManifest(xml);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};
