import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { neededApi } from '../../../src/host/office/needed';
import { isAbove, usesIn, type Use } from './apiSets';

const project = join(__dirname, '..', '..', '..');

/** Where Microsoft's npm client ends: what lies above has never been run here. */
const highestApi = '1.15';

const files = readdirSync(join(project, 'src', 'host'), { recursive: true })
  .map((name) => `src/host/${String(name).replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts'))
  .sort();

const asking = "office.requirements.isSetSupported('ExcelApi', ";

/** Code that breaks the rules and code that keeps to them, each in a file of its own that is on no disk. */
const seeded = {
  called: 'export const a = (range: Excel.Range): unknown => range.getDependents();',
  loaded: "export const b = (range: Excel.Range): void => { range.load('valuesAsJson'); };",
  loadedTogether: "export const c = (sheets: Excel.WorksheetCollection): void => { sheets.load('items/name, items/names/items/valueAsJson'); };",
  loadedOptions: 'export const d = (range: Excel.Range): void => { range.load({ valuesAsJson: true }); };',
  destructured: 'export const e = ({ valuesAsJson }: Excel.Range): unknown => valuesAsJson;',
  quoted: "export const f = (range: Excel.Range): unknown => range['valuesAsJson'];",
  denied: `export const g = (range: Excel.Range, office: Office.Context): unknown => (!${asking}'1.15') ? range.getDependents() : undefined);`,
  otherBranch: `export const h = (range: Excel.Range, office: Office.Context): unknown => { if (${asking}'1.15')) return undefined; else return range.getDependents(); };`,
  askedTooLow: `export const i = (range: Excel.Range, office: Office.Context): unknown => ${asking}'1.14') && range.getDependents();`,
  neverTested: `export const j = (range: Excel.Range, office: Office.Context): unknown => ${asking}'1.16') && range.valuesAsJson;`,
  asked: `export const k = (range: Excel.Range, office: Office.Context): unknown => { if (${asking}'1.15')) { return range.getDependents(); } return undefined; };`,
  askedShort: `export const l = (range: Excel.Range, office: Office.Context): unknown => ${asking}'1.15') && range.getDependents();`,
  askedEither: `export const m = (range: Excel.Range, office: Office.Context): unknown => (${asking}'1.15') ? range.getDependents() : undefined);`,
} as const;

const pathOf = (name: string): string => join(project, 'src', 'host', 'office', `${name}.seeded.ts`);

let uses: readonly Use[];
beforeAll(() => {
  uses = usesIn(files, new Map(Object.entries(seeded).map(([name, text]) => [pathOf(name), text])));
});

const ofProject = (): readonly Use[] => uses.filter(({ place }) => !place.includes('.seeded.'));
const ofSeed = (name: keyof typeof seeded): readonly Use[] => uses.filter(({ place }) => place.includes(`/${name}.seeded.`));

/** What a release must not contain: members above the needed set that are not asked for first, and any that lie above what can be tested. */
const broken = (found: readonly Use[]): readonly string[] =>
  found
    .filter(({ set = '', guard }) => {
      const [name = '', version = ''] = set.split(' ');
      if (set === '') return false;
      if (name !== 'ExcelApi') return true;
      return isAbove(version, highestApi) || (isAbove(version, neededApi) && (guard === undefined || isAbove(version, guard)));
    })
    .map(({ place, member, set = '' }) => `${place} ${member} needs ${set}`);

describe('the members of Excel and Office that src/host uses', () => {
  it('are all within the requirement set that the add-in asks for', () => {
    expect(broken(ofProject())).toEqual([]);
  });

  it('are found: those that everything rests on among them', () => {
    const members = new Map(ofProject().map(({ member, set }) => [member, set]));
    expect(members.get('Excel.Range.values')).toBe('ExcelApi 1.1');
    expect(members.get('Excel.Workbook.names')).toBe('ExcelApi 1.1');
    expect(members.size).toBeGreaterThan(60);
  });

  it('have a requirement set of Excel, but for what the client brings along itself and what start-up asks of Office', () => {
    const untagged = new Set(ofProject().flatMap(({ member, set }) => (set === undefined ? [member] : [])));
    expect([...untagged].filter((member) => !member.startsWith('OfficeExtension.')).sort()).toEqual([
      'Excel.RequestContext.workbook',
      'Excel.RunOptions.delayForCellEdit',
      'Excel.run',
      'Office',
      'Office.Context.displayLanguage',
      'Office.Context.officeTheme',
      'Office.Context.requirements',
      'Office.OfficeTheme.bodyBackgroundColor',
      'Office.OfficeTheme.bodyForegroundColor',
      'Office.RequirementSetSupport.isSetSupported',
      'Office.onReady',
      'Office.onReady.host',
    ]);
  });
});

describe('a member above the requirement set', () => {
  it.each<readonly [keyof typeof seeded, string]>([
    ['called', 'Excel.Range.getDependents needs ExcelApi 1.15'],
    ['loaded', 'Excel.Range.valuesAsJson needs ExcelApi 1.16'],
    ['loadedTogether', 'Excel.NamedItem.valueAsJson needs ExcelApi 1.16'],
    ['loadedOptions', 'RangeLoadOptions.valuesAsJson needs ExcelApi 1.16'],
    ['destructured', 'Excel.Range.valuesAsJson needs ExcelApi 1.16'],
    ['quoted', 'Excel.Range.valuesAsJson needs ExcelApi 1.16'],
    ['denied', 'Excel.Range.getDependents needs ExcelApi 1.15'],
    ['otherBranch', 'Excel.Range.getDependents needs ExcelApi 1.15'],
    ['askedTooLow', 'Excel.Range.getDependents needs ExcelApi 1.15'],
    ['neverTested', 'Excel.Range.valuesAsJson needs ExcelApi 1.16'],
  ])('is found where it is %s', (name, told) => {
    expect(broken(ofSeed(name)).join('\n')).toContain(told);
  });

  it.each<keyof typeof seeded>(['asked', 'askedShort', 'askedEither'])('is let pass where isSetSupported comes first: %s', (name) => {
    expect(ofSeed(name).map(({ member }) => member)).toContain('Excel.Range.getDependents');
    expect(broken(ofSeed(name))).toEqual([]);
  });
});
