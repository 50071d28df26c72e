import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import packageFile from '../../package.json';
import { commandIn } from '../../src/commands';

const project = join(__dirname, '..', '..');
const file = join(project, 'manifest.xml');
const xml = new JSDOM(readFileSync(file, 'utf8'), { contentType: 'text/xml' }).window.document;

const elements = (name: string): Element[] => [...xml.getElementsByTagName(name)];
const only = (name: string): Element => {
  const [found, ...more] = elements(name);
  if (found === undefined || more.length > 0) throw new Error(`There should be one element ${name}.`);
  return found;
};
/** A child of the root: names such as Description come again further down. */
const atTop = (name: string): Element => {
  const found = [...xml.documentElement.children].find(({ tagName }) => tagName === name);
  if (found === undefined) throw new Error(`The manifest should have ${name}.`);
  return found;
};
const namesOf = (parent: Element): string[] => [...parent.children].map(({ tagName }) => tagName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const addresses = [...xml.querySelectorAll('[DefaultValue^="http"]')].map((element) => new URL(attribute(element, 'DefaultValue')));
const resources = [...only('Resources').children].flatMap((group) => [...group.children]);

/** Width and height from the header of a PNG. */
const sizeOf = (address: string): readonly [number, number] => {
  const bytes = readFileSync(join(project, 'assets', new URL(address).pathname));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
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
  it('is read by Microsoft\'s own reader, as a task pane for workbooks', () => {
    expect(readByMicrosoft()).toMatchObject({
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultLocale: 'zh-CN',
      version: `${packageFile.version}.0`,
    });
    expect(only('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  it('has its elements in the order of the schema', () => {
    expect(namesOf(xml.documentElement)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(namesOf(only('VersionOverrides'))).toEqual(['Requirements', 'Hosts', 'Resources']);
    expect(namesOf(only('Resources'))).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    expect(elements('Control')).toHaveLength(5);
    for (const control of elements('Control')) expect(namesOf(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(namesOf(only('CustomTab'))).toEqual(['Group', 'Label']);
  });

  it('opens on any Excel with add-ins, and shows its ribbon from ExcelApi 1.14', () => {
    expect([attribute(only('Set'), 'Name'), attribute(only('Set'), 'MinVersion')]).toEqual(['ExcelApi', '1.1']);
    expect([attribute(only('bt:Set'), 'Name'), attribute(only('bt:Set'), 'MinVersion')]).toEqual(['ExcelApi', '1.14']);
  });

  it('asks for nothing but files of one origin, over https', () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect([...new Set(addresses.map(({ origin }) => origin))]).toEqual(['https://localhost:3000']);
  });

  it('defines every resource that it refers to, once, and refers to every one', () => {
    const defined = resources.map((element) => attribute(element, 'id'));
    const used = [...xml.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'));
    expect([...defined].sort()).toEqual([...new Set(used)].sort());
  });

  it('keeps to the lengths that Office allows', () => {
    for (const element of resources) expect(attribute(element, 'id').length).toBeLessThanOrEqual(32);
    const texts = (group: string): string[] =>
      [...only(group).children].flatMap((text) => [attribute(text, 'DefaultValue'), ...[...text.children].map((other) => attribute(other, 'Value'))]);
    for (const text of texts('bt:ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of texts('bt:LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
    expect(attribute(atTop('DisplayName'), 'DefaultValue').length).toBeLessThanOrEqual(125);
    expect(attribute(atTop('Description'), 'DefaultValue').length).toBeLessThanOrEqual(250);
  });

  it('says everything in Chinese, and once more in English', () => {
    const texts = [atTop('DisplayName'), atTop('Description'), ...elements('bt:String')];
    expect(texts).toHaveLength(14);
    for (const text of texts) {
      expect(attribute(text, 'DefaultValue')).toMatch(/[一-鿿]/u);
      expect([...text.children].map((other) => attribute(other, 'Locale'))).toEqual(['en-US']);
      expect([...text.children].map((other) => attribute(other, 'Value'))).toEqual([expect.stringMatching(/^[\x20-\x7e]+$/u)]);
    }
  });

  it('names icons that are there, in the sizes it says', () => {
    expect(sizeOf(attribute(only('IconUrl'), 'DefaultValue'))).toEqual([32, 32]);
    expect(sizeOf(attribute(only('HighResolutionIconUrl'), 'DefaultValue'))).toEqual([64, 64]);
    const byId = new Map(elements('bt:Image').filter((image) => image.hasAttribute('id')).map((image) => [attribute(image, 'id'), image]));
    for (const icon of elements('Icon')) {
      const sizes = [...icon.children].map((image) => {
        const size = Number(attribute(image, 'size'));
        const found = byId.get(attribute(image, 'resid'));
        expect(found === undefined ? undefined : sizeOf(attribute(found, 'DefaultValue'))).toEqual([size, size]);
        return size;
      });
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
  });

  it('opens a page that the build makes from a page that is there', () => {
    const pages = addresses.map(({ pathname }) => pathname).filter((path) => path.endsWith('.html'));
    expect([...new Set(pages)]).toEqual(['/help.html', '/taskpane.html']);
    expect(existsSync(join(project, 'src', 'taskpane', 'page.html'))).toBe(true);
  });

  it('has a button for the pane, and one for every command of it, all opening the same pane', () => {
    const asked = addresses.filter(({ search }) => search !== '').map(({ search }) => commandIn(search));
    expect(asked).toEqual(['score', 'check', 'clearFlags', 'create']);
    expect([...new Set(elements('TaskpaneId').map(({ textContent }) => textContent))]).toEqual(['Kaohe.Pane']);
  });
});
