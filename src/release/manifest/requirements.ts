import type { Expected, Finding } from './finding';
import { allBelow, child, type Element } from './tree';

/** The most that the manifest itself may require: an Excel that lacks it would hide the add-in instead of letting it say what is missing. */
const most = '1.1';

const setOf = (element: Element | undefined): { readonly place: string; readonly name: string; readonly version: string } | undefined => {
  const requirements = child(element, 'Requirements');
  const [sets] = requirements === undefined ? [] : allBelow(requirements, 'Sets');
  const set = child(sets, 'Set');
  if (set === undefined) return undefined;
  return { place: set.place, name: set.attribute('Name') ?? '', version: set.attribute('MinVersion') ?? sets?.attribute('DefaultMinVersion') ?? '' };
};

/** Minor and major version by number: 1.14 is above 1.7. */
const above = (a: string, b: string): boolean => {
  const [major = 0, minor = 0] = a.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
  return major !== otherMajor ? major > otherMajor : minor > otherMinor;
};

/** An old Excel may open the pane, and the ribbon is there for an Excel that has what the code calls. */
export const requirementFindings = (manifest: Element, { excelApi }: Pick<Expected, 'excelApi'>): readonly Finding[] => {
  const base = setOf(manifest);
  const ribbon = setOf(child(manifest, 'VersionOverrides'));
  const found: Finding[] = [];
  if (base?.name !== 'ExcelApi' || !/^\d+\.\d+$/u.test(base.version) || above(base.version, most)) {
    const said = base === undefined ? 'nothing' : `${base.name} ${base.version}`;
    found.push({ code: 'M008', place: base?.place ?? manifest.place, found: said, expected: `ExcelApi, no more than ${most}`, fix: 'A higher requirement hides the add-in from an old Excel, which could be told what it lacks.' });
  }
  if (ribbon?.name !== 'ExcelApi' || ribbon.version !== excelApi) {
    const said = ribbon === undefined ? 'nothing' : `${ribbon.name} ${ribbon.version}`;
    found.push({ code: 'M009', place: ribbon?.place ?? manifest.place, found: said, expected: `ExcelApi ${excelApi}`, fix: 'VersionOverrides require what the code calls, which start-up checks as well.' });
  }
  return found;
};
