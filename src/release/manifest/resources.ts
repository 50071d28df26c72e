import type { Finding } from './finding';
import { allBelow, everyBelow, resourcesIn, type Element } from './tree';

/** Characters that the id of a resource may have. */
const longestId = 32;

/** Which kind of resource an element may refer to. */
const kinds: Readonly<Record<string, string>> = { Image: 'Image', SourceLocation: 'Url', Label: 'String', Title: 'String', Description: 'String', Tooltip: 'String' };

/** Every reference leads to one resource of the right kind, and every resource is referred to. */
export const resourceFindings = (manifest: Element): readonly Finding[] => {
  const resources = resourcesIn(manifest);
  const byId = new Map(resources.map((resource) => [resource.attribute('id') ?? '', resource]));
  const references = everyBelow(manifest).filter((element) => element.attribute('resid') !== undefined);
  const used = new Set(references.map((element) => element.attribute('resid')));
  return [
    ...references.flatMap((element) => dangling(element, byId)),
    ...resources.flatMap((resource) => idFindings(resource, byId, used)),
    ...groups(manifest),
  ];
};

const dangling = (element: Element, byId: ReadonlyMap<string, Element>): readonly Finding[] => {
  const id = element.attribute('resid') ?? '';
  const wanted = kinds[element.name] ?? '';
  const resource = byId.get(id);
  if (resource?.name === wanted) return [];
  return [{ code: 'M018', place: element.place, found: resource === undefined ? `${id}, which is not there` : `${id}, which is a ${resource.name}`, expected: `the id of a ${wanted}`, fix: 'Define the resource, or refer to another one.' }];
};

const idFindings = (resource: Element, byId: ReadonlyMap<string, Element>, used: ReadonlySet<string | undefined>): readonly Finding[] => {
  const id = resource.attribute('id') ?? '';
  const { place } = resource;
  const found: Finding[] = [];
  if (id === '' || id.length > longestId) found.push({ code: 'M019', place, found: `${id.length} characters: ${id}`, expected: `1 to ${longestId} characters`, fix: 'Shorten the id, and every resid that names it.' });
  if (byId.get(id) !== resource) found.push({ code: 'M020', place, found: `${id} once more`, expected: 'every id once', fix: 'Give it an id of its own.' });
  if (!used.has(id)) found.push({ code: 'M021', place, found: `${id}, which nothing refers to`, expected: 'a reference to every resource', fix: 'Take it out.' });
  return found;
};

/** A resource in the wrong group is not found by Office. */
const groups = (manifest: Element): readonly Finding[] =>
  (Object.entries({ Images: 'Image', Urls: 'Url', ShortStrings: 'String', LongStrings: 'String' }) satisfies [string, string][]).flatMap(([group, kind]) =>
    allBelow(manifest, group)
      .flatMap(({ children }) => children)
      .filter(({ name }) => name !== kind)
      .map(({ place, name }) => ({ code: 'M022', place, found: name, expected: `${kind} alone in ${group}`, fix: 'Move it into its own group.' })),
  );
