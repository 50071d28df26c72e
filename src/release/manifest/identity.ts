import type { Expected, Finding } from './finding';
import { allBelow, at, child, type Element } from './tree';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

const finding = (code: string, element: Element | undefined, manifest: Element, found: string, expected: string, fix: string): Finding => ({
  code,
  place: element?.place ?? manifest.place,
  found: found === '' ? 'nothing' : found,
  expected,
  fix,
});

/** Which add-in it is, of which version, for which program, and what it may do. */
export const identityFindings = (manifest: Element, { version }: Pick<Expected, 'version'>): readonly Finding[] => {
  const [id, its, permissions] = ['Id', 'Version', 'Permissions'].map((name) => child(manifest, name));
  const found: Finding[] = [];
  if (!guid.test(id?.text ?? '')) found.push(finding('M003', id, manifest, id?.text ?? '', 'a GUID in small letters', 'The identity of the add-in never changes: put the old one back.'));
  if (its?.text !== `${version}.0`) found.push(finding('M004', its, manifest, its?.text ?? '', `${version}.0`, 'The version is that of package.json with .0 behind it.'));
  if (permissions?.text !== 'ReadWriteDocument') {
    found.push(finding('M005', permissions, manifest, permissions?.text ?? '', 'ReadWriteDocument', 'Less does not let the add-in write scores, more is not needed.'));
  }
  const hosts = [...(at(manifest, 'Hosts')?.children ?? []), ...(at(manifest, 'VersionOverrides', 'Hosts')?.children ?? [])];
  for (const host of hosts) {
    const name = host.attribute('Name') ?? host.attribute('xsi:type') ?? '';
    if (name !== 'Workbook') found.push(finding('M006', host, manifest, name, 'Workbook', 'The add-in is for Excel alone.'));
  }
  return [...found, ...twice(manifest)];
};

/** Two controls, groups or tabs of one id. */
const twice = (manifest: Element): readonly Finding[] => {
  const seen = new Set<string>();
  return allBelow(manifest, 'CustomTab', 'Group', 'Control').flatMap((element) => {
    const id = element.attribute('id') ?? '';
    const key = `${element.name} ${id}`;
    if (id !== '' && !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [finding('M007', element, manifest, id, `an id of its own for every ${element.name}`, 'Give it another id.')];
  });
};
