import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { scoreWorkbook, reopenWorkbook, takeBack } from '../../../src/workbook';
import { journalIn } from '../../../src/workbook/journal';
import { journalImageName, names } from '../../../src/workbook/layout';
import { fileHost } from '../../../src/host/file';
import { openXlsx } from '../../../src/xlsx';
import { smallScheme } from '../../support/smallScheme';
import { twoUnits } from '../assessing';
import { adapters, codesOf, finalize, finalTime } from '../finalize/finalizing';

type Lose = (bytes: Uint8Array) => Promise<Uint8Array>;

/** As a person deletes a sheet, or a program names. */
const edited = (bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(parts[part] ?? new Uint8Array()))) });
};

/** What a deleted sheet leaves: names that mean nothing. */
const withoutSheet: Lose = async (bytes) => {
  const host = fileHost(bytes, '考核.xlsx');
  await host.apply({ tables: [], names: [], formats: [], blocks: [], removals: { sheets: ['写入日志'], names: [] } });
  const document = openXlsx(host.save());
  document.setName(names.journal, '#REF!$A$2:$D$2');
  document.setName(journalImageName, '#REF!$A$3:$A$402');
  return document.save();
};

const withoutNames = (gone: readonly string[]): Lose => (bytes) =>
  Promise.resolve(edited(bytes, 'xl/workbook.xml', (xml) => gone.reduce((text, name) => text.replace(new RegExp(`<definedName name="${name}".*?</definedName>`, 'u'), ''), xml)));

const lost: readonly (readonly [string, Lose])[] = [
  ['its sheet was deleted', withoutSheet],
  ['its names were deleted', withoutNames([names.journal, journalImageName])],
  ['the name of its first row was deleted', withoutNames([names.journal])],
];

describe.each(adapters)('a workbook whose journal was lost, through %s', (_, start) => {
  const opened: { close: () => void }[] = [];
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });
  const open = (bytes: Uint8Array) => {
    const one = start(bytes);
    opened.push(one);
    return one;
  };
  const entryOf = async ({ host }: ReturnType<typeof open>) => journalIn(await host.read({ tables: [], names: [names.journal] }))?.entry;

  test.each(lost)('%s: it is scored with a new one, and taken back', async (_what, lose) => {
    const one = open(await lose(twoUnits()));
    const now = '2012-12-31 18:00';
    expect(codesOf(await scoreWorkbook(one.host, { scheme: smallScheme, now }))).toEqual(['scored']);
    expect(await entryOf(one)).toEqual({ state: 'done', kind: 'score', time: now });
    expect(await takeBack(open(one.save()).host)).toMatchObject({ kind: 'takenBack', receipt: { differences: [] } });
  });

  test.each(lost)('%s: it can be made final, and be opened again', async (_what, lose) => {
    const one = open(await lose(twoUnits()));
    expect(codesOf(await finalize(one))).toEqual(['finalized']);
    expect(await reopenWorkbook(one.host, { scheme: smallScheme, now: '2013-01-08 09:30', reason: '更正' })).toMatchObject({ kind: 'reopened', finalSince: finalTime });
    expect(codesOf(await scoreWorkbook(open(one.save()).host, { scheme: smallScheme, now: '2013-01-08 09:40' }))).toEqual(['scored']);
  });

  test('a final record whose journal was deleted before it was sealed can be opened again', async () => {
    const one = open(twoUnits());
    expect(codesOf(await finalize({ host: { ...one.host, apply: (patch, ...rest) => (patch.removals ? Promise.resolve({ before: [], tables: [], names: [], formats: [], differences: [], cells: 0 }) : one.host.apply(patch, ...rest)) } }))).toEqual(['finalized']);
    const without = open(await withoutSheet(one.save()));
    expect(await reopenWorkbook(without.host, { scheme: smallScheme, now: '2013-01-08 09:30', reason: '更正' })).toMatchObject({ kind: 'reopened', finalSince: finalTime });
    expect(codesOf(await scoreWorkbook(without.host, { scheme: smallScheme, now: '2013-01-08 09:40' }))).toEqual(['scored']);
  });
});
