const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join, sep } = require('node:path');
const { Compilation, sources } = require('webpack');

const folder = join(__dirname, '..', 'node_modules') + sep;

/** The folder of the package that a file belongs to: the nearest above it whose package.json has a name and a version. */
const packageOf = (file) => {
  for (let at = dirname(file); at.length > folder.length; at = dirname(at)) {
    const described = join(at, 'package.json');
    if (!existsSync(described)) continue;
    const { name, version } = JSON.parse(readFileSync(described, 'utf8'));
    if (name !== undefined && version !== undefined) return at;
  }
  return undefined;
};

/** Files of modules that are in the output, those within concatenated modules among them. */
const filesIn = (modules) =>
  [...modules].flatMap((module) => [...(module.modules === undefined ? [] : filesIn(module.modules)), ...(typeof module.resource === 'string' ? [module.resource] : [])]);

const licenceFile = /^(?:licen[cs]e|copying)(?:[.-]|$)/iu;

/** The text of a licence by its name, for packages that name one and bring no text along. */
const knownTexts = {
  MIT: (holder) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
};

const holderOf = ({ author, repository }) => author?.name ?? author ?? /github\.com[/:]([^/]+)/u.exec(repository?.url ?? repository ?? '')?.[1] ?? 'the authors';

/** What a package says of itself and its licence. @throws where there is no text of a licence to pass on: nobody may ship it then */
const described = (at) => {
  const about = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
  const { name, version, license } = about;
  const file = readdirSync(at).filter((each) => licenceFile.test(each)).sort()[0];
  const text = file === undefined ? knownTexts[license]?.(holderOf(about)) : readFileSync(join(at, file), 'utf8').replaceAll('\r\n', '\n').trim();
  if (text === undefined) throw new Error(`${name} ${version} (${license ?? 'no licence named'}) brings no text of its licence along.`);
  return { name, version, license: license ?? '', text };
};

const line = '='.repeat(80);

const noticesText = (packages) =>
  [
    '本加载项的文件中包含下列软件。 The files of this add-in contain the following software.',
    ...packages.map(({ name, version, text }) => `${line}\n${name} ${version}\n\n${text}`),
    '',
  ].join('\n\n');

/**
 * Writes THIRD-PARTY-NOTICES.txt from the modules that webpack really put into the files, and third-party.json with their names and versions.
 * `beside`: packages whose files lie beside the bundle.
 */
class ThirdPartyNotices {
  constructor({ beside = [] } = {}) {
    this.beside = beside;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ThirdPartyNotices', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ThirdPartyNotices', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const files = filesIn(compilation.modules).filter((file) => file.startsWith(folder));
        const folders = new Set([...files.map(packageOf).filter((at) => at !== undefined), ...this.beside.map((name) => join(folder, name))]);
        const packages = [...folders].map(described).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
        compilation.emitAsset('THIRD-PARTY-NOTICES.txt', new sources.RawSource(noticesText(packages)));
        const list = packages.map(({ name, version, license }) => ({ name, version, license }));
        compilation.emitAsset('third-party.json', new sources.RawSource(`${JSON.stringify(list, null, 2)}\n`));
      });
    });
  }
}

module.exports = { ThirdPartyNotices };
