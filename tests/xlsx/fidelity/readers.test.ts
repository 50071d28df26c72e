import { type ExcelizeReading, convertWithLibreOffice, describeWithLibreOffice, readWithExcelize } from '../../support/independentReader';
import { openXlsx, type StoredValue } from '../../../src/xlsx';
import { featureGroups, features } from '../features';
import { forbiddenDifferences } from './differences';
import { newProblems, sampleBase, scoredWith, smallBase, type ScoredFile } from './scored';

/** Where the scores are, and the columns that are ours: what staff keep at the right of them is not. */
const OURS = { 考核结果: 16, 得分表: 7 } as const;
const SHEETS = ['考核结果', '得分表'] as const;
type ScoreSheet = (typeof SHEETS)[number];

/**
 * One file with all features of a group: starting the programs for every feature alone would take minutes.
 * The other calendar is in a file of its own, of which only 得分表 is compared: the sum that 考核结果 keeps of the figures
 * counts days from 1900, and a program that calculates finds another one.
 */
const CALENDAR = 'days counted from 1904';
const groups = Object.entries(featureGroups).map(([name, group]) => [name, group.filter((feature) => feature.name !== CALENDAR)] as const);
const small = smallBase();
const sample = sampleBase();

interface Case {
  readonly name: string;
  readonly file: ScoredFile;
  readonly plain: ScoredFile;
  readonly sheets: readonly ScoreSheet[];
}

const cases = async (): Promise<readonly Case[]> => {
  const [plainSmall, plainSample] = [await scoredWith(small, []), await scoredWith(sample, [])];
  const grouped: Case[] = [];
  for (const [name, group] of groups) grouped.push({ name, file: await scoredWith(small, group), plain: plainSmall, sheets: SHEETS });
  const calendar = await scoredWith(small, features.filter(({ name }) => name === CALENDAR));
  const together = features.filter(({ name }) => name !== CALENDAR);
  return [
    ...grouped,
    { name: CALENDAR, file: calendar, plain: plainSmall, sheets: ['得分表'] },
    { name: 'all of them in the sample', file: await scoredWith(sample, together), plain: plainSample, sheets: SHEETS },
  ];
};

const filesOf = (all: readonly Case[]): readonly ScoredFile[] => [...new Set(all.flatMap(({ file, plain }) => [file, plain]))];

/** Rows end with the last cell of the sheet, which may be one that a feature brought. */
const withoutTail = (row: readonly string[]): readonly string[] => row.slice(0, row.findLastIndex((text) => text !== '') + 1);

const excelizeTexts = (reading: ExcelizeReading | undefined, sheets: readonly ScoreSheet[]): readonly (readonly string[])[] =>
  sheets.flatMap((name) => (reading?.sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => withoutTail(row.slice(0, OURS[name]))));

const valuesIn = (bytes: Uint8Array, sheets: readonly ScoreSheet[]): readonly (readonly StoredValue[])[] => {
  const document = openXlsx(bytes);
  return sheets.flatMap((name) => {
    const sheet = document.sheet(name);
    const area = sheet?.usedArea();
    return Array.from({ length: (area?.row ?? 0) + (area?.rows ?? 0) }, (_, row) => Array.from({ length: OURS[name] }, (_each, column) => sheet?.value(row, column) ?? null));
  });
};

describe('workbooks with everything of a kind, and one with everything, scored', () => {
  let all: readonly Case[] = [];
  beforeAll(async () => {
    all = await cases();
  });

  test('differ from what they were only as is allowed', () => {
    for (const { name, file } of all) {
      expect([name, ...forbiddenDifferences(file.scoring)]).toEqual([name]);
      expect([name, ...newProblems(file)]).toEqual([name]);
    }
  });

  test('Excelize opens them and reads the scores that it reads without', () => {
    const files = filesOf(all);
    const readings = new Map(readWithExcelize(files.map(({ bytes }) => bytes)).map((reading, index) => [files[index], reading]));
    for (const { name, file, plain, sheets } of all) {
      const scores = excelizeTexts(readings.get(file), sheets);
      expect(scores.length).toBeGreaterThan(20);
      expect({ name, scores }).toEqual({ name, scores: excelizeTexts(readings.get(plain), sheets) });
    }
  });

  describeWithLibreOffice('with LibreOffice', () => {
    test('LibreOffice opens them, and calculates and keeps the scores that were written', () => {
      const files = filesOf(all);
      const converted = new Map(convertWithLibreOffice(files.map(({ bytes }) => bytes), 'xlsx').map((bytes, index) => [files[index], bytes]));
      for (const { name, file, plain, sheets } of all) {
        const values = valuesIn(converted.get(file) ?? new Uint8Array(), sheets);
        expect(values.flat().filter((value) => typeof value === 'number').length).toBeGreaterThan(20);
        expect({ name, values }).toEqual({ name, values: valuesIn(file.bytes, sheets) });
        expect({ name, values }).toEqual({ name, values: valuesIn(converted.get(plain) ?? new Uint8Array(), sheets) });
      }
    });
  });
});
