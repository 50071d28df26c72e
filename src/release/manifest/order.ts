import type { Finding } from './finding';
import { everyBelow, type Element } from './tree';

/**
 * The children of an element in the order in which the schema wants them
 * (https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering); those with `?` may be missing, those with `*` come any number of times.
 */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'AlternateId?', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains?', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  VersionOverrides: ['Description?', 'Requirements', 'Hosts', 'Resources'],
  CustomTab: ['Group*', 'Label'],
  Group: ['Label', 'Icon', 'Control*'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** Elements are all there, in the order of the schema, and no other. */
export const orderFindings = (manifest: Element): readonly Finding[] =>
  [manifest, ...everyBelow(manifest)].flatMap((element) => {
    const wanted = orders[element.name];
    if (wanted === undefined) return [];
    const found = element.children.map(({ name }) => name);
    const pattern = new RegExp(`^${wanted.map(patternOf).join('')}$`, 'u');
    if (pattern.test(found.map((name) => `<${name}>`).join(''))) return [];
    return [{ code: 'M002', place: element.place, found: found.join(', '), expected: wanted.join(', '), fix: 'Office refuses a manifest whose elements are missing or in another order: bring them into this one.' }];
  });

const patternOf = (wanted: string): string => {
  const name = wanted.replace(/[?*]$/u, '');
  if (wanted.endsWith('*')) return `(?:<${name}>)+`;
  return wanted.endsWith('?') ? `(?:<${name}>)?` : `<${name}>`;
};
