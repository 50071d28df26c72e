import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageFile from '../../package.json';
import { billOfMaterials, checksums, packageFiles, packed, policyOf, releaseNamed, releases, serverSample, sha256Of, type Files, type Ingredients, type Released } from '../../src/release';

const project = join(__dirname, '..', '..');
const text = (file: string): string => readFileSync(join(project, file), 'utf8');
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

const released: Released = { name: 'kaohe-addin', version: '1.2.3', day: '2026-11-30', dependencies: { react: '19.0.0', zip: '0.8.0' } };

const component = (name: string, version: string): object => ({ 'bom-ref': `${name}@${version}`, type: 'library', name, version });

/** What npm prints, as far as it is different every time. */
const printed = ({ serial = 'a', time = '2026-11-30T12:47:58.585Z', npm = '11.19.1', folder = 'clone' } = {}): string =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${serial}`,
    metadata: { timestamp: time, tools: [{ vendor: 'npm', name: 'cli', version: npm }], component: { ...component(folder, '1.2.3'), 'bom-ref': 'kaohe-addin@1.2.3' } },
    components: [component('react', '19.0.0'), component('zip', '0.8.0'), component('scheduler', '0.1.0'), component('jest', '30.0.0')],
    dependencies: [
      { ref: 'kaohe-addin@1.2.3', dependsOn: ['jest@30.0.0'] },
      { ref: 'react@19.0.0', dependsOn: ['scheduler@0.1.0'] },
      { ref: 'scheduler@0.1.0', dependsOn: ['react@19.0.0'] },
      { ref: 'zip@0.8.0', dependsOn: [] },
      { ref: 'jest@30.0.0', dependsOn: ['zip@0.8.0'] },
    ],
  });

describe('the bill of materials', () => {
  const made = billOfMaterials(printed(), released);
  const read = JSON.parse(made) as { serialNumber: string; metadata: { timestamp: string; component: { name: string } }; components: { name: string }[]; dependencies: { ref: string; dependsOn: string[] }[] };

  it('lists what the add-in is bundled from, what that needs, and nothing of the tools', () => {
    expect(read.components.map(({ name }) => name)).toEqual(['react', 'zip', 'scheduler']);
    expect(read.dependencies[0]).toEqual({ ref: 'kaohe-addin@1.2.3', dependsOn: ['react@19.0.0', 'zip@0.8.0'] });
    expect(read.dependencies.map(({ ref }) => ref)).not.toContain('jest@30.0.0');
  });

  it('is the same whenever, wherever and by whichever npm it is made', () => {
    expect(billOfMaterials(printed({ serial: 'b', time: '2030-01-01T00:00:00.000Z', npm: '12.0.0', folder: 'elsewhere' }), released)).toBe(made);
    expect(read.metadata).toMatchObject({ timestamp: '2026-11-30T00:00:00.000Z', component: { name: 'kaohe-addin' } });
  });

  it('has a serial number of its contents, in the form of a UUID of version 8', () => {
    expect(read.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    const other = JSON.parse(billOfMaterials(printed(), { ...released, day: '2026-12-01' })) as { serialNumber: string };
    expect(other.serialNumber).not.toBe(read.serialNumber);
  });

  it('is refused where a dependency is missing from it', () => {
    expect(() => billOfMaterials(printed(), { ...released, dependencies: { zod: '4.0.0' } })).toThrow('zod@4.0.0');
  });
});

describe('checksums', () => {
  it('are those of SHA-256, in the order of the paths, as sha256sum reads them', () => {
    expect(checksums({ 'b.txt': bytes(''), 'a/a.txt': bytes('abc') })).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/a.txt\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt\n',
    );
  });
});

const site: Files = {
  'taskpane.html': bytes(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' https://cdn.example" />`),
  'manifest.xml': bytes('<OfficeApp/>'),
  'app/taskpane.12345678.js': bytes('1'),
  'third-party.json': bytes('[{"name":"react","version":"19.0.0"}]'),
  'THIRD-PARTY-NOTICES.txt': bytes('react'),
};

const ingredients: Ingredients = {
  site,
  assets: { 'nginx/kaohe.conf': readFileSync(join(project, 'assets', 'nginx', 'kaohe.conf')), 'workbook/a.xlsx': bytes('a'), 'icons/icon.svg': bytes('<svg/>') },
  docs: { 'manual.md': bytes('#'), 'notes.txt': bytes('') },
  project: { LICENSE: bytes('MIT') },
  bill: printed(),
  released,
  origin: 'https://oa.example.gov.cn/a/b',
};

describe('the package', () => {
  const files = packageFiles(ingredients);

  it('holds the site, the manifest, a configuration of the server, workbooks, documents, licences, materials and checksums', () => {
    expect(Object.keys(files).sort()).toEqual([
      'LICENSE',
      'SHA256SUMS',
      'THIRD-PARTY-NOTICES.txt',
      'assets/workbook/a.xlsx',
      'bom.cdx.json',
      'docs/manual.md',
      'manifest.xml',
      'nginx/kaohe.conf',
      'site/THIRD-PARTY-NOTICES.txt',
      'site/app/taskpane.12345678.js',
      'site/manifest.xml',
      'site/taskpane.html',
    ]);
  });

  it('has the checksum of every file but the list itself', () => {
    const lines = new TextDecoder().decode(files['SHA256SUMS']).trim().split('\n');
    expect(lines).toHaveLength(Object.keys(files).length - 1);
    for (const line of lines) {
      const [sum, path = ''] = line.split('  ');
      expect([path, sum]).toEqual([path, sha256Of(files[path] ?? new Uint8Array())]);
    }
  });

  it('is not made where something is bundled that the materials do not list', () => {
    const stowaway = { ...site, 'third-party.json': bytes('[{"name":"jest","version":"30.0.0"}]') };
    expect(() => packageFiles({ ...ingredients, site: stowaway })).toThrow('jest@30.0.0');
  });

  it('is the same zip for the same files in any order, with the day of the release', () => {
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    const zip = packed('kaohe-addin-1.2.3', files, released.day);
    expect(sha256Of(packed('kaohe-addin-1.2.3', backwards, released.day))).toBe(sha256Of(zip));
    expect(sha256Of(packed('kaohe-addin-1.2.3', files, '2026-12-01'))).not.toBe(sha256Of(zip));
    expect(unzipSync(zip)['kaohe-addin-1.2.3/site/app/taskpane.12345678.js']).toEqual(bytes('1'));
  });
});

describe('the sample configuration of nginx', () => {
  const sample = text('assets/nginx/kaohe.conf');

  it('says the host, the path and the content policy of what was built', () => {
    const made = serverSample(sample, 'https://oa.example.gov.cn/a/b', new TextDecoder().decode(site['taskpane.html']));
    expect(made).toContain('server_name oa.example.gov.cn;');
    expect(made).toContain('location /a/b/ {');
    expect(made).toContain('~^/a/b/app/');
    expect(made).toContain(`Content-Security-Policy "default-src 'none'; script-src 'self' https://cdn.example"`);
    expect(made).not.toMatch(/apps\.example|[^v]\/kaohe\//u);
  });

  it('serves an address without a path as well', () => {
    const made = serverSample(sample, 'https://oa.example.gov.cn', new TextDecoder().decode(site['taskpane.html']));
    expect(made).toContain('location / {');
    expect(made).toContain('~^/app/');
  });

  it('has no page without a content policy', () => {
    expect(() => policyOf('<p>')).toThrow('no content policy');
  });
});

describe('the change log', () => {
  it.each(['CHANGELOG.md', 'CHANGELOG.zh-CN.md'])('begins with the version of package.json: %s', (file) => {
    expect(releases(text(file))[0]?.version).toBe(packageFile.version);
  });

  it('names the same releases on the same days in both languages', () => {
    expect(releases(text('CHANGELOG.zh-CN.md'))).toEqual(releases(text('CHANGELOG.md')));
  });

  it('is asked for a release in vain that it does not name', () => {
    expect(() => releaseNamed('9.9.9', text('CHANGELOG.md'))).toThrow('9.9.9');
  });
});
