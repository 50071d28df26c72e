import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import packageFile from '../../package.json';
import { checksums, packageFiles, packed, releaseNamed } from '../release';

/** Every file below a folder by its path within; what begins with a dot is no part of it. */
const filesIn = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]),
  );

// Called by the launcher, in the project's folder: the built site, its address, what `npm sbom` printed, where the package goes.
const [site = '', origin = '', bill = '', out = ''] = process.argv.slice(2);
const { name, version, dependencies } = packageFile;
const { day } = releaseNamed(version, readFileSync('CHANGELOG.md', 'utf8'));
const files = packageFiles({
  site: filesIn(site),
  assets: filesIn('assets'),
  docs: filesIn('docs'),
  project: Object.fromEntries(['LICENSE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'CHANGELOG.zh-CN.md'].map((file) => [file, readFileSync(file)])),
  bill: readFileSync(bill, 'utf8'),
  released: { name, version, day, dependencies },
  origin,
});
const zip = `${name}-${version}.zip`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const delivered: Record<string, Uint8Array> = {
  [zip]: packed(`${name}-${version}`, files, day),
  'bom.cdx.json': files['bom.cdx.json'] ?? new Uint8Array(),
};
for (const [file, bytes] of Object.entries(delivered)) writeFileSync(join(out, file), bytes);
writeFileSync(join(out, 'SHA256SUMS'), checksums(delivered));
process.stdout.write(checksums(delivered));
