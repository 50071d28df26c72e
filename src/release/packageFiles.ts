import { billOfMaterials, type Released } from './billOfMaterials';
import { checksums, type Files } from './checksums';
import { serverSample } from './serverSample';

/** What a package is made of; every folder by paths within it. */
export interface Ingredients {
  /** dist/, as a server serves it. */
  readonly site: Files;
  readonly assets: Files;
  readonly docs: Files;
  /** Files beside package.json. */
  readonly project: Files;
  /** What `npm sbom` printed. */
  readonly bill: string;
  readonly released: Released;
  /** The address that the site was built for. */
  readonly origin: string;
}

const text = (files: Files, path: string): string => new TextDecoder().decode(needed(files, path));
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

const needed = (files: Files, path: string): Uint8Array => {
  const found = files[path];
  if (found === undefined) throw new Error(`${path} is missing.`);
  return found;
};

const below = (files: Files, folder: string, wanted: RegExp): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => wanted.test(path)).map(([path, content]) => [`${folder}${path}`, content]));

/**
 * What is handed over to whoever runs the server, by path: the site, the manifest, a configuration of nginx for its address, blank and
 * sample workbooks, the documents, licences, the bill of materials, and the checksums of it all.
 * @throws where a package that is bundled is not in the bill of materials
 */
export const packageFiles = ({ site, assets, docs, project, bill, released, origin }: Ingredients): Files => {
  const materials = billOfMaterials(bill, released);
  const unlisted = bundledIn(site).filter((each) => !materials.includes(`"bom-ref": "${each}"`));
  if (unlisted.length > 0) throw new Error(`Bundled, but not under "dependencies" of package.json: ${unlisted.join(', ')}`);
  const files: Files = {
    ...below(site, 'site/', /^(?!third-party\.json$)/u),
    'manifest.xml': needed(site, 'manifest.xml'),
    'nginx/kaohe.conf': bytes(serverSample(text(assets, 'nginx/kaohe.conf'), origin, text(site, 'taskpane.html'))),
    ...below(assets, 'assets/', /^(?:workbook\/.*\.xlsx|pictures\/.*\.png)$/u),
    ...below(docs, 'docs/', /\.(?:md|json|png)$/u),
    ...project,
    'THIRD-PARTY-NOTICES.txt': needed(site, 'THIRD-PARTY-NOTICES.txt'),
    'bom.cdx.json': bytes(materials),
  };
  return { ...files, SHA256SUMS: bytes(checksums(files)) };
};

const bundledIn = (site: Files): readonly string[] => {
  const list: unknown = JSON.parse(text(site, 'third-party.json'));
  if (!Array.isArray(list)) throw new Error('third-party.json is no list.');
  return list.map((each: { readonly name: string; readonly version: string }) => `${each.name}@${each.version}`);
};
