import fc from 'fast-check';
import { fileHost } from '../../../src/host/file';
import { readDocument } from '../../../src/host/file/read';
import { HostError, type Reading } from '../../../src/host/port';
import { commandLineTexts } from '../../../src/i18n/commandLine';
import { hostIssue, request, scoreWorkbook } from '../../../src/workbook';
import { headings, tables } from '../../../src/workbook/layout';
import { openXlsx, XlsxError, type Sheet, type XlsxDocument } from '../../../src/xlsx';
import { contractWorkbook } from '../../contract/contractWorkbook';
import { smallScheme } from '../../support/smallScheme';
import { scored, twoUnits } from '../../workbook/assessing';
import { fixture } from '../../xlsx/fixture';
import { fuzz, fuzzAsync } from '../fuzz';
import { inTime } from './inTime';
import { anyMutations, mutated, type Mutation } from './mutations';

/** A workbook with what ours do not have: shared strings and formulas, rich texts, a calculation chain. */
const foreign = (): Uint8Array =>
  fixture({
    sheets: [
      {
        name: '表',
        content:
          '<dimension ref="A1:D5"/><sheetData><row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1&amp;B1</f><v>ab</v></c></row>' +
          '<row r="2"><c r="A2" s="1"><v>2.5</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>5</v></c></row>' +
          '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>2</v></c><c r="D3" t="inlineStr"><is><r><t>粗</t></r><r><t xml:space="preserve"> 细</t></r></is></c></row>' +
          '<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4"><f t="shared" si="0"/><v>0</v></c><c r="C4" s="2"><v>41090</v></c></row>' +
          '<row r="5"><c r="A5" t="d"><v>2012-06-30</v></c><c r="B5"><f t="array" ref="B5">SUM(A2:A3*1)</f><v>3.5</v></c></row></sheetData>' +
          '<mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells>',
        tables: [`<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B5"><autoFilter ref="A1:B5"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`],
      },
      { name: '旁', content: '<sheetData><row r="1"><c r="A1"><f>表!B2</f><v>5</v></c></row></sheetData>', state: 'hidden' },
    ],
    strings: ['a', '<r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh>'],
    afterSheets: '<definedNames><definedName name="N">表!$A$1:$B$3</definedName><definedName name="M" localSheetId="1">"甲"</definedName></definedNames>',
    calcChain: '<c r="B2" i="1"/><c r="A1" i="2"/>',
  });

const widest = { rows: 40, columns: 24 };

const readWhole = (sheet: Sheet): readonly unknown[] => {
  const area = sheet.usedArea();
  const rows = Math.min(area?.rows ?? 0, widest.rows);
  const columns = Math.min(area?.columns ?? 0, widest.columns);
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [(area?.row ?? 0) + Math.floor(index / columns), (area?.column ?? 0) + (index % columns)];
    return [sheet.value(row, column), sheet.formula(row, column), sheet.numberFormat(row, column), sheet.locked(row, column), sheet.rowHidden(row), sheet.columnHidden(column)];
  });
};

/** Everything that is to be read of a document, for comparison. */
const contents = (document: XlsxDocument): unknown => ({
  sheets: document.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected, sheet.merges, sheet.usedArea(), readWhole(sheet)]),
  tables: document.tables.map(({ name, sheet, area, headings, totalsRow }) => [name, sheet, area, headings, totalsRow]),
  names: document.names,
});

type Opened = 'opened' | 'refused';

/** Only its own errors, each with a sentence in both languages. */
const isRefusal = (error: unknown): error is XlsxError => {
  if (!(error instanceof XlsxError)) throw error;
  for (const language of ['zh', 'en'] as const) expect(commandLineTexts(language)[error.code]('a.xlsx', error.detail)).toMatch(/a\.xlsx/u);
  return true;
};

const openedWhole = (bytes: Uint8Array): Opened => {
  try {
    const document = openXlsx(bytes);
    const before = contents(document);
    const [sheet] = document.sheets;
    if (sheet === undefined) return 'opened';
    // Whatever could be read whole can be written to, and keeps all the rest.
    const saved = openXlsx(document.save());
    expect(contents(saved)).toEqual(before);
    document.write(sheet.name, 60, 30, [[{ value: '新', numberFormat: '@' }]]);
    expect(openXlsx(document.save()).sheet(sheet.name)?.value(60, 30)).toBe('新');
    return 'opened';
  } catch (error) {
    return isRefusal(error) ? 'refused' : 'opened';
  }
};

/** Counts what came of the cases: a fuzzer that opens nothing, or refuses nothing, says little. */
const counting = () => {
  const counts = { opened: 0, refused: 0 };
  return { counts, saw: (result: Opened): void => void (counts[result] += 1) };
};

const files: readonly (readonly [string, () => Uint8Array])[] = [
  ['of another program', foreign],
  ['in which everything occurs that a host tells apart', contractWorkbook],
  ['in the standard layout', twoUnits],
];

describe.each(files)('a workbook %s, changed at random,', (name, make) => {
  it('opens, or is refused with a sentence, in time and with nothing else', () => {
    const { counts, saw } = counting();
    const file = make();
    fuzz(
      `files ${name}`,
      { runs: 100 },
      fc.property(anyMutations, (mutations) => {
        const bytes = mutated(file, mutations);
        saw(inTime(() => openedWhole(bytes)));
      }),
    );
    expect(counts.opened).toBeGreaterThan(5);
    expect(counts.refused).toBeGreaterThan(5);
  });
});

/** What staff entered, line by line: all of the table but its marks. */
const entriesIn = ({ tables: { [tables.figures]: table } }: Reading): unknown =>
  table?.rows.map((row) => row.filter((_, column) => table.headings[column] !== headings.figures.flags));

describe('a scored workbook, changed at random,', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = (await scored(twoUnits())).bytes;
  });

  const scoredAgain = async (mutations: readonly Mutation[]): Promise<Opened> => {
    const bytes = mutated(file, mutations);
    try {
      const before = entriesIn(inTime(() => readDocument(openXlsx(bytes), request)));
      const host = fileHost(bytes, 'workbook.xlsx');
      const outcome = await scoreWorkbook(host, { scheme: smallScheme, now: '2013-01-08 09:30' });
      if (outcome.kind === 'refused') {
        expect(outcome.issues.length).toBeGreaterThan(0);
        return 'refused';
      }
      const again = await fileHost(host.save(), 'workbook.xlsx').read(request);
      expect(entriesIn(again)).toEqual(before);
      return 'opened';
    } catch (error) {
      if (!(error instanceof HostError)) return isRefusal(error) ? 'refused' : 'opened';
      expect(hostIssue(error).message.zh).not.toBe('');
      return 'refused';
    }
  };

  it('is scored again, or refused with a sentence, and its entries stay', async () => {
    const { counts, saw } = counting();
    await fuzzAsync(
      'scored files',
      { runs: 50 },
      fc.asyncProperty(anyMutations, async (mutations) => saw(await scoredAgain(mutations))),
    );
    expect(counts.opened).toBeGreaterThan(5);
    expect(counts.refused).toBeGreaterThan(5);
  });
});
