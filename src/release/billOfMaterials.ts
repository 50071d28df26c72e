import { z } from 'zod';
import { sha256Of } from './checksums';

/** What is released. */
export interface Released {
  readonly name: string;
  readonly version: string;
  /** `2026-11-30`. */
  readonly day: string;
  /** Name and version of every package that the add-in is bundled from. */
  readonly dependencies: Readonly<Record<string, string>>;
}

const component = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() });

const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ tools: z.array(z.looseObject({ name: z.string() })), component }),
  components: z.array(component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/** Sixteen bytes of a digest as a UUID of version 8, which is for such numbers (RFC 9562, section 5.8). */
const uuidOf = (digest: string): string => {
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(16), 16) % 4);
  const digits = `${digest.slice(0, 12)}8${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
};

const reachedFrom = (roots: readonly string[], edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const left = [...roots];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    left.push(...(edges.get(next) ?? []));
  }
  return reached;
};

/**
 * What `npm sbom` says of everything installed (CycloneDX), brought down to the packages under `dependencies` and what they need, and
 * without what is different every time: the serial number follows from the contents, the time is the day of the release, npm's version
 * and the name of the folder are left out. (`--omit dev` of npm 11 forgets packages that a package for testing needs as well.)
 * @throws where the text is no such bill, or lacks a dependency
 */
export const billOfMaterials = (made: string, { name, version, day, dependencies }: Released): string => {
  const read = bill.parse(JSON.parse(made));
  const edges = new Map(read.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const roots = Object.entries(dependencies).map(([dependency, its]) => `${dependency}@${its}`);
  const missing = roots.find((root) => !edges.has(root));
  if (missing !== undefined) throw new Error(`The bill of materials lacks ${missing}.`);
  const shipped = reachedFrom(roots, edges);
  const self = `${name}@${version}`;
  const settled = {
    ...read,
    serialNumber: '',
    metadata: {
      ...read.metadata,
      timestamp: `${day}T00:00:00.000Z`,
      tools: read.metadata.tools.map(({ version: _, ...tool }) => tool),
      component: { ...read.metadata.component, 'bom-ref': self, type: 'application', name, version },
    },
    components: read.components.filter((each) => shipped.has(each['bom-ref'])),
    dependencies: [
      { ref: self, dependsOn: [...roots].sort() },
      ...read.dependencies.filter(({ ref }) => shipped.has(ref)),
    ],
  };
  const serialNumber = `urn:uuid:${uuidOf(sha256Of(new TextEncoder().encode(JSON.stringify(settled))))}`;
  return `${JSON.stringify({ ...settled, serialNumber }, null, 2)}\n`;
};
