import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';
import { ownOfficeJs, usualOrigin } from './target.mjs';

const marker = '.built';

/** What dist/ was last made from and for; `undefined` where there is none. */
export const builtSite = (folder) => {
  const file = join(folder, marker);
  const said = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // Builds of an earlier make left a bare fingerprint.
  return said.startsWith('{') ? JSON.parse(said) : undefined;
};

/** The page with office.js from elsewhere, and a content policy that allows it. */
export const pageFor = (page, officeJs) => {
  if (officeJs === ownOfficeJs) return page;
  const { origin } = new URL(officeJs);
  return page
    .replace(`src="${ownOfficeJs}"`, `src="${officeJs}"`)
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/u, (_, before, policy) => `${before}${allowing(policy, origin)}"`);
};

/** What office.js loads comes from where it lies itself. */
const allowing = (policy, origin) => policy.replace(/(script-src|connect-src) 'self'/gu, `$1 'self' ${origin}`);

/** The manifest for another address; the one in the project is for `npm start`. */
export const manifestFor = (manifest, origin) => manifest.replaceAll(usualOrigin, origin);

/** Files of office.js that somebody has put in place of those of the package. */
const newerFiles = () =>
  readdirSync(inProject('assets', 'office'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('README'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(inProject('assets', 'office').length + 1));

const packageVersion = () => JSON.parse(readFileSync(inProject('node_modules', '@microsoft', 'office-js', 'package.json'), 'utf8')).version;

/** Which files of Microsoft's lie beside the add-in, where they come from, and what holds for them. */
const officeNotice = (folder, newer) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
  const lines = files.map((file) => {
    const from = newer.includes(file) ? 'assets/office' : 'npm';
    return `${createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')}  ${file}  (${from})`;
  });
  return `本文件夹中的脚本是微软的 Office JavaScript API 库（office.js），未经修改，不属于本项目的 MIT 许可范围，
适用同目录的 LICENSE.md。微软不负责维护、更新或支持本加载项。微软只支持从其 CDN 加载 office.js；
这里随附副本，是为了在不联网的内网中使用。需要较新的文件时，可直接替换，文件名不变。

The scripts in this folder are Microsoft's Office JavaScript API library (office.js), unmodified. The MIT licence of
this project does not cover them: LICENSE.md beside this file does. Microsoft is not responsible for maintaining,
updating or supporting this add-in. Microsoft supports office.js from its CDN only; the copy is here so that a closed
network works. Newer files may take the place of these, under the same names.

npm: @microsoft/office-js ${packageVersion()}

${lines.join('\n')}
`;
};

/**
 * Makes the folder that is served from what webpack has bundled, for an address. Whoever looks sees the old folder or the new one.
 * @param target `{ origin, officeJs }`
 */
export const composeSite = (bundled, folder, target, sources) => {
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  cpSync(bundled, making, { recursive: true, filter: (path) => !path.endsWith(marker) });
  for (const name of readdirSync(making).filter((each) => each.endsWith('.html'))) {
    writeFileSync(join(making, name), pageFor(readFileSync(join(making, name), 'utf8'), target.officeJs));
  }
  writeFileSync(join(making, 'manifest.xml'), manifestFor(readFileSync(inProject('manifest.xml'), 'utf8'), target.origin));
  const newer = newerFiles();
  for (const file of newer) cpSync(inProject('assets', 'office', file), join(making, 'office', file));
  writeFileSync(join(making, 'office', 'NOTICE.txt'), officeNotice(join(making, 'office'), newer.map((file) => file.replaceAll('\\', '/'))));
  writeFileSync(join(making, marker), JSON.stringify({ sources, ...target }));
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
};
