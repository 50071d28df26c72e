import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import packageFile from '../../package.json';
import { neededApi } from '../../src/host/office/needed';
import { checkManifest, type Expected, type Finding } from '../../src/release/manifest';

const project = join(__dirname, '..', '..');
const file = join(project, 'manifest.xml');
const xml = readFileSync(file, 'utf8');

const icons = readdirSync(join(project, 'assets', 'icons')).filter((name) => name.endsWith('.png'));
const files: ReadonlyMap<string, Uint8Array> = new Map([
  ...icons.map((name): [string, Uint8Array] => [`icons/${name}`, readFileSync(join(project, 'assets', 'icons', name))]),
  ...['taskpane.html', 'help.html'].map((name): [string, Uint8Array] => [name, new Uint8Array()]),
]);
const expected: Expected = {
  version: packageFile.version,
  defaultLocale: 'zh-CN',
  locales: ['en-US'],
  excelApi: neededApi,
  commands: ['score', 'check', 'clearFlags', 'create'],
  files,
};

const findings = (manifest: string, changed: Partial<Expected> = {}): readonly Finding[] => checkManifest(manifest, { ...expected, ...changed });
const codes = (manifest: string, changed?: Partial<Expected>): readonly string[] => [...new Set(findings(manifest, changed).map(({ code }) => code))];

/** The manifest with one place changed; the place must be there. */
const changed = (from: string | RegExp, to: string): string => {
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`The manifest has no ${String(from)}.`);
  return changed;
};

/** In a process of its own: the reader needs packages that Jest cannot load. */
const readByMicrosoft = (): unknown => {
  const program =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((read) => console.log(JSON.stringify(read)))";
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', program, file], { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('the manifest', () => {
  it("is read by Microsoft's own reader, as a task pane for workbooks", () => {
    expect(readByMicrosoft()).toMatchObject({
      id: '5b28789e-fbd0-45a4-8da3-7f1cfe14ecae',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultLocale: 'zh-CN',
      version: `${packageFile.version}.0`,
    });
  });

  it('has nothing wrong with it', () => {
    expect(findings(xml)).toEqual([]);
  });

  it('has nothing wrong with it for an address with a path either', () => {
    expect(findings(xml.replaceAll('https://localhost:3000', 'https://apps.example.gov.cn/kaohe'))).toEqual([]);
  });

  it('says everything in Chinese, and once more in English', () => {
    const texts = [...xml.matchAll(/<(?:DisplayName|Description|bt:String)[^>]* DefaultValue="([^"]*)">\s*<(?:bt:)?Override Locale="en-US" Value="([^"]*)"\/>/gu)];
    expect(texts).toHaveLength(14);
    for (const [, chinese = '', english = ''] of texts) {
      expect(chinese).toMatch(/[一-鿿]/u);
      expect(english).toMatch(/^[\x20-\x7e]+$/u);
    }
  });

  it('has a button for every command of the pane, all opening the same pane', () => {
    expect([...xml.matchAll(/\?do=(\w+)"/gu)].map(([, command]) => command)).toEqual(expected.commands);
    expect(new Set([...xml.matchAll(/<TaskpaneId>(.*?)</gu)].map(([, id]) => id))).toEqual(new Set(['Kaohe.Pane']));
    expect([...xml.matchAll(/<Control /gu)]).toHaveLength(5);
  });
});

/** A PNG as far as its size is told. */
const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const filesWith = (path: string, bytes: Uint8Array): Pick<Expected, 'files'> => ({ files: new Map([...files, [path, bytes]]) });
const filesWithout = (path: string): Pick<Expected, 'files'> => ({ files: new Map([...files].filter(([name]) => name !== path)) });
const tip = /(<bt:String id="Check.Tip" DefaultValue=")[^"]*"/u;

describe('a mistake in the manifest', () => {
  it.each<readonly [string, string, string | RegExp, string]>([
    ['an element that is not closed', 'M001', '</Hosts>', ''],
    ['an entity for its own sake', 'M001', '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0"?><!DOCTYPE a>'],
    ['elements in another order', 'M002', /(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/u, '$2$1'],
    ['no SupportUrl', 'M002', /<SupportUrl[^>]*>/u, ''],
    ['the label of the tab before its group', 'M002', /(<Group id[\s\S]*<\/Group>)\s*(<Label resid="Tab.Label"\/>)/u, '$2$1'],
    ['a control without a supertip', 'M002', /<Supertip>[\s\S]*?<\/Supertip>/u, ''],
    ['an id that is no GUID', 'M003', /<Id>.*<\/Id>/u, '<Id>kaohe</Id>'],
    ['a version of three parts', 'M004', /<Version>.*<\/Version>/u, '<Version>0.1.0</Version>'],
    ['the version of another release', 'M004', /<Version>.*<\/Version>/u, '<Version>9.9.9.0</Version>'],
    ['less permission than it needs', 'M005', 'ReadWriteDocument', 'ReadDocument'],
    ['another host', 'M006', '<Host Name="Workbook"/>', '<Host Name="Document"/>'],
    ['another host in the ribbon', 'M006', '<Host xsi:type="Workbook">', '<Host xsi:type="Presentation">'],
    ['two controls of one id', 'M007', 'id="Kaohe.Check"', 'id="Kaohe.Score"'],
    ['a base requirement that hides it from an old Excel', 'M008', 'ExcelApi" MinVersion="1.1"', 'ExcelApi" MinVersion="1.7"'],
    ['a base requirement of two digits', 'M008', 'ExcelApi" MinVersion="1.1"', 'ExcelApi" MinVersion="1.10"'],
    ['a ribbon for less than the code calls', 'M009', '<bt:Set Name="ExcelApi" MinVersion="1.14"/>', '<bt:Set Name="ExcelApi" MinVersion="1.13"/>'],
    ['another default language', 'M010', '<DefaultLocale>zh-CN', '<DefaultLocale>en-US'],
    ['a short text of 126 characters', 'M011', /(id="Tab.Label" DefaultValue=")[^"]*"/u, `$1${'考'.repeat(126)}"`],
    ['a long text of 251 characters', 'M011', tip, `$1${'考'.repeat(251)}"`],
    ['a text that is empty', 'M011', tip, '$1"'],
    ['a text without its English', 'M012', '<Override Locale="en-US" Value="Assessment scoring"/>', ''],
    ['an Override for the default language', 'M012', '<Override Locale="en-US" Value="Assessment scoring"/>', '<Override Locale="zh-CN" Value="考核评分"/>'],
    ['two Overrides for one language', 'M012', '<Override Locale="en-US" Value="Assessment scoring"/>', '$&$&'],
    ['an address without encryption', 'M013', '<IconUrl DefaultValue="https:', '<IconUrl DefaultValue="http:'],
    ['an address of another server', 'M014', 'id="Pane.Url" DefaultValue="https://localhost:3000', 'id="Pane.Url" DefaultValue="https://elsewhere.example'],
    ['an address outside the folder', 'M014', 'https://localhost:3000/help.html', 'https://localhost/help.html'],
    ['a page that is not built', 'M015', 'https://localhost:3000/help.html', 'https://localhost:3000/support.html'],
    ['a command that the pane does not know', 'M016', '?do=check', '?do=chek'],
    ['a domain that is not needed', 'M017', '<Hosts>', '<AppDomains><AppDomain>https://elsewhere.example</AppDomain></AppDomains><Hosts>'],
    ['a reference to nothing', 'M018', '<Label resid="Tab.Label"/>', '<Label resid="Tab.Lable"/>'],
    ['a reference to a picture where a text belongs', 'M018', '<Label resid="Tab.Label"/>', '<Label resid="Icon.16"/>'],
    ['a resource id of 33 characters', 'M019', /Tab\.Label/gu, 'Tab.Label.That.Is.Longer.Than.32.C'],
    ['two resources of one id', 'M020', '<bt:String id="Group.Label"', '<bt:String id="Tab.Label"'],
    ['a resource that nothing refers to', 'M021', '</bt:Urls>', '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/taskpane.html"/></bt:Urls>'],
    ['a text among the addresses', 'M022', '</bt:Urls>', '<bt:String id="x" DefaultValue="x"/></bt:Urls>'],
    ['an icon without 80', 'M025', '<bt:Image size="80" resid="Check.80"/>', ''],
    ['an icon without 20', 'M025', '<bt:Image size="20" resid="Check.20"/>', ''],
    ['an icon of another size than it says', 'M023', '<bt:Image size="32" resid="Icon.32"/>', '<bt:Image size="32" resid="Icon.40"/>'],
    ['an IconUrl of 64', 'M023', 'icons/icon-32.png"/>', 'icons/icon-64.png"/>'],
    ['a HighResolutionIconUrl of 32', 'M023', 'icons/icon-64.png"/>', 'icons/icon-32.png"/>'],
  ])('is found: %s', (_, code, from, to) => {
    expect(codes(changed(from, to))).toContain(code);
  });

  it.each<readonly [string, string, Partial<Expected>]>([
    ['a picture that is not there', 'M015', filesWithout('icons/check-40.png')],
    ['a picture of another size', 'M023', filesWith('icons/check-40.png', png(40, 41))],
    ['a picture that is no PNG', 'M023', filesWith('icons/check-40.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['a picture that nothing names', 'M024', filesWith('icons/old-16.png', png(16, 16))],
    ['a version that package.json has left behind', 'M004', { version: '9.9.9' }],
    ['code that calls more than the ribbon asks for', 'M009', { excelApi: '1.15' }],
    ['a language that the texts lack', 'M012', { locales: ['en-US', 'mn-MN'] }],
  ])('is found: %s', (_, code, changed) => {
    expect(codes(xml, changed)).toContain(code);
  });

  it('is told with its line, what was found, what was expected, and what to do', () => {
    const [found, ...more] = findings(changed('?do=check', '?do=chek'));
    expect(more).toEqual([]);
    const line = xml.slice(0, xml.indexOf('?do=check')).split('\n').length;
    expect(found).toEqual({
      code: 'M016',
      place: `line ${line}, OfficeApp > VersionOverrides > Resources > Urls > Url`,
      found: '?do=chek',
      expected: 'one of score, check, clearFlags, create',
      fix: 'The pane does not know this command.',
    });
  });

  it('is one of those above for every check that there is', () => {
    const catalogued = readdirSync(join(project, 'src', 'release', 'manifest')).flatMap((name) => [...readFileSync(join(project, 'src', 'release', 'manifest', name), 'utf8').matchAll(/'(M\d{3})'/gu)].map(([, code]) => code));
    const seeded = [...readFileSync(__filename, 'utf8').matchAll(/, '(M\d{3})',/gu)].map(([, code]) => code);
    expect([...new Set(catalogued)].filter((code) => !seeded.includes(code))).toEqual([]);
    expect(new Set(catalogued).size).toBe(25);
  });
});
