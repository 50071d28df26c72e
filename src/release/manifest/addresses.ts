import type { Expected, Finding } from './finding';
import { allBelow, at, child, everyBelow, type Element } from './tree';

/** Every address of a page or a picture. */
const addressesIn = (manifest: Element): readonly Element[] => {
  const resources = at(manifest, 'VersionOverrides', 'Resources');
  const settings = at(manifest, 'DefaultSettings', 'SourceLocation');
  return [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map((name) => child(manifest, name)),
    settings,
    ...(child(resources, 'Images')?.children ?? []),
    ...(child(resources, 'Urls')?.children ?? []),
  ].filter((element) => element !== undefined);
};

/** The folder that the pane's page lies in: `https://apps.example.gov.cn/kaohe/`. */
export const baseOf = (manifest: Element): string => {
  const page = at(manifest, 'DefaultSettings', 'SourceLocation')?.attribute('DefaultValue') ?? '';
  return URL.canParse(page) ? new URL('.', page).href : '';
};

/** The path of an address below the base; `undefined` for one that lies elsewhere. */
export const pathBelow = (base: string, address: string): string | undefined =>
  base !== '' && address.startsWith(base) ? decodeURIComponent(new URL(address).pathname.slice(new URL(base).pathname.length)) : undefined;

/** All addresses are https, below one folder, and mean files that are there; nothing else is allowed to be shown. */
export const addressFindings = (manifest: Element, { files, commands }: Pick<Expected, 'files' | 'commands'>): readonly Finding[] => {
  const base = baseOf(manifest);
  const found: Finding[] = [];
  for (const element of addressesIn(manifest)) {
    const address = element.attribute('DefaultValue') ?? '';
    const { place } = element;
    if (!address.startsWith('https://')) {
      found.push({ code: 'M013', place, found: address, expected: 'an https address', fix: 'Office loads nothing over http.' });
      continue;
    }
    const path = pathBelow(base, address);
    if (path === undefined) found.push({ code: 'M014', place, found: address, expected: `an address below ${base}`, fix: 'Everything lies in one folder of one server; npm run build -- --origin writes it.' });
    else if (!files.has(path)) found.push({ code: 'M015', place, found: address, expected: `the file ${path} among what is built`, fix: 'Name a file that is there, or build it.' });
    const asked = new URL(address).searchParams.get('do');
    if (asked !== null && !commands.includes(asked)) found.push({ code: 'M016', place, found: `?do=${asked}`, expected: `one of ${commands.join(', ')}`, fix: 'The pane does not know this command.' });
  }
  return [...found, ...domains(manifest), ...strangers(manifest, base)];
};

/** The folder of the pages is allowed by itself; another domain would only be a way out. */
const domains = (manifest: Element): readonly Finding[] =>
  allBelow(manifest, 'AppDomain').map(({ place, text }) => ({ code: 'M017', place, found: text, expected: 'no AppDomain', fix: 'The add-in opens nothing but its own pages: take it out.' }));

/** Addresses in places that are none. */
const strangers = (manifest: Element, base: string): readonly Finding[] =>
  everyBelow(manifest).flatMap((element) => {
    const value = element.attribute('Value') ?? '';
    if (!/^https?:/u.test(value) || value.startsWith(base)) return [];
    return [{ code: 'M014', place: element.place, found: value, expected: `an address below ${base}`, fix: 'Everything lies in one folder of one server.' }];
  });
